import {
  compareCommits,
  followPages,
  keepReserve,
  type ProposedCommits,
  proposedFragment,
} from '../../github/index.js';
import { decodeManifest } from '../../model/correction-manifest.js';
import { SyncError } from '../../model/problem.js';
import type { Settings } from '../../model/settings.js';
import type { Ports } from '../ports.js';
import { syncError } from '../problem-codes.js';
import type { Earlier } from './restore-files.js';

/** Pages of moves that are looked through; a correction is moved about once a night. */
const MOST_PAGES = 10;

/**
 * Whoever can write to the state branch can name any commit there, and a repository knows those of
 * its forks too. One is trusted that a pull request of ours in this repository proposed, or, for a
 * direct commit, that the base has in its history.
 *
 * @param head the newest commit of the base
 * @throws {SyncError} `restore-untrusted`, or why that cannot be told
 */
export const assureOurs = async (
  ports: Pick<Ports, 'reader' | 'client' | 'clock'>,
  { id, commit, pullRequest, base }: Earlier,
  { corrections, limits }: Pick<Settings, 'corrections' | 'limits'>,
  head: string,
): Promise<void> => {
  const short = commit.slice(0, 7);
  const untrusted = (where: string): SyncError =>
    syncError({
      code: 'restore-untrusted',
      message: `The history says that run \`${id}\` made the commit \`${short}\`, but ${where}.`,
      remedy:
        'Look at who else writes to the state branch, and bring the file back by hand from a commit that you trust.',
    });
  if (pullRequest === null) {
    const { isAncestor } = await compareCommits(ports, commit, head);
    if (!isAncestor) throw untrusted(`it is not in the history of \`${base}\``);
    return;
  }
  let isProposed = false;
  const problem = await followPages({
    what: `moves of the branch of #${pullRequest}`,
    after: null,
    read: async (before) => {
      const proposed = await ports.reader.read(proposedFragment(pullRequest, before));
      if (proposed !== null && isOurs(proposed, corrections.branch)) return proposed;
      throw untrusted(`#${pullRequest} is no correction of this repository`);
    },
    take: ({ commits }) => {
      isProposed = commits.has(commit);
      return isProposed;
    },
    checkBudget: keepReserve(ports.client, ports.clock, limits),
    mostPages: MOST_PAGES,
  });
  if (problem !== null) throw new SyncError(problem);
  if (!isProposed) throw untrusted(`#${pullRequest} never proposed it`);
};

/** The branch may have had another name then; what we propose says so itself. */
const isOurs = ({ fromFork, head, body }: ProposedCommits, branch: string): boolean =>
  !fromFork && (head === branch || decodeManifest([body]) !== null);
