import type { Json } from './json.js';

/** The values of a record by field name; a field that the record cannot have is not in it. */
export type RecordedValues = Pick<ReadonlyMap<string, Json>, 'get' | 'has'>;

/** One entry of the metadata file: what was recorded of an item. */
export interface MetadataRecord {
  /** The key of its item, or `@7` by position (counted from 1) where there is none that can be read. */
  readonly key: string;
  /** The same, and null where there is none that can be read. */
  readonly itemKey: string | null;
  /** Index in the file's list of records. */
  readonly position: number;
  /**
   * The recorded value of each mapped field, by field name, in the model's vocabulary; also what
   * stands where its key should, under `KEY`, be it one or not.
   */
  readonly values: RecordedValues;
  /** The record as it stands in the file. */
  readonly raw: Json;
}

/** The name under which `values` has what stands where the key of a record should. */
export const KEY = 'number';
