import type { Splice } from '../text/splice.js';
import type { Container } from './container.js';
import type { EntryLayout } from './entry-layout.js';
import { commaIn, endOfOwnComments, hasComment } from './gap.js';

/** Entries that are to stand behind one that stays. */
export interface Group {
  /** Its index; -1 is the opening bracket. */
  readonly behind: number;
  readonly entries: readonly string[];
}

const put = (at: number, text: string): Splice => ({ start: at, end: at, text });

/**
 * Puts entries behind another one and the comments that close its line.
 *
 * @param spare whether the comma behind it has nothing to part any more
 */
export const insertBehind = (
  text: string,
  container: Container,
  { behind, entries }: Group,
  { separator, line }: EntryLayout,
  spare: boolean,
): Splice[] => {
  const gap = container.gap(behind);
  const own = endOfOwnComments(text, gap);
  if (own === null) return [put(gap.start, entries.map((entry) => separator + entry).join(''))];
  const listed = entries.map((entry) => line() + entry).join(',');
  const comma = commaIn(text, gap);
  if (comma === -1 || comma > own) return [put(gap.start, ','), put(own, listed)];
  return [put(own, spare ? listed : `${listed},`)];
};

/**
 * Puts entries in front of the first that stays; the comments above that one stay above it.
 *
 * @param first its index
 */
export const insertFirst = (
  text: string,
  container: Container,
  entries: readonly string[],
  first: number,
  layout: EntryLayout,
): Splice => {
  const start = container.entry(first)?.start ?? container.end - 1;
  if (!hasComment(text, container.gap(-1)) && !hasComment(text, container.gap(first - 1)))
    return put(start, entries.map((entry) => entry + layout.separator).join(''));
  const listed = entries.map((entry) => `${entry},`);
  return atBracket(text, container, listed, layout);
};

/** Puts entries into what holds nothing else any more, but comments perhaps. */
export const insertAlone = (
  text: string,
  container: Container,
  entries: readonly string[],
  layout: EntryLayout,
): Splice => {
  const trailing = commaIn(text, container.gap(container.length - 1)) !== -1;
  const commas = entries.map((entry, index) =>
    trailing || index < entries.length - 1 ? `${entry},` : entry,
  );
  return atBracket(text, container, commas, layout);
};

/** Behind the opening bracket and the comments that close its line. */
const atBracket = (
  text: string,
  container: Container,
  entries: readonly string[],
  { lead, separator, line }: EntryLayout,
): Splice => {
  const own = endOfOwnComments(text, container.gap(-1));
  const begin = own !== null || lead.includes('\n') ? line() : null;
  const between = begin ?? separator.slice(separator.indexOf(',') + 1);
  return put(own ?? container.start + 1, (begin ?? '') + entries.join(between));
};
