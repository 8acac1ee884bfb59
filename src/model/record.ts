import type { Json } from './json.js';

/** The values of a record by field name; a field that the record cannot have is not in it. */
export type RecordedValues = Pick<ReadonlyMap<string, Json>, 'get' | 'has'>;

/** One entry of the metadata file: what was recorded of a pull request. */
export interface MetadataRecord {
  /** `#87`, or `@7` by position (counted from 1) for a record without a number. */
  readonly key: string;
  readonly number: number | null;
  /** Index in the file's list of records. */
  readonly position: number;
  /**
   * The recorded value of each mapped field, by field name, in the model's vocabulary; also what
   * stands where the `number` should, be it one or not.
   */
  readonly values: RecordedValues;
  /** The record as it stands in the file. */
  readonly raw: Json;
}
