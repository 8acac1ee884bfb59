import type { Json } from '../../model/json.js';
import { SyncError } from '../../model/problem.js';
import { sameValue } from '../equal.js';
import { commentedText } from '../text/commented-text.js';
import type { Edit } from '../text/edit.js';
import type { Path, Span } from '../text/locate.js';
import { refuse, type Source } from '../text/refuse.js';
import { type Splice, splice } from '../text/splice.js';
import { buildTree } from './build.js';
import { commentsIn, lostComment } from './comments.js';
import { editedValue } from './edited-value.js';
import { spelledNode } from './exact.js';
import { extentAt } from './extent.js';
import { valueAt } from './find.js';
import { parseYaml } from './parse.js';
import { planEdits } from './plan.js';
import { readTree } from './read.js';
import { refuseRepeated } from './repeated.js';
import { spanOf } from './span-of.js';

/** A YAML text, read and ready to be edited. */
export interface YamlDocument {
  readonly value: Json;
  /**
   * The text with all edits made; what they do not name stays to the byte. Elements inserted at
   * one place stand in the order given; the order of edits does not matter otherwise.
   *
   * @throws {SyncError} `metadata-alias`, `metadata-tag` or `metadata-layout` where an edit cannot
   *   be made without harm; the text is then not edited at all
   */
  edit(edits: readonly Edit[]): string;
  /**
   * The value at a path with the spelling of each number, and each tag, in its place; undefined when
   * there is none.
   */
  exact(path: Path): Json | undefined;
  /**
   * The text of the value at a path by its words, when comments stand in it or behind it on its line;
   * null when there are none, or there is no such value.
   */
  commentedText(path: Path): string | null;
  /** Where the value at a path stands; null when there is none, or only an alias. */
  spanOf(path: Path): Span | null;
}

/**
 * @param path the file's, for errors
 * @param text without byte-order mark
 * @throws {SyncError} `metadata-invalid` with file, line and column
 */
export const openYaml = (path: string, text: string): YamlDocument => {
  const source: Source = { path, text };
  const root = buildTree(source, parseYaml(source));
  const { value, uses } = readTree(source, root);
  let spelled: Json | undefined;
  let comments: readonly Span[] | undefined;
  return {
    value,
    exact: (path) => {
      spelled ??= readTree(source, root, spelledNode(text)).value;
      return valueAt(spelled, path);
    },
    commentedText: (path) => {
      const extent = extentAt(text, root, path);
      if (extent === null) return null;
      comments ??= commentsIn(text);
      return commentedText(text, comments, extent);
    },
    spanOf: (path) => spanOf(root, path),
    edit: (edits) => {
      comments ??= commentsIn(text);
      const plan = planEdits({ source, root, value }, comments, edits);
      if (plan.splices.length === 0) return text;
      refuseRepeated(source, uses, plan);
      const edited = splice(text, plan.splices);
      verify(source, edited, editedValue(value, edits), plan.splices);
      const lost = lostComment(text, comments, edited, plan.letGo);
      if (lost !== undefined) throw losesComment(source, lost.start);
      return edited;
    },
  };
};

/**
 * YAML has more layouts than anybody thinks of: what was written is read again, and anything but
 * the value that was asked for is not let out.
 */
const verify = (
  source: Source,
  edited: string,
  expected: Json,
  splices: readonly Splice[],
): void => {
  let cause: unknown;
  try {
    const { value } = openYaml(source.path, edited);
    if (sameValue(value, expected)) return;
  } catch (error) {
    if (!(error instanceof SyncError)) throw error;
    cause = error;
  }
  const first = Math.min(...splices.map(({ start }) => start));
  const { problem } = refuse(source, first, {
    code: 'metadata-layout',
    what: 'the text is laid out here in a way that it cannot be corrected in without harm',
    remedy: 'Correct the value by hand, or lay it out more simply.',
  });
  throw new SyncError(problem, { cause });
};

const losesComment = (source: Source, offset: number): SyncError =>
  refuse(source, offset, {
    code: 'metadata-layout',
    what: 'this comment stands within a value that is to be corrected, and would be lost with it',
    remedy: 'Correct the value by hand, or move the comment out of it.',
  });
