import * as z from 'zod';
import type { Part } from '../github/index.js';

/** Asks for the commit before one that a run made; null when the repository has it no more. */
export const parentPart = (commit: string): Part<string | null> => ({
  fields: { commit: 'object(oid: $oid) { ... on Commit { parents(first: 1) { nodes { oid } } } }' },
  variables: { oid: { type: 'GitObjectID!', value: commit } },
  parse: (values) =>
    z
      .object({ parents: z.object({ nodes: z.array(z.object({ oid: z.string() })) }) })
      .nullish()
      .parse(values.commit)?.parents.nodes[0]?.oid ?? null,
});
