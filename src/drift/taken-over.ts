import type { Field } from '../model/field.js';
import type { Item } from '../model/item.js';
import type { MetadataRecord } from '../model/record.js';
import type { Keys } from '../model/tracker.js';

/**
 * Tells whether a derived value of a record is taken over by an item that is about to be recorded:
 * a newer one of the same group.
 */
export const takeovers = (
  fields: readonly Field[],
  newcomers: readonly Item[],
  { compare }: Keys,
): ((field: Field, record: MetadataRecord) => boolean) => {
  const newest = new Map<Field, ReadonlyMap<number, string>>();
  for (const field of fields)
    if (field.derived !== undefined)
      newest.set(field, newestByGroup(field.derived, newcomers, compare));
  return (field, record) => {
    const group = field.derived?.groupOfRecord(record) ?? null;
    if (group === null || record.itemKey === null) return false;
    const other = newest.get(field)?.get(group);
    return other !== undefined && compare(other, record.itemKey) > 0;
  };
};

const newestByGroup = (
  { groupOfItem }: NonNullable<Field['derived']>,
  items: readonly Item[],
  compare: Keys['compare'],
): ReadonlyMap<number, string> => {
  const newest = new Map<number, string>();
  for (const item of items) {
    const group = groupOfItem(item);
    if (group === null) continue;
    const other = newest.get(group);
    if (other === undefined || compare(item.key, other) > 0) newest.set(group, item.key);
  }
  return newest;
};
