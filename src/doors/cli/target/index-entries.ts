import type { IndexEntry } from '../../../sync/index.js';
import { commandLineError } from '../problems.js';
import { git, refused } from './git.js';

interface Indexed extends IndexEntry {
  readonly blob: string;
  /** The mark by which git was told not to look for edits of it; null when it looks. */
  readonly mark: 'skip-worktree' | 'assume-unchanged' | null;
}

/** `S` marks what is left out of the working tree; a small letter what is assumed unchanged. */
const ENTRY = /^([A-Za-z?]) (\d{6}) ([0-9a-f]+) \d\t(.+)$/s;

/** What git keeps of a working tree, whether or not it is checked out: all, or these paths. */
export const indexed = async (
  root: string,
  paths: readonly string[] = [],
): Promise<readonly Indexed[]> => {
  const listed = ['--literal-pathspecs', 'ls-files', '-z', '-v', '--stage', '--', ...paths];
  const { status, out, error } = await git(root, listed);
  if (status !== 0) throw commandLineError(refused(error));
  return out.split('\0').flatMap((line) => {
    const [, tag = '', mode = '', blob = '', path] = ENTRY.exec(line) ?? [];
    if (path === undefined) return [];
    const skipped = tag.toUpperCase() === 'S';
    const assumed = tag !== tag.toUpperCase() ? 'assume-unchanged' : null;
    return [{ path, mode, skipped, blob, mark: skipped ? 'skip-worktree' : assumed }];
  });
};
