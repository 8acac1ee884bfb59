import type { Json, JsonObject } from '../../model/json.js';
import type { Path } from './locate.js';

/** One change of a document. Positions are those before any change. */
export type Edit = SetEdit | InsertEdit | RemoveEdit;

/** Sets the value of a key; a key that is not there is put behind the first of `after` that is. */
export interface SetEdit {
  readonly edit: 'set';
  readonly path: Path;
  readonly value: Json;
  readonly after?: readonly string[];
}

/** Puts an element into a list, before the element that now has this index. */
export interface InsertEdit {
  readonly edit: 'insert';
  readonly list: Path;
  readonly index: number;
  readonly value: JsonObject;
}

export interface RemoveEdit {
  readonly edit: 'remove';
  readonly list: Path;
  readonly index: number;
}
