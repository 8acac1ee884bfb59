import type { Json } from '../../model/json.js';
import { refuseSize } from '../stores/text.js';
import { commentedText } from '../text/commented-text.js';
import type { Edit } from '../text/edit.js';
import type { Path, Span } from '../text/locate.js';
import type { Source } from '../text/refuse.js';
import { splice } from '../text/splice.js';
import { exactJson } from './exact.js';
import { type JsonText, withoutExtras } from './json-text.js';
import { planEdits } from './plan-edits.js';
import { scan, scanCarefully } from './scan.js';
import { spanOf } from './span-of.js';
import { syntaxError } from './syntax.js';

/** A JSON text, read and ready to be edited. */
export interface JsonDocument {
  readonly value: Json;
  /**
   * The text with all edits made; what they do not name stays to the byte, comments and trailing
   * commas among it. Elements inserted at one place stand in the order given; the order of edits
   * does not matter otherwise.
   */
  edit(edits: readonly Edit[]): string;
  /** The value at a path with the spelling of each number in its place; undefined when there is none. */
  exact(path: Path): Json | undefined;
  /**
   * The text of the value at a path by its words, when comments stand in it or behind it on its line;
   * null when there are none, or there is no such value.
   */
  commentedText(path: Path): string | null;
  /** Where the value at a path stands; null when there is none. */
  spanOf(path: Path): Span | null;
}

/**
 * Reads JSON, with comments and trailing commas or without.
 *
 * @param path the file's, for errors
 * @param text without byte-order mark
 * @throws {SyncError} `metadata-invalid` with file, line and column, `not-text`, `file-too-large`
 */
export const openJson = (path: string, text: string): JsonDocument => {
  refuseSize(path, text.length);
  const source = { path, text };
  const scanned = scan(source);
  const plain = withoutExtras(text, scanned.extras);
  const json: JsonText = { text, plain, scanned };
  let comments: readonly Span[] | undefined;
  return {
    value: parse(source, plain),
    exact: (path) => {
      const span = spanOf(json, path);
      return span === null ? undefined : exactJson(plain.slice(span.start, span.end));
    },
    commentedText: (path) => {
      comments ??= scanned.extras.filter(({ start }) => text[start] === '/');
      const span = spanOf(json, path);
      return span === null ? null : commentedText(text, comments, span);
    },
    spanOf: (path) => spanOf(json, path),
    edit: (edits) => (edits.length === 0 ? text : splice(text, planEdits(json, edits))),
  };
};

const parse = (source: Source, plain: string): Json => {
  try {
    return JSON.parse(plain);
  } catch (cause) {
    // The structure is sound, so it is one of the values.
    scanCarefully(source);
    throw syntaxError(source, 0, cause instanceof Error ? cause.message : 'it cannot be parsed');
  }
};
