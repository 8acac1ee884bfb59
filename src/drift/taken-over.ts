import type { Field } from '../model/field.js';
import type { Item } from '../model/item.js';
import type { MetadataRecord } from '../model/record.js';

/**
 * Tells whether a derived value of a record is taken over by an item that is about to be recorded:
 * one of the same group with a higher number.
 */
export const takeovers = (
  fields: readonly Field[],
  newcomers: readonly Item[],
): ((field: Field, record: MetadataRecord) => boolean) => {
  const newest = new Map<Field, ReadonlyMap<number, number>>();
  for (const field of fields)
    if (field.derived !== undefined) newest.set(field, newestByGroup(field.derived, newcomers));
  return (field, record) => {
    const group = field.derived?.groupOfRecord(record) ?? null;
    if (group === null || record.number === null) return false;
    return (newest.get(field)?.get(group) ?? 0) > record.number;
  };
};

const newestByGroup = (
  { groupOfItem }: NonNullable<Field['derived']>,
  items: readonly Item[],
): ReadonlyMap<number, number> => {
  const newest = new Map<number, number>();
  for (const item of items) {
    const group = groupOfItem(item);
    if (group !== null) newest.set(group, Math.max(newest.get(group) ?? 0, item.number));
  }
  return newest;
};
