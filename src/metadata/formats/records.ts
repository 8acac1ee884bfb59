import type { Field } from '../../model/field.js';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../model/json.js';
import { own } from '../../model/own.js';
import { KEY, type MetadataRecord, type RecordedValues } from '../../model/record.js';
import type { Keys } from '../../model/tracker.js';
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
