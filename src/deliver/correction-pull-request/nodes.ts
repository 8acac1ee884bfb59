import * as z from 'zod';
import { isMadeRunId } from '../../model/run-id.js';
import type { TemporaryBranch } from './open-correction.js';
import { runOf } from './trailers.js';

const actor = z.object({ __typename: z.string(), login: z.string() }).nullish();
export type Actor = z.infer<typeof actor>;

const author = z
  .object({ name: z.string().nullable(), user: z.object({ login: z.string() }).nullable() })
  .nullish();

/** A connection whose nodes may be null, as GitHub has them. */
const list = <T extends z.ZodType>(node: T) =>
  z.object({ nodes: z.array(node.nullable()).nullable() }).nullish();

const branchNode = z.object({
  oid: z.string(),
  message: z.string(),
  parents: list(z.object({ oid: z.string() })),
  author: author.unwrap().unwrap().extend({ email: z.string().nullish() }).nullish(),
  committer: z.object({ email: z.string().nullish() }).nullish(),
  authoredDate: z.string().nullish(),
  committedDate: z.string().nullish(),
  changedFilesIfAvailable: z.number().nullish(),
});
export type BranchNode = z.infer<typeof branchNode>;

const pullNode = z.object({
  id: z.string().optional(),
  number: z.number(),
  url: z.string(),
  state: z.enum(['OPEN', 'MERGED', 'CLOSED']),
  title: z.string().optional(),
  body: z.string(),
  isCrossRepository: z.boolean(),
  baseRefName: z.string(),
  headRefOid: z.string().optional(),
  author: actor,
  labels: list(z.object({ name: z.string() })),
  comments: list(z.object({ body: z.string() })),
  commits: list(z.object({ commit: z.object({ oid: z.string(), message: z.string(), author }) })),
  timelineItems: list(z.object({ actor: actor.optional() })),
});
export type PullNode = z.infer<typeof pullNode>;

const pulls = z.object({
  pageInfo: z.object({ hasNextPage: z.boolean() }).optional(),
  nodes: z.array(pullNode.nullable()).nullable(),
});

const refs = list(
  z.object({
    name: z.string(),
    target: z
      .object({
        oid: z.string(),
        message: z.string().optional(),
        committedDate: z.string().optional(),
      })
      .nullable(),
  }),
);

/** Turns what GitHub answered into what is asked of it. */
export const PARSE = {
  id: (value: unknown): string => z.string().parse(value),

  branch: (value: unknown): BranchNode | null =>
    z
      .object({ target: branchNode })
      .nullable()
      .parse(value ?? null)?.target ?? null,

  /** Those from this repository, the newest first, and whether there are more. */
  pulls: (value: unknown): { own: readonly PullNode[]; hasMore: boolean } => {
    const { nodes, pageInfo } = pulls.parse(value);
    const own = (nodes ?? []).flatMap((node) =>
      node === null || node.isCrossRepository ? [] : [node],
    );
    return { own, hasMore: pageInfo?.hasNextPage === true };
  },

  pull: (value: unknown): PullNode | null => pullNode.nullable().parse(value ?? null),

  /** The branches on which runs made their commits; nobody else's has such a name. */
  temporary: (value: unknown, branch: string): readonly TemporaryBranch[] => {
    const folder = branch.slice(0, branch.lastIndexOf('/') + 1);
    return (refs.parse(value)?.nodes ?? []).flatMap((node) => {
      const name = `${folder}${node?.name.replace(folder, '') ?? ''}`;
      const run = /^(.+)-[0-9a-f]{8}$/.exec(name.slice(branch.length + 1))?.[1];
      if (node?.target == null || run === undefined || !name.startsWith(`${branch}-`)) return [];
      const { oid, message, committedDate } = node.target;
      const made = message !== undefined && runOf(message) === run;
      if (!made && !isMadeRunId(run)) return [];
      return [{ name, oid, committedAt: made ? (committedDate ?? null) : null }];
    });
  },
};
