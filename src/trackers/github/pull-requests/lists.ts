import type { PullRequestNode } from './response.js';

type Connection<T> =
  | {
      totalCount: number;
      pageInfo?: { hasNextPage: boolean } | undefined;
      nodes: (T | null)[] | null;
    }
  | null
  | undefined;

/** All entries of a list, or undefined when it was not asked for, goes on or did not come whole. */
export const entries = <T>(connection: Connection<T>): readonly T[] | undefined => {
  const nodes = (connection?.nodes ?? []).filter((node) => node !== null);
  return connection && nodes.length === connection.totalCount ? nodes : undefined;
};

/**
 * The lists that came, but not whole. One that is null without an error was not observed, and one that
 * is longer than what is asked for is left alone; what was not observed is not compared. Labels tell
 * whether an item is selected, so of them all are needed.
 */
export const cutLists = (node: PullRequestNode): readonly string[] => {
  const lists = {
    labels: node.labels,
    assignees: node.assignees,
    reviewers: node.latestReviews,
    'requested reviewers': node.reviewRequests,
  };
  return Object.entries(lists)
    .filter(([name, list]) => list && entries<unknown>(list) === undefined && !isLong(name, list))
    .map(([name]) => name);
};

const isLong = (name: string, list: NonNullable<Connection<unknown>>): boolean =>
  name !== 'labels' && list.pageInfo?.hasNextPage === true;
