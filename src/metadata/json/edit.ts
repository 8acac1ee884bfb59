import type { Json, JsonObject } from '../../model/json.js';
import { type Child, locate, type Path, type Place } from './locate.js';
import { eolOf, indentAt, render, styleOf } from './style.js';

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

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
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

const splice = (text: string, splices: readonly Splice[]): string => {
  const ordered = splices
    .map((entry, index) => ({ ...entry, index }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: inserted } of ordered) {
    if (start < at) throw new Error('Two edits touch the same bytes.');
    pieces.push(text.slice(at, start), inserted);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
};

type Find = (path: Path) => Place | undefined;

const setValue = (text: string, { path, value, after = [] }: SetEdit, find: Find): Splice[] => {
  const place = find(path);
  if (place !== undefined) {
    const multiline = text.slice(place.start, place.end).includes('\n');
    const indent = multiline ? indentAt(text, place.start) : null;
    const rendered = render(value, styleOf(text, place), indent);
    return [{ start: place.start, end: place.end, text: rendered }];
  }
  const parent = find(path.slice(0, -1));
  if (parent?.kind !== 'object') throw new Error(`There is no object to set ${path.join('.')} in.`);
  return [insertKey(text, parent, String(path.at(-1)), value, after)];
};

const insertKey = (
  text: string,
  parent: Place,
  key: string,
  value: Json,
  after: readonly string[],
): Splice => {
  const style = styleOf(text, parent);
  const { children } = parent;
  const [first] = children;
  const entry = `${JSON.stringify(key)}${style.colon}${render(value, style, null)}`;
  if (first === undefined) {
    return { start: parent.start + 1, end: parent.end - 1, text: entry };
  }
  const before = after
    .map((name) => children.find((child) => child.key === name))
    .find((child) => child !== undefined);
  // Between two keys the file repeats itself: the same line break, indentation or blank.
  const lead = text.slice(parent.start + 1, first.start);
  return before === undefined
    ? { start: first.start, end: first.start, text: `${entry},${lead || style.comma.slice(1)}` }
    : {
        start: before.end,
        end: before.end,
        text: `,${lead.includes('\n') ? lead : style.comma.slice(1)}${entry}`,
      };
};

const editLists = (text: string, edits: readonly Edit[], find: Find): Splice[] => {
  const lists = new Map<string, { path: Path; inserts: InsertEdit[]; removed: Set<number> }>();
  for (const edit of edits) {
    if (edit.edit === 'set') continue;
    const key = JSON.stringify(edit.list);
    const list = lists.get(key) ?? { path: edit.list, inserts: [], removed: new Set() };
    if (edit.edit === 'insert') list.inserts.push(edit);
    else list.removed.add(edit.index);
    lists.set(key, list);
  }
  return [...lists.values()].flatMap(({ path, inserts, removed }) => {
    const place = find(path);
    if (place?.kind !== 'array') throw new Error(`There is no list at ${path.join('.')}.`);
    return [
      ...insertElements(text, place, inserts, removed, find, path),
      ...removeElements(place, removed, inserts.length > 0),
    ];
  });
};

const insertElements = (
  text: string,
  list: Place,
  inserts: readonly InsertEdit[],
  removed: ReadonlySet<number>,
  find: Find,
  path: Path,
): Splice[] => {
  if (inserts.length === 0) return [];
  const { children } = list;
  const layout = layoutOf(text, list);
  const neighbour = (index: number): Place | undefined =>
    find([...path, Math.max(index - 1, 0)]) ?? find([...path, index]);
  const rendered = (insert: InsertEdit): string => {
    const place = neighbour(insert.index);
    const inline = place !== undefined && !text.slice(place.start, place.end).includes('\n');
    return render(
      insert.value,
      styleOf(text, place),
      inline || !layout.lead.includes('\n') ? null : layout.indent,
    );
  };
  const kept = children
    .map((child, index) => ({ child, index }))
    .filter(({ index }) => !removed.has(index));
  if (kept.length === 0) {
    const body = inserts.map((insert) => layout.lead + rendered(insert)).join(',');
    return [{ start: list.start + 1, end: list.end - 1, text: body + layout.tail }];
  }
  return inserts.map((insert) => {
    const before = kept.findLast(({ index }) => index < insert.index);
    if (before !== undefined) {
      return {
        start: before.child.end,
        end: before.child.end,
        text: `,${layout.between}${rendered(insert)}`,
      };
    }
    const start = kept[0]?.child.start ?? list.start + 1;
    return { start, end: start, text: `${rendered(insert)},${layout.between}` };
  });
};

interface Layout {
  /** Between the opening bracket and the first element. */
  readonly lead: string;
  /** Between a comma and the next element. */
  readonly between: string;
  /** Between the last element and the closing bracket. */
  readonly tail: string;
  readonly indent: string;
}

const layoutOf = (text: string, list: Place): Layout => {
  const [first, second] = list.children;
  const last = list.children.at(-1);
  if (first === undefined || last === undefined) {
    const { unit } = styleOf(text, undefined);
    const indent = indentAt(text, list.start);
    const eol = eolOf(text);
    return text.includes('\n')
      ? {
          lead: eol + indent + unit,
          between: eol + indent + unit,
          tail: eol + indent,
          indent: indent + unit,
        }
      : { lead: '', between: '', tail: '', indent: '' };
  }
  const lead = text.slice(list.start + 1, first.start);
  const between =
    second === undefined ? lead : text.slice(first.end, second.start).replace(/^\s*,/, '');
  return {
    lead,
    between,
    tail: text.slice(last.end, list.end - 1),
    indent: indentAt(text, first.start),
  };
};

const removeElements = (list: Place, removed: ReadonlySet<number>, replaced: boolean): Splice[] => {
  const { children } = list;
  const at = (index: number): Child | undefined => children[index];
  if (removed.size === 0) return [];
  if (children.every((_, index) => removed.has(index))) {
    // What is inserted in their place takes the whole list already.
    return replaced ? [] : [{ start: list.start + 1, end: list.end - 1, text: '' }];
  }
  const splices: Splice[] = [];
  for (let first = 0; first < children.length; first += 1) {
    if (!removed.has(first)) continue;
    let last = first;
    while (removed.has(last + 1)) last += 1;
    const next = at(last + 1);
    const start = next === undefined ? at(first - 1)?.end : at(first)?.start;
    const end = next === undefined ? at(last)?.end : next.start;
    if (start !== undefined && end !== undefined) splices.push({ start, end, text: '' });
    first = last;
  }
  return splices;
};
