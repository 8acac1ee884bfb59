import type { Item } from './item.js';
import type { Json } from './json.js';
import type { MetadataRecord } from './record.js';

/** Who decides over a field (design: "The tracker's word, the user's ownership"). */
export const OWNERS = ['tracker', 'fill', 'metadata'] as const;
export type Owner = (typeof OWNERS)[number];

export type FieldType =
  | 'status'
  | 'text'
  | 'login'
  | 'logins'
  | 'labels'
  | 'instant'
  | 'flag'
  | 'number';

/** One value of a record that a format maps to something the tracker knows. */
export interface Field {
  /** The name in reports, `fields` and ignore rules. */
  readonly name: string;
  /** The file's own spelling of the name where it differs; accepted wherever the name is. */
  readonly alias?: string;
  readonly type: FieldType;
  readonly owner: Owner;
  /** The field of the tracker that the value comes from, where that has another name. */
  readonly from?: string;
  /** It tells of the status beside the word itself: the two are corrected together. */
  readonly tellsOfStatus?: boolean;
  /** A time that cannot be before that of another field. */
  readonly notBefore?: string;
  /** The item's value; `undefined` when it was not observed. */
  observe(item: Item): Json | undefined;
  /**
   * Set for a value that the format derives from the record's status: it is corrected together
   * with a wrong status and is a drift of its own only when it alone is wrong. Such a value stands
   * in one record of its group, the newest; a newer item of the group takes it over.
   */
  readonly derived?: {
    groupOfItem(item: Item): number | null;
    groupOfRecord(record: MetadataRecord): number | null;
  };
}

export const namesField = (field: Field, name: string): boolean =>
  field.name === name || field.alias === name;
