import { type GitHubClient, removalOf, writeEach } from '../../github/index.js';
import type { Problem } from '../../model/problem.js';
import { markClosed } from './marks.js';
import { CLOSE, CLOSE_WITH_BRANCH } from './mutations.js';
import type { CorrectionBranch, OpenPullRequest } from './open-correction.js';
import { branchLeft, notCommented, notMarked } from './problems.js';

interface Closing {
  readonly repositoryId: string;
  readonly pullRequest: OpenPullRequest;
  /** Its branch, which is deleted where it was last seen; null for none. */
  readonly branch: { readonly name: string; readonly oid: CorrectionBranch['oid'] } | null;
  readonly comment: string;
}

/**
 * Closes a pull request with a comment, and deletes its branch. Only that it is closed matters: what
 * else was refused is a warning.
 *
 * @throws what refused to close it
 */
export const closePullRequest = async (
  client: GitHubClient,
  { repositoryId, pullRequest, branch, comment }: Closing,
): Promise<readonly Problem[]> => {
  const { id: pullRequestId, number } = pullRequest;
  const refusalOf = await writeEach(client, branch === null ? CLOSE : CLOSE_WITH_BRANCH, {
    comment: { subjectId: pullRequestId, body: comment },
    mark: { pullRequestId, body: markClosed(pullRequest.body) },
    close: { pullRequestId },
    ...(branch !== null && { branches: { repositoryId, refUpdates: [removalOf(branch)] } }),
  });
  const refused = refusalOf('closePullRequest');
  if (refused !== null) throw refused;
  const warningOf = (field: string, problem: (reason: string) => Problem): readonly Problem[] => {
    const refusal = refusalOf(field);
    return refusal === null ? [] : [problem(refusal.message)];
  };
  return [
    ...warningOf('addComment', (reason) => notCommented(number, reason)),
    ...warningOf('updatePullRequest', (reason) => notMarked(number, reason)),
    ...(branch === null
      ? []
      : warningOf('updateRefs', (reason) => branchLeft(branch.name, reason))),
  ];
};
