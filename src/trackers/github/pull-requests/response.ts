import * as z from 'zod';

/** As large as `Int` is in GraphQL. */
const count = z
  .int()
  .min(0)
  .max(2 ** 31 - 1);
const number = count.min(1);
const instant = z.iso.datetime({ offset: true });

const actor = z.object({ __typename: z.string().optional(), login: z.string() }).nullable();
const login = z.object({ login: z.string() }).nullable();
const listOf = <T extends z.ZodType>(node: T) =>
  z
    .object({
      totalCount: count,
      pageInfo: z.object({ hasNextPage: z.boolean() }).optional(),
      nodes: z.array(node.nullable()).nullable(),
    })
    .nullable()
    .optional();

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

const place = z
  .object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() })
  .refine(({ hasNextPage, endCursor }) => !hasNextPage || endCursor !== null, {
    path: ['endCursor'],
    error: 'there is a next page, and no cursor that leads to it',
  });

export const pageNode = z.object({
  totalCount: count,
  pageInfo: place,
  nodes: z.array(z.unknown()).nullable(),
});

export const numberNode = z.object({
  totalCount: count,
  pageInfo: place,
  nodes: z.array(z.object({ number }).nullable()).nullable(),
});

export const changesNode = z.object({
  pageInfo: place,
  nodes: z
    .array(
      z
        .object({
          number,
          updatedAt: instant,
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

export const labelNode = z.object({ id: z.string(), name: z.string() });

export const labelsNode = z.object({ pageInfo: place, nodes: z.array(labelNode) });
