import type { Json, JsonObject } from '../../model/json.js';
import { editLists } from './edit-lists.js';
import { locate, type Path } from './locate.js';
import { setValue } from './set-value.js';
import { splice } from './splice.js';

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

/** The text with all edits made; what they do not name stays to the byte. */
export const editJson = (text: string, edits: readonly Edit[]): string => {
  if (edits.length === 0) return text;
  const find = locate(text, edits.flatMap(pathsOf));
  const splices = [
    ...edits.flatMap((edit) => (edit.edit === 'set' ? setValue(text, edit, find) : [])),
    ...editLists(text, edits, find),
  ];
  return splice(text, splices);
};

const pathsOf = (edit: Edit): Path[] => {
  if (edit.edit === 'set') return [edit.path, edit.path.slice(0, -1)];
  // The style of what is inserted is taken from its neighbour.
  return [edit.list, [...edit.list, edit.index], [...edit.list, Math.max(edit.index - 1, 0)]];
};
