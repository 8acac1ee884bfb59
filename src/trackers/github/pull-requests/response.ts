import * as z from 'zod';
import { actor, instant, listOf, login, number } from '../listing/response.js';

/** A pull request as our queries ask for it; what may be gone is nullable. */
export const pullRequestNode = z.object({
  number,
  title: z.string(),
  state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
  url: z.string(),
  isDraft: z.boolean(),
  headRefName: z.string(),
  baseRefName: z.string(),
  isCrossRepository: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
  mergedAt: instant.nullable(),
  closedAt: instant.nullable(),
  author: actor,
  mergedBy: actor,
  mergeCommit: z.object({ oid: z.string() }).nullable(),
  labels: listOf(z.object({ id: z.string().optional(), name: z.string() })),
  assignees: listOf(login),
  latestReviews: listOf(z.object({ viewerDidAuthor: z.boolean().optional(), author: actor })),
  reviewRequests: listOf(
    z.object({ requestedReviewer: z.object({ login: z.string().optional() }).nullable() }),
  ),
});

export type PullRequestNode = z.infer<typeof pullRequestNode>;
