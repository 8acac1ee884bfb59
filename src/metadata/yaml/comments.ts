import { CST, Lexer } from 'yaml';
import { firstFrom } from '../text/first-from.js';
import type { Span } from '../text/locate.js';
import type { Splice } from '../text/splice.js';
import { beginsLine, columnOf, isBlank, lineEnd } from './lines.js';

/** The comments of a text, in their order. */
export const commentsIn = (text: string): readonly Span[] => {
  const comments: Span[] = [];
  let at = 0;
  let inScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type: string | null = inScalar ? 'scalar' : CST.tokenType(lexeme);
    const isMark = type === 'doc-mode' || type === 'flow-error-end' || type === 'scalar';
    const start = at;
    if (!isMark || inScalar) at += lexeme.length;
    if (type === 'comment') comments.push({ start, end: at });
    // A scalar is announced by a mark, and is the next lexeme whatever it looks like.
    inScalar = type === 'scalar' && !inScalar;
  }
  return comments;
};

/** Those that lie within a stretch. */
const within = (comments: readonly Span[], { start, end }: Span): readonly Span[] => {
  if (end === start) return [];
  const first = firstFrom(comments, start);
  let last = first;
  while ((comments[last]?.end ?? Infinity) <= end) last += 1;
  return comments.slice(first, last);
};

/** Those that lie in none of some stretches. */
export const outside = (comments: readonly Span[], stretches: readonly Span[]): readonly Span[] => {
  const inside = new Set(stretches.flatMap((stretch) => within(comments, stretch)));
  return inside.size === 0 ? comments : comments.filter((comment) => !inside.has(comment));
};

/** Where comments that are left alone stand, and how their lines end. */
interface Margin {
  readonly column: number;
  readonly eol: string;
}

/**
 * A stretch that takes elements of a list away, but for the comments in it: each stays on a line of
 * its own, one that stood behind an element where the elements begin.
 */
export const keepingComments = (
  text: string,
  comments: readonly Span[],
  splice: Splice,
  { column, eol }: Margin,
): Splice => {
  const kept = within(comments, splice).map(({ start, end }) => {
    const indent = beginsLine(text, start) ? columnOf(text, start) : column;
    return ' '.repeat(indent) + text.slice(start, end).trimEnd();
  });
  if (kept.length === 0) return splice;
  const beginsBefore = splice.text === '' && beginsLine(text, splice.start);
  if (beginsBefore) return { ...splice, text: kept.map((line) => line + eol).join('') };
  const lines = splice.text + kept.map((line) => eol + line).join('');
  const endsLine = isBlank(text.slice(splice.end, lineEnd(text, splice.end)));
  return { ...splice, text: endsLine ? lines : lines + eol + ' '.repeat(column) };
};

/**
 * The first comment that an edited text lacks; undefined when it has all.
 *
 * @param letGo the elements whose comments go with them
 */
export const lostComment = (
  before: string,
  comments: readonly Span[],
  after: string,
  letGo: readonly Span[],
): Span | undefined => {
  if (comments.length === 0) return undefined;
  const left = new Map<string, number>();
  for (const { start, end } of commentsIn(after)) {
    const words = after.slice(start, end).trimEnd();
    left.set(words, (left.get(words) ?? 0) + 1);
  }
  return outside(comments, letGo).find((comment) => {
    const words = before.slice(comment.start, comment.end).trimEnd();
    const count = left.get(words) ?? 0;
    left.set(words, count - 1);
    return count <= 0;
  });
};
