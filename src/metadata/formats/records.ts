import type { Correction } from '../../model/correction.js';
import type { Field } from '../../model/field.js';
import type { Item } from '../../model/item.js';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../model/json.js';
import { own } from '../../model/own.js';
import { KEY, type MetadataRecord, type RecordedValues } from '../../model/record.js';
import type { Keys } from '../../model/tracker.js';
import type { Edit } from '../text/edit.js';
import type { Path } from '../text/locate.js';
import { StructureError } from './format.js';

/** How the records in a file are related to fields. */
export interface Mapping {
  /** Where the list of records is; empty for the whole file. */
  readonly list: readonly string[];
  /** The key of a record that holds the key of its item. */
  readonly key: string;
  /** How the tracker's keys are read and spelled. */
  readonly itemKeys: Keys;
  /** Key in the file by field name, in the order in which a new record has them. */
  readonly keys: ReadonlyMap<string, string>;
  /** A value of the file in the model's vocabulary. */
  understand(field: string, raw: Json): Json;
  /** A value of the model in the file's spelling. */
  spell(field: string, value: Json): Json;
}

/** @throws {StructureError} when there is no list of objects where the mapping says */
export const readRecords = (
  root: Json,
  mapping: Mapping,
  fields: readonly Field[],
): MetadataRecord[] => {
  const keys = new Map(
    fields.flatMap(({ name }) => {
      const key = mapping.keys.get(name);
      return key === undefined ? [] : [[name, key] as const];
    }),
  );
  return recordList(root, mapping.list).map((raw, position) => {
    if (!isJsonObject(raw)) {
      const name = `${nameOf(mapping.list)}[${position}]`;
      throw new StructureError(name, 'an object', raw);
    }
    return new RecordInFile(raw, position, keys, mapping);
  });
};

/** Looks values up in the record itself and is its own `values`, so that a large file is not held twice. */
class RecordInFile implements MetadataRecord, RecordedValues {
  readonly key: string;
  readonly itemKey: string | null;
  readonly position: number;
  readonly raw: JsonObject;
  readonly #keys: ReadonlyMap<string, string>;
  readonly #mapping: Mapping;

  constructor(
    raw: JsonObject,
    position: number,
    keys: ReadonlyMap<string, string>,
    mapping: Mapping,
  ) {
    this.itemKey = mapping.itemKeys.read(own(raw, mapping.key));
    this.key = this.itemKey ?? `@${position + 1}`;
    this.position = position;
    this.raw = raw;
    this.#keys = keys;
    this.#mapping = mapping;
  }

  get values(): RecordedValues {
    return this;
  }

  has(field: string): boolean {
    return this.#keys.has(field);
  }

  get(field: string): Json | undefined {
    if (field === KEY) return own(this.raw, this.#mapping.key) ?? null;
    const key = this.#keys.get(field);
    return key === undefined
      ? undefined
      : this.#mapping.understand(field, own(this.raw, key) ?? null);
  }
}

/** The record with some values in place of its own. */
export const withValues = (
  record: MetadataRecord,
  values: ReadonlyMap<string, Json>,
): MetadataRecord => ({
  key: record.key,
  itemKey: record.itemKey,
  position: record.position,
  raw: record.raw,
  values: {
    has: (field) => values.has(field) || record.values.has(field),
    get: (field) => (values.has(field) ? values.get(field) : record.values.get(field)),
  },
});

const recordList = (root: Json, path: readonly string[]): readonly Json[] => {
  const list = path.reduce<Json | undefined>(
    (value, key) => (isJsonObject(value) ? own(value, key) : undefined),
    root,
  );
  if (!isJsonArray(list)) throw new StructureError(nameOf(path), 'a list of records', list);
  return list;
};

const nameOf = (path: readonly string[]): string =>
  path.length === 0 ? 'the file' : path.join('.');

/** A new record: its key and what the item says of each field, in the file's spelling. */
export const newRecord = (item: Item, mapping: Mapping, fields: readonly Field[]): JsonObject => {
  const observedAs = (name: string): Json =>
    mapping.spell(name, fields.find((one) => one.name === name)?.observe(item) ?? null);
  return Object.fromEntries(
    [...mapping.keys].map(([name, key]) => [
      key,
      key === mapping.key ? mapping.itemKeys.spell(item.key) : observedAs(name),
    ]),
  );
};

/** The edits of the records themselves. */
export const editRecords = (
  records: readonly MetadataRecord[],
  corrections: readonly Correction[],
  mapping: Mapping,
  recordFor: (item: Item) => JsonObject,
): Edit[] => {
  const list: Path = mapping.list;
  const order = [...mapping.keys.values()];
  const before = new Map(order.map((key, index) => [key, order.slice(0, index).reverse()]));
  const placeOf = placesIn(records, mapping.itemKeys);
  const edits: Edit[] = [];
  for (const correction of insertsLast(corrections, mapping.itemKeys)) {
    if (correction.action === 'remove') {
      edits.push(
        ...correction.positions.map((index) => ({ edit: 'remove', list, index }) as const),
      );
    } else if (correction.action === 'insert') {
      const index = placeOf(correction.item.key);
      const value = recordFor(correction.item);
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

/** Behind the last record with an older key, so that a sorted file stays sorted. */
const placesIn = (
  records: readonly MetadataRecord[],
  { compare }: Keys,
): ((key: string) => number) => {
  const isOlder = (one: string | null, other: string | null): boolean =>
    other !== null && (one === null || compare(one, other) < 0);
  const keys = records.map(({ itemKey }) => itemKey);
  const sorted = keys.every((key, index) => index === 0 || !isOlder(key, keys[index - 1] ?? null));
  if (!sorted) return (key) => keys.findLastIndex((one) => one !== null && isOlder(one, key)) + 1;
  return (key) => {
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isOlder(keys[middle] ?? null, key)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
};

/** New records by key, since what is inserted at one place stands in the order given. */
const insertsLast = (
  corrections: readonly Correction[],
  { compare }: Keys,
): readonly Correction[] => {
  const inserts = corrections.filter((one) => one.action === 'insert');
  if (inserts.length === 0) return corrections;
  return [
    ...corrections.filter((one) => one.action !== 'insert'),
    ...inserts.sort((a, b) => compare(a.item.key, b.item.key)),
  ];
};
