import { decodeBlock } from '../../model/carried.js';
import type { BranchCommit, OpenCorrection } from './find.js';
import { baseOf, isOurs, runOf } from './trailers.js';

/**
 * What people put on the correction branch, the oldest first. Where a commit of ours stands on the
 * commit that it was made from, everything below is the base's, also what the base has dropped since.
 *
 * @param texts what stands on the branch, by path, as far as it was read
 */
export const commitsByPeople = (
  open: Pick<OpenCorrection, 'branch' | 'pullRequest' | 'newest'>,
  texts: ReadonlyMap<string, string>,
): readonly BranchCommit[] => {
  const { branch, pullRequest } = open;
  if (branch === null || isKeptElsewhere(open)) return [];
  // Only the newest commit can be compared with the files; of the others the message tells.
  const isNewestOurs = isOurs(branch.message, texts);
  if (isNewestOurs && baseOf(branch.message) === branch.parent) return [];
  const below = (pullRequest?.commits ?? []).filter(({ oid }) => oid !== branch.oid);
  const earlier = below.slice(firstOnBase(below)).filter(({ message }) => runOf(message) === null);
  return isNewestOurs ? earlier : [...earlier, branch];
};

/**
 * A pull request that is closed or merged keeps its commits, whatever becomes of its branch: GitHub
 * shows them there, and its "Restore branch" brings them back.
 */
const isKeptElsewhere = ({
  branch,
  pullRequest,
  newest,
}: Pick<OpenCorrection, 'branch' | 'pullRequest' | 'newest'>): boolean =>
  pullRequest === null &&
  newest !== null &&
  newest.headOid === branch?.oid &&
  decodeBlock(newest.texts) !== null;

/** Where the branch begins: the newest commit of ours that stands on what it was made from. */
const firstOnBase = (commits: readonly BranchCommit[]): number =>
  Math.max(
    0,
    commits.findLastIndex(({ message }, index) => baseOf(message) === commits[index - 1]?.oid),
  );
