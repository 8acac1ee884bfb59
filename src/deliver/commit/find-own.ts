import * as z from 'zod';
import type { QueryFragment, RepositoryReader } from '../../github/index.js';
import type { Proposal } from '../correction-pull-request/proposal.js';

/** How many commits are searched: others may have come on top since. */
const LOOKED_AT = 20;

const commit = z.object({
  oid: z.string(),
  message: z.string(),
  parents: z.object({ nodes: z.array(z.object({ oid: z.string() }).nullable()).nullable() }),
});

const head = z
  .object({
    target: z.object({
      history: z.object({ nodes: z.array(commit.nullable()).nullable() }).optional(),
    }),
  })
  .nullable();

/**
 * The commit of this proposal on the base, when a write whose answer was lost was carried out after
 * all. Its message names the run and what it made of each file, so no other is like it.
 */
export const findOwnCommit = (
  reader: RepositoryReader,
  proposal: Proposal,
): Promise<string | null> => reader.read(historyFragment(proposal));

const historyFragment = ({
  base,
  commit: { headline, body },
}: Proposal): QueryFragment<string | null> => ({
  fields: {
    base: `ref(qualifiedName: $base) {
      target { ... on Commit { history(first: ${LOOKED_AT}) { nodes { oid message parents(first: 1) { nodes { oid } } } } } }
    }`,
  },
  variables: { base: { type: 'String!', value: `refs/heads/${base.name}` } },
  parse: (values) => {
    const commits = head.parse(values.base ?? null)?.target.history?.nodes ?? [];
    const own = commits.find(
      (one) =>
        one !== null &&
        one.parents.nodes?.[0]?.oid === base.oid &&
        one.message.trim() === `${headline}\n\n${body}`.trim(),
    );
    return own?.oid ?? null;
  },
});
