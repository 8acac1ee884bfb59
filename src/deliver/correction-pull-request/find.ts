import * as z from 'zod';
import type { Part } from '../../github/index.js';

/** The correction branch and its open pull request, as they were when they were read. */
export interface OpenCorrection {
  readonly repositoryId: string;
  readonly branch: CorrectionBranch | null;
  readonly pullRequest: OpenPullRequest | null;
  /** An open pull request from our branch to another base. */
  readonly elsewhere: { readonly number: number; readonly base: string } | null;
}

interface CorrectionBranch {
  readonly oid: string;
  readonly message: string;
  readonly parent: string | null;
  /** Who made the newest commit. */
  readonly author: string;
}

export interface OpenPullRequest {
  readonly id: string;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
}

const branchNode = z
  .object({
    target: z.object({
      oid: z.string(),
      message: z.string().optional(),
      parents: z
        .object({ nodes: z.array(z.object({ oid: z.string() }).nullable()).nullable() })
        .optional(),
      author: z
        .object({ name: z.string().nullable(), user: z.object({ login: z.string() }).nullable() })
        .nullable()
        .optional(),
    }),
  })
  .nullable();

const pullsNode = z.object({
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  nodes: z
    .array(
      z
        .object({
          id: z.string(),
          number: z.number(),
          url: z.string(),
          title: z.string(),
          body: z.string(),
          isCrossRepository: z.boolean(),
          baseRefName: z.string(),
          labels: z
            .object({ nodes: z.array(z.object({ name: z.string() }).nullable()).nullable() })
            .nullable(),
        })
        .nullable(),
    )
    .nullable(),
});

/** One page of what was found; `next` is where to go on when only forks' pull requests came. */
export interface CorrectionPage {
  readonly next: string | null;
  of(base: string): OpenCorrection;
}

/**
 * Asks for the correction branch and the open pull requests from branches of its name. Forks may
 * have branches of the same name, and many of them; those are told apart here.
 */
export const correctionPart = (
  branch: string,
  after: string | null = null,
): Part<CorrectionPage> => ({
  fields: {
    repositoryId: 'id',
    branch: `ref(qualifiedName: $ref) {
      target { oid ... on Commit { message parents(first: 2) { nodes { oid } } author { name user { login } } } }
    }`,
    pulls: `pullRequests(headRefName: $branch, states: [OPEN], first: 10, after: $after, orderBy: {field: CREATED_AT, direction: DESC}) {
      pageInfo { hasNextPage endCursor }
      nodes { id number url title body isCrossRepository baseRefName labels(first: 100) { nodes { name } } }
    }`,
  },
  variables: {
    ref: { type: 'String!', value: `refs/heads/${branch}` },
    branch: { type: 'String!', value: branch },
    after: { type: 'String', value: after },
  },
  parse: (values) => {
    const target = branchNode.parse(values.branch ?? null)?.target;
    const { nodes, pageInfo } = pullsNode.parse(values.pulls);
    const own = (nodes ?? []).filter((node) => node !== null && !node.isCrossRepository);
    const next = own.length === 0 && pageInfo.hasNextPage ? pageInfo.endCursor : null;
    const of = (base: string): OpenCorrection => {
      const here = own.find((node) => node?.baseRefName === base) ?? null;
      const other = own.find((node) => node?.baseRefName !== base) ?? null;
      return {
        repositoryId: z.string().parse(values.repositoryId),
        branch:
          target === undefined
            ? null
            : {
                oid: target.oid,
                message: target.message ?? '',
                parent: target.parents?.nodes?.[0]?.oid ?? null,
                author: target.author?.user?.login ?? target.author?.name ?? 'somebody',
              },
        pullRequest:
          here === null
            ? null
            : {
                id: here.id,
                number: here.number,
                url: here.url,
                title: here.title,
                body: here.body,
                labels: (here.labels?.nodes ?? []).flatMap((label) =>
                  label === null ? [] : [label.name],
                ),
              },
        elsewhere: other === null ? null : { number: other.number, base: other.baseRefName },
      };
    };
    return { next, of };
  },
});
