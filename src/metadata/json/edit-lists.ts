import type { Edit, InsertEdit } from './edit.js';
import { layoutOf } from './list-layout.js';
import type { Path, Place } from './locate.js';
import type { Find } from './set-value.js';
import type { Splice } from './splice.js';
import { render, styleOf } from './style.js';

/** Inserts into and removes from the lists of a document. */
export const editLists = (text: string, edits: readonly Edit[], find: Find): Splice[] => {
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
  const ordered = [...inserts].sort((a, b) => a.index - b.index);
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
    const body = ordered.map((insert) => layout.lead + rendered(insert)).join(',');
    return [{ start: list.start + 1, end: list.end - 1, text: body + layout.tail }];
  }
  return ordered.map((insert) => {
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

const removeElements = (list: Place, removed: ReadonlySet<number>, replaced: boolean): Splice[] => {
  const { children } = list;
  if (removed.size === 0) return [];
  if (removed.size === children.length) {
    // What is inserted in their place takes the whole list already.
    return replaced ? [] : [{ start: list.start + 1, end: list.end - 1, text: '' }];
  }
  return runsOf(removed).flatMap(([first, last]) => {
    // A run goes with the comma behind it; the last run has none and goes with the one before.
    const next = children[last + 1];
    const start = next === undefined ? children[first - 1]?.end : children[first]?.start;
    const end = next === undefined ? children[last]?.end : next.start;
    return start === undefined || end === undefined ? [] : [{ start, end, text: '' }];
  });
};

/** First and last of each stretch of neighbouring numbers. */
const runsOf = (numbers: ReadonlySet<number>): readonly (readonly [number, number])[] => {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
};
