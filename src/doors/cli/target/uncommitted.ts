import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Uncommitted } from '../../../sync/index.js';
import { commandLineError } from '../problems.js';
import { git, refused } from './git.js';
import { indexed } from './index-entries.js';

/** Those of these files that differ from what is committed, untracked and ignored ones included. */
export const uncommittedAmong = async (
  root: string,
  paths: readonly string[],
): Promise<readonly Uncommitted[]> => {
  const [{ status, out, error }, hidden] = await Promise.all([
    git(root, [
      '--literal-pathspecs',
      ...['status', '--porcelain=v1', '-z', '--no-renames'],
      ...['--untracked-files=all', '--ignored=matching', '--', ...paths],
    ]),
    hiddenEdits(root, paths),
  ]);
  if (status !== 0) throw commandLineError(refused(error));
  const changed = out
    .split('\0')
    .map((entry) => ({ path: entry.slice(3), ignored: entry.startsWith('!!') }));
  return paths.flatMap((path): Uncommitted[] => {
    const unseen = hidden.find((entry) => entry.path === path);
    // An ignored folder is listed in place of what is in it.
    const seen = changed.find(
      (entry) => entry.path === path || (entry.path.endsWith('/') && path.startsWith(entry.path)),
    );
    if (unseen !== undefined) return [unseen];
    return seen === undefined ? [] : [{ path, hiddenBy: seen.ignored ? 'gitignore' : null }];
  });
};

/** The files whose text on the disk is another one than git has, though git was told not to look. */
const hiddenEdits = async (
  root: string,
  paths: readonly string[],
): Promise<readonly Uncommitted[]> => {
  const unwatched = (await indexed(root, paths)).filter(({ mark }) => mark !== null);
  const differing = await Promise.all(
    unwatched.map(async ({ path, blob, mark }) => {
      // A file that is not there, as outside of a sparse checkout, has no edit.
      if (await isAbsent(join(root, path))) return [];
      // What cannot be hashed, for example because a filter is not installed, may well be one.
      const { status, out } = await git(root, ['hash-object', '--', path]);
      return status === 0 && out.trim() === blob ? [] : [{ path, hiddenBy: mark }];
    }),
  );
  return differing.flat();
};

const isAbsent = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT' || error.code === 'ENOTDIR',
  );
