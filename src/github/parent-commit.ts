import * as z from 'zod';
import type { QueryFragment } from './query-fragment.js';
import type { RepositoryReader } from './repository-reader.js';

/** The commit before one that a run made; null when the repository has it no more. */
export const parentOf = (
  reader: Pick<RepositoryReader, 'read'>,
  commit: string,
): Promise<string | null> => reader.read(parentFragment(commit));

const parentFragment = (commit: string): QueryFragment<string | null> => ({
  fields: { commit: 'object(oid: $oid) { ... on Commit { parents(first: 1) { nodes { oid } } } }' },
  variables: { oid: { type: 'GitObjectID!', value: commit } },
  parse: (values) =>
    z
      .object({ parents: z.object({ nodes: z.array(z.object({ oid: z.string() })) }) })
      .nullish()
      .parse(values.commit)?.parents.nodes[0]?.oid ?? null,
});
