import * as z from 'zod';
import type { GitHubClient } from '../../github/index.js';
import { answered } from './answered.js';
import type { OpenPullRequest } from './find.js';
import { UPDATE } from './mutations.js';
import { HeadMoved, write } from './write.js';

const answer = z.object({
  updatePullRequest: z.object({
    pullRequest: z.object({ number: z.number(), url: z.string(), state: z.string() }),
  }),
});

/**
 * Changes the title and the body of an open pull request.
 *
 * @throws {HeadMoved} when somebody merged or closed it: what is left needs another one
 */
export const updatePullRequest = async (
  client: GitHubClient,
  { id: pullRequestId }: Pick<OpenPullRequest, 'id'>,
  changes: { readonly title?: string; readonly body: string },
): Promise<{ readonly number: number; readonly url: string }> => {
  const data = await write(client, UPDATE, { input: { pullRequestId, ...changes } });
  const { state, ...updated } = answered(answer, data).updatePullRequest.pullRequest;
  if (state !== 'OPEN') throw new HeadMoved(`#${updated.number} is no longer open.`);
  return updated;
};
