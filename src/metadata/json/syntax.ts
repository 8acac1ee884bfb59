import type { SyncError } from '../../model/problem.js';
import { metadataError } from '../problems.js';
import { notText } from '../stores/text.js';
import { invalid, type Source } from '../text/refuse.js';
import { CODE } from './tokens.js';

/** The error for the first place of a text that is not JSON. */
export const syntaxError = (source: Source, offset: number, what: string): SyncError => {
  // What looks like bad syntax is mostly no text at all.
  if (source.text.includes('\0')) return metadataError(notText(source.path));
  if (/^(?:<{7}|={7}|>{7})/.test(source.text.slice(offset, offset + 7)))
    return invalid(
      source,
      offset,
      'not valid JSON (a merge conflict stands here)',
      'Resolve the conflict, and commit the file.',
    );
  const broken = offset >= source.text.length && source.text.trim() !== '';
  return invalid(
    source,
    offset,
    `not valid JSON (${broken ? 'the file breaks off here' : what})`,
    'Correct the syntax at this place, or restore the file from an earlier commit.',
  );
};

const ESCAPE = /\\(u[\da-fA-F]{4}|["\\/bfnrt]|)/g;

/**
 * Refuses a string that has no end, holds a control character, or an escape that JSON does not know.
 *
 * @param end -1 when none was found
 */
export const refuseString = (source: Source, start: number, end: number): void => {
  const { text } = source;
  if (end !== -1) {
    for (const { 1: known, index } of text.slice(start, end).matchAll(ESCAPE)) {
      if (known === '') throw syntaxError(source, start + index, 'JSON has no such escape');
    }
    return;
  }
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) >= CODE.space) at += 1;
  const code = text.charCodeAt(at);
  if (at >= text.length || code === CODE.newline || code === CODE.return)
    throw invalid(
      source,
      start,
      'not valid JSON (the text that begins here is not closed on its line)',
      'Close it with a double quote; a line break in it is spelled `\\n`.',
    );
  throw syntaxError(source, at, 'a control character in a text has to be escaped');
};

const VALUE = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;

/** Refuses what is neither a number nor one of JSON's words. */
export const refuseWord = (source: Source, start: number, end: number): void => {
  const word = source.text.slice(start, end);
  if (word === '') throw syntaxError(source, start, 'a value is expected here');
  if (!VALUE.test(word)) {
    throw syntaxError(
      source,
      start,
      `\`${shortened(word)}\` is no number, no text in double quotes and no word of JSON`,
    );
  }
};

/** What a message shows of a text from the file. */
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

export const repeatedKey = (source: Source, start: number, key: string): SyncError =>
  invalid(
    source,
    start,
    `the key \`${shortened(key)}\` stands in this object twice`,
    'Remove one of the two.',
  );

export const nestedTooDeep = (source: Source, start: number, levels: number): SyncError =>
  invalid(
    source,
    start,
    `nested deeper than ${levels} levels`,
    'Flatten the file, or restore it from an earlier commit.',
  );
