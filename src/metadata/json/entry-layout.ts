import type { Span } from '../text/locate.js';
import type { Container } from './container.js';
import { hasComment } from './gap.js';
import { indentAt, type JsonFileStyle, type JsonStyle } from './style.js';

/** How the entries of an object or list are set apart. */
export interface EntryLayout {
  /** Between the opening bracket and the first entry. */
  readonly lead: string;
  /** Between two entries, the comma included. */
  readonly separator: string;
  /** Before an entry that has to begin a line. */
  readonly line: () => string;
  /** Between the last entry and the closing bracket, a trailing comma included. */
  readonly tail: string;
}

/** @param multilineWhenEmpty whether the entries of an empty one are to have lines of their own */
export const entryLayout = (
  text: string,
  container: Container,
  style: JsonStyle,
  multilineWhenEmpty: boolean,
): EntryLayout => {
  const first = container.entry(0);
  if (first === undefined) return emptyLayout(text, container, style, multilineWhenEmpty);
  const lead = text.slice(container.start + 1, first.start);
  const multiline = lead.includes('\n');
  const ownLine = (): string =>
    multiline
      ? style.eol + indentAt(text, first.start)
      : style.eol + indentAt(text, container.start) + style.unit;
  const separator =
    bareSeparator(text, container) ?? (multiline ? `,${bare(lead) ?? ownLine()}` : style.comma);
  const behind = separator.slice(separator.indexOf(',') + 1);
  const last = container.gap(container.length - 1);
  return {
    lead,
    separator,
    line: behind.includes('\n') ? () => behind : ownLine,
    tail: text.slice(last.start, last.end),
  };
};

const emptyLayout = (
  text: string,
  container: Container,
  style: JsonStyle,
  multiline: boolean,
): EntryLayout => {
  const line = (): string => style.eol + indentAt(text, container.start) + style.unit;
  if (!multiline) return { lead: '', separator: style.comma, line, tail: '' };
  const lead = line();
  return { lead, separator: `,${lead}`, line, tail: style.eol + indentAt(text, container.start) };
};

const bare = (gap: string): string | undefined => (gap.includes('/') ? undefined : gap);

/** The first gap without a comment, if there is one near the start. */
const bareSeparator = (text: string, container: Container): string | undefined => {
  for (let index = 0; index < Math.min(container.length - 1, 8); index += 1) {
    const gap: Span = container.gap(index);
    if (!hasComment(text, gap)) return text.slice(gap.start, gap.end);
  }
  return undefined;
};

/** Whether the entries of an object or list begin lines of their own. */
export const isMultiline = (
  text: string,
  container: Container,
  { oneLine }: JsonFileStyle,
  outer: boolean | undefined,
): boolean => {
  const first = container.entry(0);
  if (first !== undefined) return text.slice(container.start, first.start).includes('\n');
  return text.slice(container.start, container.end).includes('\n') || (outer ?? !oneLine);
};
