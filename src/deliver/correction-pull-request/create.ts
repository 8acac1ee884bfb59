import * as z from 'zod';
import { type GitHubClient, write } from '../../github/index.js';
import { CREATE } from './mutations.js';
import type { Proposal } from './proposal.js';

const created = z.object({
  createPullRequest: z.object({
    pullRequest: z.object({ number: z.number(), url: z.string() }),
  }),
});

/** Opens the pull request that proposes what stands on a branch. */
export const createPullRequest = async (
  client: GitHubClient,
  repositoryId: string,
  branch: string,
  { base, title, body }: Pick<Proposal, 'base' | 'title' | 'body'>,
): Promise<{ readonly number: number; readonly url: string }> => {
  const input = { repositoryId, baseRefName: base.name, headRefName: branch, title, body };
  const data = await write(client, CREATE, { input }, created);
  return data.createPullRequest.pullRequest;
};
