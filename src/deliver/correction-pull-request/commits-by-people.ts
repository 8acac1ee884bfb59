import { decodeManifest } from '../../model/correction-manifest.js';
import { isOurs } from './is-ours.js';
import type { BranchCommit, CorrectionBranch, OpenCorrection } from './open-correction.js';
import { baseOf, runOf } from './trailers.js';

/**
 * What people put on the correction branch, the oldest first. Where a commit of ours stands on the
 * commit that it was made from, everything below is the base's, also what the base has dropped since.
 *
 * @param texts what stands on the branch, by path, of every file that was looked for; null for none
 *   that can be read
 */
export const commitsByPeople = (
  open: Pick<OpenCorrection, 'branch' | 'pullRequest' | 'newest'>,
  texts: ReadonlyMap<string, string | null>,
): readonly BranchCommit[] => {
  const { branch, pullRequest } = open;
  if (branch === null || isKeptElsewhere(open)) return [];
  // Only the newest commit is asked for whole; of the others the message tells.
  const isNewestOurs = isOurs(branch, texts);
  const below = (pullRequest?.commits ?? []).filter(({ oid }) => oid !== branch.oid);
  if (isNewestOurs && madeFrom(branch, below) === branch.parent) return [];
  const earlier = below.slice(firstOnBase(below)).filter(({ message }) => runOf(message) === null);
  return isNewestOurs ? earlier : [...earlier, branch];
};

/**
 * The commit that ours was made from. Earlier versions did not say it, and made one commit on the
 * base: where that is the only one of ours, its parent was the base.
 */
const madeFrom = (
  { message, parent }: CorrectionBranch,
  below: readonly BranchCommit[],
): string | null =>
  baseOf(message) ?? (below.every((commit) => runOf(commit.message) === null) ? parent : null);

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
  decodeManifest(newest.texts) !== null;

/** Where the branch begins: the newest commit of ours that stands on what it was made from. */
const firstOnBase = (commits: readonly BranchCommit[]): number =>
  Math.max(
    0,
    commits.findLastIndex(({ message }, index) => baseOf(message) === commits[index - 1]?.oid),
  );
