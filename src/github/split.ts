/** GitHub allows 500,000 nodes a query; what says nothing of its nodes has few. */
const MOST_NODES = 450_000;
/**
 * GitHub names no limit of parts; it ends a request after ten seconds (docs.github.com, GraphQL, rate
 * limits and query limits). This number is ours: chosen far below that for small objects, not measured.
 */
const MOST_PARTS = 250;

/** Splits what is asked for at once, in its order, into queries that GitHub takes. */
export const split = <T extends { readonly nodes: number }>(
  parts: readonly T[],
): readonly (readonly T[])[] => {
  const queries: T[][] = [];
  let nodes = 0;
  for (const part of parts) {
    const last = queries.at(-1);
    nodes += part.nodes;
    if (last !== undefined && last.length < MOST_PARTS && nodes <= MOST_NODES) last.push(part);
    else {
      queries.push([part]);
      nodes = part.nodes;
    }
  }
  return queries;
};
