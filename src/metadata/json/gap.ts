import type { Span } from '../text/locate.js';
import { CODE, endOfComment, isLineBreak, skipBlanks } from './tokens.js';

/** Whether a comment stands in what parts two entries; nothing else there has a slash. */
export const hasComment = (text: string, { start, end }: Span): boolean =>
  text.slice(start, end).includes('/');

/** Where the comma of a gap stands, the trailing one of a list included; -1 when there is none. */
export const commaIn = (text: string, { start, end }: Span): number => {
  let at = skipBlanks(text, start);
  while (at < end && text.charCodeAt(at) === CODE.slash)
    at = skipBlanks(text, endOfComment(text, at));
  return at < end && text.charCodeAt(at) === CODE.comma ? at : -1;
};

/**
 * Where the comments end that stand behind an entry on its line and close that line, for they speak
 * of that entry, with a comma behind them; null when there are none.
 */
export const endOfOwnComments = (text: string, { start, end }: Span): number | null => {
  let last: number | null = null;
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    if (isLineBreak(code)) return last;
    at = code === CODE.slash ? endOfComment(text, at) : at + 1;
    if (code === CODE.slash || (code === CODE.comma && last !== null)) last = at;
  }
  return null;
};

/** A stretch without the blanks that it would leave: with its whole line when it is alone on it. */
export const tidy = (text: string, { start, end }: Span): Span => {
  let before = start;
  while (isSpace(text.charCodeAt(before - 1))) before -= 1;
  let after = end;
  while (isSpace(text.charCodeAt(after))) after += 1;
  const endsLine = isLineBreak(text.charCodeAt(after)) || isBracket(text.charCodeAt(after));
  if (!endsLine) return { start, end: after };
  if (!isLineBreak(text.charCodeAt(before - 1)) || isBracket(text.charCodeAt(after)))
    return { start: before, end };
  const crlf = text.startsWith('\r\n', before - 2);
  return { start: before - (crlf ? 2 : 1), end: after };
};

const isSpace = (code: number): boolean => code === CODE.space || code === CODE.tab;
const isBracket = (code: number): boolean => code === CODE.closeObject || code === CODE.closeList;
