import * as z from 'zod';
import { type GitHubClient, headMoved, isNotPermitted, write } from '../../github/index.js';
import { RemoteFault } from '../../http/index.js';
import { type Problem, SyncError } from '../../model/problem.js';
import { UPDATE } from './mutations.js';
import type { OpenPullRequest } from './open-correction.js';

const answer = z.object({
  updatePullRequest: z.object({
    pullRequest: z.object({ number: z.number(), url: z.string(), state: z.string() }),
  }),
});

/**
 * Changes the title and the body of an open pull request.
 *
 * @throws {WriteRefused} `head-moved` when somebody merged or closed it: what is left needs another one
 */
export const updatePullRequest = async (
  client: GitHubClient,
  { id: pullRequestId }: Pick<OpenPullRequest, 'id'>,
  changes: { readonly title?: string; readonly body: string },
): Promise<{ readonly number: number; readonly url: string }> => {
  const data = await write(client, UPDATE, { input: { pullRequestId, ...changes } }, answer);
  const { state, ...updated } = data.updatePullRequest.pullRequest;
  if (state !== 'OPEN') throw headMoved(`#${updated.number} is no longer open.`);
  return updated;
};

/**
 * Why this token may not change a pull request; null when it may, or nobody can tell. Only a write
 * tells, as GitHub does not say of a workflow's token what it may do: the body stays as it is.
 */
export const refusalToUpdate = async (
  client: GitHubClient,
  pullRequest: Pick<OpenPullRequest, 'id' | 'body'>,
): Promise<Problem | null> => {
  try {
    await updatePullRequest(client, pullRequest, { body: pullRequest.body });
    return null;
  } catch (error) {
    if (isNotPermitted(error)) return error.problem;
    if (error instanceof RemoteFault && error.code === 'interrupted') throw error;
    // What else stood in the way of this write stands in the way of nothing that was to be done.
    if (error instanceof SyncError) return null;
    throw error;
  }
};
