import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import type { Json } from '../../model/json.js';
import { SyncError } from '../../model/problem.js';

/**
 * The value of a JSON text without its byte-order mark.
 *
 * @param path the file's, for the error
 * @throws {SyncError} `metadata-invalid` with file, line and column
 */
export const parseJson = (path: string, text: string): Json => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const errors: ParseError[] = [];
    parse(text, errors, { disallowComments: true });
    const [first] = errors;
    const offset = first?.offset ?? text.length;
    const before = text.slice(0, offset).split('\n');
    const reason = first === undefined ? 'it breaks off' : words(printParseErrorCode(first.error));
    throw new SyncError(
      {
        code: 'metadata-invalid',
        message: `${path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}: not valid JSON (${text.trim() === '' ? 'the file is empty' : reason}).`,
        remedy: 'Correct the syntax at this place, or restore the file from an earlier commit.',
      },
      { cause },
    );
  }
};

/** `CommaExpected` as "comma expected". */
const words = (code: string): string =>
  code.replaceAll(/(?<=[a-z])([A-Z])/g, (letter) => ` ${letter}`).toLowerCase();
