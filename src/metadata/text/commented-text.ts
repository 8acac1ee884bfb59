import { firstFrom } from './first-from.js';
import type { Span } from './locate.js';

/**
 * What stands in a stretch, by its words, when there are comments in it; one behind it on its line
 * counts as well. Null when there are none.
 *
 * @param comments those of the whole text, in their order
 */
export const commentedText = (
  text: string,
  comments: readonly Span[],
  { start, end }: Span,
): string | null => {
  const pieces: string[] = [];
  let at = start;
  for (let index = firstFrom(comments, start); index < comments.length; index += 1) {
    const comment = comments[index] ?? { start, end };
    const isBehind = comment.start >= end;
    const between = text.slice(isBehind ? Math.max(at, end) : at, comment.start);
    if (isBehind && !/^[ \t,]*$/.test(between)) break;
    if (at < end) pieces.push(withoutBlanks(text.slice(at, Math.min(end, comment.start))));
    pieces.push(text.slice(comment.start, comment.end).trim());
    at = comment.end;
  }
  if (pieces.length === 0) return null;
  return [...pieces, withoutBlanks(text.slice(at, end))].join('\n');
};

const withoutBlanks = (text: string): string => text.replaceAll(/\s/g, '');
