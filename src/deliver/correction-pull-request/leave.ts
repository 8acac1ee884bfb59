import { type GitHubClient, GitHubFault } from '../../github/index.js';
import { type Problem, SyncError } from '../../model/problem.js';
import { deleteBranches } from './commit-then-move.js';
import type { BranchCommit, OpenCorrection, TemporaryBranch } from './find.js';
import { markPeople, tellsOfPeople } from './marks.js';
import { COMMENT } from './mutations.js';
import { leftToPeople } from './problems.js';
import type { Proposal } from './proposal.js';
import { HeadMoved, NotAllowed, write } from './write.js';

/** Says who committed what to the correction branch: to the run always, to the people once. */
export const leaveToPeople = async (
  client: GitHubClient,
  branch: string,
  { pullRequest }: OpenCorrection,
  { peopleComment }: Proposal,
  commits: readonly BranchCommit[],
): Promise<readonly Problem[]> => {
  const told = leftToPeople(
    commits.map(({ author }) => author),
    branch,
  );
  if (pullRequest === null || tellsOfPeople(pullRequest.comments)) return [told];
  try {
    await write(client, COMMENT, {
      comment: { subjectId: pullRequest.id, body: markPeople(peopleComment(commits)) },
    });
    return [told];
  } catch (error) {
    if (!(error instanceof NotAllowed)) throw error;
    return [told, error.problem];
  }
};

/** A run that is so old, in milliseconds, does not go on any more. */
const LONG_AGO = 6 * 60 * 60_000;

/** What killed runs left behind, and no run works with any more. */
export const abandoned = (
  { temporary }: Pick<OpenCorrection, 'temporary'>,
  startedAt: string,
): readonly TemporaryBranch[] =>
  temporary.filter(
    ({ committedAt }) =>
      committedAt !== null && Date.parse(startedAt) - Date.parse(committedAt) > LONG_AGO,
  );

/**
 * Deletes temporary branches. That they are gone matters to nobody else, so a failure here is none:
 * each belongs to a run that may take it away at the same moment.
 */
export const removeTemporary = async (
  client: GitHubClient,
  repositoryId: string,
  branches: readonly TemporaryBranch[],
): Promise<void> => {
  if (branches.length === 0) return;
  try {
    await deleteBranches(client, repositoryId, branches);
  } catch (error) {
    const expected = [HeadMoved, NotAllowed, SyncError, GitHubFault];
    if (!expected.some((kind) => error instanceof kind)) throw error;
  }
};
