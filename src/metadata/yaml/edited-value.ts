import type { Json } from '../../model/json.js';
import type { Edit, InsertEdit } from '../text/edit.js';
import type { Path } from '../text/locate.js';
import { valueAt } from './find.js';

/** A container that may be changed. */
type Draft = Json[] | { [key: string]: Json };

/** The plain value with the edits made, to compare an edited text with. */
export const editedValue = (value: Json, edits: readonly Edit[]): Json => {
  const root = { value: structuredClone(value) };
  for (const edit of edits) {
    if (edit.edit === 'set') setAt(root, edit.path, edit.value);
  }
  const lists = new Map<string, { path: Path; inserts: InsertEdit[]; removed: Set<number> }>();
  for (const edit of edits) {
    if (edit.edit === 'set') continue;
    const key = JSON.stringify(edit.list);
    const list = lists.get(key) ?? { path: edit.list, inserts: [], removed: new Set() };
    if (edit.edit === 'insert') list.inserts.push(edit);
    else list.removed.add(edit.index);
    lists.set(key, list);
  }
  // Inner lists first, while the positions above them are what they were.
  const inner = [...lists.values()].toSorted((a, b) => b.path.length - a.path.length);
  for (const { path, inserts, removed } of inner) {
    const list = valueAt(root.value, path);
    if (Array.isArray(list)) setAt(root, path, rebuilt(list, inserts, removed));
  }
  return root.value;
};

const rebuilt = (
  list: readonly Json[],
  inserts: readonly InsertEdit[],
  removed: ReadonlySet<number>,
): Json[] => {
  const at = new Map<number, Json[]>();
  for (const { index, value } of inserts) at.set(index, [...(at.get(index) ?? []), value]);
  const result: Json[] = [];
  for (let index = 0; index <= list.length; index += 1) {
    result.push(...(at.get(index) ?? []));
    const item = list[index];
    if (item !== undefined && !removed.has(index)) result.push(item);
  }
  return result;
};

const setAt = (root: { value: Json }, path: Path, value: Json): void => {
  const step = path.at(-1);
  const holder = step === undefined ? root : valueAt(root.value, path.slice(0, -1));
  // `__proto__` is a key like any other.
  Object.defineProperty(holder as Draft, step ?? 'value', {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
};
