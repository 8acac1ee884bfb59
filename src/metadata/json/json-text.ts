import type { Span } from '../text/locate.js';
import { Container, isContainer } from './container.js';
import type { Scanned } from './scan.js';

/** A text and what has to be known of it to edit it. */
export interface JsonText {
  readonly text: string;
  /** The same in strict JSON: blanks stand where comments and trailing commas do. */
  readonly plain: string;
  readonly scanned: Scanned;
}

/** The object or list that a value is; undefined when it is neither. */
export const containerAt = ({ plain, scanned }: JsonText, value: Span): Container | undefined =>
  isContainer(plain, value.start)
    ? new Container(plain, value, scanned.large.get(value.start))
    : undefined;

/** The text with blanks in place of what JSON does not know; line breaks stay. */
export const withoutExtras = (text: string, extras: readonly Span[]): string => {
  if (extras.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of extras) {
    pieces.push(text.slice(at, start), text.slice(start, end).replaceAll(/[^\r\n]/g, ' '));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
};
