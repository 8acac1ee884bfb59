import type { Correction } from '../../model/correction.js';
import type { Field } from '../../model/field.js';
import type { Item } from '../../model/item.js';
import { isJsonObject, type Json, type JsonObject } from '../../model/json.js';
import { KEY, type MetadataRecord } from '../../model/record.js';
import type { Keys } from '../../model/tracker.js';
import type { Edit } from '../text/edit.js';
import type { Path } from '../text/locate.js';
import type { Mapping } from './records.js';

/**
 * A new record: its key and what the item says of each field, in the file's spelling.
 *
 * @param like how the nearest record spells its key
 */
export const newRecord = (
  item: Item,
  mapping: Mapping,
  fields: readonly Field[],
  like: Json | undefined,
): JsonObject => {
  const observedAs = (name: string): Json =>
    mapping.spell(name, fields.find((one) => one.name === name)?.observe(item) ?? null);
  return Object.fromEntries(
    [...mapping.keys].map(([name, key]) => [
      key,
      key === mapping.key ? mapping.itemKeys.spell(item.key, like) : observedAs(name),
    ]),
  );
};

/** The edits of the records themselves. */
export const editRecords = (
  records: readonly MetadataRecord[],
  corrections: readonly Correction[],
  mapping: Mapping,
  recordFor: (item: Item, like: Json | undefined) => JsonObject,
): Edit[] => {
  const list: Path = mapping.list;
  const order = [...mapping.keys.values()];
  const before = new Map(order.map((key, index) => [key, order.slice(0, index).reverse()]));
  const compare = orderOf(records, mapping.itemKeys);
  const placeOf = placesIn(records, compare);
  const edits: Edit[] = [];
  for (const correction of insertsLast(corrections, compare)) {
    if (correction.action === 'remove') {
      edits.push(
        ...correction.positions.map((index) => ({ edit: 'remove', list, index }) as const),
      );
    } else if (correction.action === 'insert') {
      const index = placeOf(correction.item.key);
      const value = recordFor(correction.item, spelledKeyBeside(records, index));
      const sibling = (records[index - 1] ?? records[index])?.raw;
      edits.push({ edit: 'insert', list, index, value: ordered(value, sibling) });
    } else {
      const key = mapping.keys.get(correction.field);
      // A derived value is the format's own business.
      if (key === undefined) continue;
      edits.push({
        edit: 'set',
        path: [...list, correction.position, key],
        value: mapping.spell(correction.field, correction.after),
        after: before.get(key) ?? [],
      });
    }
  }
  return edits;
};

/** How the nearest record spells its key, the ones before a place first; those without one tell nothing. */
const spelledKeyBeside = (records: readonly MetadataRecord[], index: number): Json | undefined => {
  let before = index - 1;
  while (before >= 0 && records[before]?.itemKey === null) before -= 1;
  const beside = records[before] ?? records.find(({ itemKey }) => itemKey !== null);
  return beside?.values.get(KEY);
};

/** The keys in the order in which the record beside it has them; others stay behind their own. */
const ordered = (value: JsonObject, sibling: Json | undefined): JsonObject => {
  if (!isJsonObject(sibling)) return value;
  const own = Object.keys(value);
  const keys = Object.keys(sibling).filter((key) => own.includes(key));
  own.forEach((key, index) => {
    if (keys.includes(key)) return;
    const before = own[index - 1];
    keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
  });
  return Object.fromEntries(keys.map((key) => [key, value[key] ?? null]));
};

/** Whether the newest record stands first: more of them are followed by an older one than by a newer. */
const isNewestFirst = (records: readonly MetadataRecord[], { compare }: Keys): boolean => {
  const keys = records.flatMap(({ itemKey }) => itemKey ?? []);
  const steps = keys.slice(1).map((key, index) => Math.sign(compare(keys[index] ?? key, key)));
  return steps.reduce((sum, step) => sum + step, 0) > 0;
};

/** The order that the file has its records in, as the order of two keys. */
const orderOf = (records: readonly MetadataRecord[], keys: Keys): Keys['compare'] =>
  isNewestFirst(records, keys) ? (a, b) => keys.compare(b, a) : keys.compare;

/** Behind the last record that belongs before it, so that a sorted file stays sorted. */
const placesIn = (
  records: readonly MetadataRecord[],
  compare: Keys['compare'],
): ((key: string) => number) => {
  const isBefore = (one: string | null, other: string | null): boolean =>
    other !== null && (one === null || compare(one, other) < 0);
  const keys = records.map(({ itemKey }) => itemKey);
  const sorted = keys.every((key, index) => index === 0 || !isBefore(key, keys[index - 1] ?? null));
  if (!sorted) return (key) => keys.findLastIndex((one) => one !== null && isBefore(one, key)) + 1;
  return (key) => {
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(keys[middle] ?? null, key)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
};

/** New records in the order of the file, since what is inserted at one place stands in the order given. */
const insertsLast = (
  corrections: readonly Correction[],
  compare: Keys['compare'],
): readonly Correction[] => {
  const inserts = corrections.filter((one) => one.action === 'insert');
  if (inserts.length === 0) return corrections;
  return [
    ...corrections.filter((one) => one.action !== 'insert'),
    ...inserts.sort((a, b) => compare(a.item.key, b.item.key)),
  ];
};
