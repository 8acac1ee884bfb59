import type { WaitingFragment } from './waiting-fragment.js';

/** GitHub allows 500,000 nodes a query; what says nothing of its nodes has few. */
const MOST_NODES = 450_000;
/**
 * GitHub names no limit of fields; it ends a request after ten seconds (docs.github.com, GraphQL, rate
 * limits and query limits). This number is ours: chosen far below that for small objects, not measured.
 */
const MOST_FRAGMENTS = 250;

/** Splits what is asked for at once, in its order, into queries that GitHub takes. */
export const split = (
  fragments: readonly WaitingFragment[],
): readonly (readonly WaitingFragment[])[] => {
  const queries: WaitingFragment[][] = [];
  let nodes = 0;
  for (const fragment of fragments) {
    const last = queries.at(-1);
    const { nodes: own = 0 } = fragment.fragment;
    nodes += own;
    if (last !== undefined && last.length < MOST_FRAGMENTS && nodes <= MOST_NODES)
      last.push(fragment);
    else {
      queries.push([fragment]);
      nodes = own;
    }
  }
  return queries;
};
