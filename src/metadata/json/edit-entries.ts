import type { Splice } from '../text/splice.js';
import type { Container } from './container.js';
import type { EntryLayout } from './entry-layout.js';
import { hasComment } from './gap.js';
import { type Group, insertAlone, insertBehind, insertFirst } from './insert-entries.js';
import { removeEntries } from './remove-entries.js';

/** Entries for an object or list: each is put in front of the one that now has its index. */
export interface NewEntry {
  readonly index: number;
  readonly text: string;
}

/**
 * Inserts into and removes from an object or list. Comments stay where they are, and a trailing
 * comma stays one.
 *
 * @param added in the order in which those at one place are to stand
 */
export const editEntries = (
  text: string,
  container: Container,
  added: readonly NewEntry[],
  removed: ReadonlySet<number>,
  layout: EntryLayout,
): Splice[] => {
  if (removed.size === container.length) return replaceAll(text, container, added, removed, layout);
  const { splices, spareComma } = removeEntries(text, container, removed);
  let spare = spareComma;
  const inserted = groupsOf(added, container.length, removed).flatMap((group) => {
    if (group.behind === -1) {
      const first = firstKept(removed);
      return [insertFirst(text, container, group.entries, first, layout)];
    }
    const isSpare = spare?.behind === group.behind;
    const result = insertBehind(text, container, group, layout, isSpare);
    // Behind its comma what is inserted needs it.
    if (isSpare && result.length === 1 && (result[0]?.start ?? 0) > (spare?.at ?? 0)) spare = null;
    return result;
  });
  const cut = spare === null ? [] : [{ start: spare.at, end: spare.at + 1, text: '' }];
  return [...inserted, ...splices, ...cut];
};

const replaceAll = (
  text: string,
  container: Container,
  added: readonly NewEntry[],
  removed: ReadonlySet<number>,
  layout: EntryLayout,
): Splice[] => {
  const entries = [...added].sort((a, b) => a.index - b.index).map((entry) => entry.text);
  if (!hasComments(text, container)) {
    const inside = { start: container.start + 1, end: container.end - 1 };
    const { lead, separator, tail } = layout;
    return [{ ...inside, text: entries.length === 0 ? '' : lead + entries.join(separator) + tail }];
  }
  const { splices } = removeEntries(text, container, removed);
  return entries.length === 0
    ? [...splices]
    : [insertAlone(text, container, entries, layout), ...splices];
};

const hasComments = (text: string, container: Container): boolean => {
  for (let index = -1; index < container.length; index += 1)
    if (hasComment(text, container.gap(index))) return true;
  return false;
};

const firstKept = (removed: ReadonlySet<number>): number => {
  let index = 0;
  while (removed.has(index)) index += 1;
  return index;
};

/** New entries by the one that stays in front of them. */
const groupsOf = (
  added: readonly NewEntry[],
  length: number,
  removed: ReadonlySet<number>,
): Group[] => {
  const groups = new Map<number, string[]>();
  let at = 0;
  let behind = -1;
  for (const { index, text } of [...added].sort((a, b) => a.index - b.index)) {
    for (; at < Math.min(index, length); at += 1) if (!removed.has(at)) behind = at;
    const entries = groups.get(behind);
    if (entries === undefined) groups.set(behind, [text]);
    else entries.push(text);
  }
  return [...groups].map(([key, entries]) => ({ behind: key, entries }));
};
