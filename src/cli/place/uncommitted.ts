import { SyncError } from '../../model/problem.js';
import { git, refused } from './git.js';
import { indexed } from './index-entries.js';

/** The paths among these that differ from what is committed, untracked and ignored ones included. */
export const uncommittedPaths = async (
  root: string,
  paths: readonly string[],
): Promise<readonly string[]> => {
  const [{ status, out, error }, hidden] = await Promise.all([
    git(root, [
      '--literal-pathspecs',
      ...['status', '--porcelain=v1', '-z', '--no-renames'],
      ...['--untracked-files=all', '--ignored=matching', '--', ...paths],
    ]),
    hiddenEdits(root, paths),
  ]);
  if (status !== 0) throw new SyncError(refused(error));
  const changed = out.split('\0').map((entry) => entry.slice(3));
  // An ignored folder is listed in place of what is in it.
  return paths.filter(
    (path) =>
      hidden.includes(path) ||
      changed.some((entry) => entry === path || (entry.endsWith('/') && path.startsWith(entry))),
  );
};

/** The paths whose text on the disk is another one than git has, though git was told not to look. */
const hiddenEdits = async (root: string, paths: readonly string[]): Promise<readonly string[]> => {
  const unwatched = (await indexed(root, paths)).filter(({ watched }) => !watched);
  const differing = await Promise.all(
    unwatched.map(async ({ path, blob }) => {
      // A file that is not there, as outside of a sparse checkout, has no edit.
      const found = await git(root, ['hash-object', '--', path]);
      return found.status === 0 && found.out.trim() !== blob ? [path] : [];
    }),
  );
  return differing.flat();
};
