import * as z from 'zod';

const actor = z.object({ login: z.string() }).nullable();
const login = z.object({ login: z.string() }).nullable();
const listOf = <T extends z.ZodType>(node: T) =>
  z
    .object({ totalCount: z.number(), nodes: z.array(node.nullable()).nullable() })
    .nullable()
    .optional();

/** A pull request as our queries ask for it; what may be gone is nullable. */
export const pullRequestNode = z.object({
  number: z.number(),
  title: z.string(),
  state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
  url: z.string(),
  isDraft: z.boolean(),
  headRefName: z.string(),
  baseRefName: z.string(),
  isCrossRepository: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
  mergedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  author: actor,
  mergedBy: actor,
  mergeCommit: z.object({ oid: z.string() }).nullable(),
  labels: listOf(z.object({ name: z.string() })),
  assignees: listOf(login),
  latestReviews: listOf(z.object({ author: actor })),
  reviewRequests: listOf(
    z.object({ requestedReviewer: z.object({ login: z.string().optional() }).nullable() }),
  ),
});

export type PullRequestNode = z.infer<typeof pullRequestNode>;

const place = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

export const pageNode = z.object({
  totalCount: z.number(),
  pageInfo: place,
  nodes: z.array(z.unknown()).nullable(),
});

export const numberNode = z.object({
  totalCount: z.number(),
  pageInfo: place,
  nodes: z.array(z.object({ number: z.number() }).nullable()).nullable(),
});

export const changesNode = z.object({
  pageInfo: place,
  nodes: z
    .array(
      z
        .object({
          number: z.number(),
          updatedAt: z.string(),
          labels: listOf(z.object({ name: z.string() })),
        })
        .nullable(),
    )
    .nullable(),
});

export const foundNode = z.looseObject({ __typename: z.string() }).nullable();

const recentNode = z.object({
  headRefName: z.string(),
  labels: z
    .object({ nodes: z.array(z.object({ name: z.string() }).nullable()).nullable() })
    .nullable(),
});

export const recentPage = z.object({ nodes: z.array(recentNode.nullable()).nullable() }).nullish();
