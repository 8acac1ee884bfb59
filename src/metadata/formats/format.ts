import type { Correction } from '../../model/correction.js';
import type { Field, Owner } from '../../model/field.js';
import type { Item } from '../../model/item.js';
import type { Json } from '../../model/json.js';
import type { MetadataRecord } from '../../model/record.js';
import type { Edit } from '../text/edit.js';
import type { Path } from '../text/locate.js';

/** How a metadata file spells its records. */
export interface Format {
  readonly name: string;
  readonly fields: readonly Field[];
  /** What a file of this format is recognised by, in words. */
  readonly signature: string;
  recognises(root: Json): boolean;
  /**
   * Reads what the file holds of a project.
   *
   * @throws {StructureError} when the file is not of this format
   */
  open(root: Json, project: string): Opened;
}

/** The records of one project, and how they are changed. */
export interface Opened {
  readonly records: readonly MetadataRecord[];
  /** The part of the file that is the project's; empty for the whole of it. */
  readonly part: string;
  /** Where the list of the records is. */
  readonly list: Path;
  /** False when the item does not say enough for a record. */
  canRecord(item: Item): boolean;
  /** The changes of the document that carry the corrections out, derived values included. */
  edits(corrections: readonly Correction[], context: EditContext): readonly Edit[];
}

/** What a format has to know to edit what follows from the corrections. */
export interface EditContext {
  /** The run's start. */
  readonly now: Date;
  /** The file as an open correction proposes it; its time stamp is tried first. */
  readonly earlier: Json | undefined;
  /** Who owns a field, as the user has it. */
  readonly ownerOf: (field: string) => Owner;
}

/** Where a file departs from its format: which key, what was expected, what was found. */
export class StructureError extends Error {
  constructor(key: string, expected: string, found: Json | undefined) {
    super(`\`${key}\` should be ${expected}, but is ${nameOf(found)}`);
    this.name = 'StructureError';
  }
}

const nameOf = (value: Json | undefined): string => {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : JSON.stringify(value);
};
