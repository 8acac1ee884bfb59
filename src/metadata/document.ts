import type { Json } from '../model/json.js';
import { openJson } from './json/open.js';
import type { Edit } from './text/edit.js';
import type { Path, Span } from './text/locate.js';

/** A parsed text that can be edited without harming a byte that no edit names. */
export interface Document {
  readonly value: Json;
  edit(edits: readonly Edit[]): string;
  /**
   * The value at a path with the spelling of each number in its place, which tells numbers apart
   * that are too long for one of ours: equal only where the texts say the same. Undefined where there is none.
   */
  exact(path: Path): Json | undefined;
  /**
   * The text of the value at a path by its words, when comments stand in it or behind it on its line;
   * null when there are none, or there is no such value.
   */
  commentedText(path: Path): string | null;
  /** Where the value at a path stands; null when that cannot be told. */
  spanOf(path: Path): Span | null;
}

/**
 * Parses a text without byte-order mark.
 *
 * @throws {SyncError} `metadata-invalid` with file, line and column
 */
export type OpenDocument = (path: string, text: string) => Document;

export const openJsonDocument: OpenDocument = openJson;

/** How the text of a file is read; the reader of YAML is loaded only where there is a YAML file. */
export const openerFor = async (path: string): Promise<OpenDocument> =>
  /\.ya?ml$/i.test(path) ? (await import('./yaml/open.js')).openYaml : openJsonDocument;
