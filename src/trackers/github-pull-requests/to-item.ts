import { type Item, keyOf } from '../../model/item.js';
import type { Status } from '../../model/status.js';
import type { PullRequestNode } from './response.js';

const STATUS: Readonly<Record<PullRequestNode['state'], Status>> = {
  OPEN: 'open',
  CLOSED: 'closed',
  MERGED: 'merged',
};

type Connection<T> = { totalCount: number; nodes: (T | null)[] | null } | null | undefined;

/** All entries of a list, or undefined when it was not asked for or did not come whole. */
const entries = <T>(connection: Connection<T>): readonly T[] | undefined => {
  const nodes = (connection?.nodes ?? []).filter((node) => node !== null);
  return connection && nodes.length === connection.totalCount ? nodes : undefined;
};

const unique = (logins: readonly string[]): readonly string[] => [...new Set(logins)].sort();

/** The users who reviewed or are asked to; a requested team has no login and is left out. */
const reviewersOf = (node: PullRequestNode): readonly string[] | undefined => {
  const reviews = entries(node.latestReviews);
  const requests = entries(node.reviewRequests);
  if (reviews === undefined || requests === undefined) return undefined;
  const logins = [
    ...reviews.map(({ author }) => author?.login),
    ...requests.map(({ requestedReviewer }) => requestedReviewer?.login),
  ];
  return unique(logins.filter((login) => login !== undefined));
};

export const toItem = (node: PullRequestNode): Item => ({
  key: keyOf(node.number),
  number: node.number,
  status: STATUS[node.state],
  title: node.title,
  url: node.url,
  author: node.author?.login ?? null,
  draft: node.isDraft,
  head: node.headRefName,
  base: node.baseRefName,
  fromFork: node.isCrossRepository,
  createdAt: node.createdAt,
  updatedAt: node.updatedAt,
  mergedAt: node.mergedAt,
  closedAt: node.closedAt,
  mergedBy: node.mergedBy?.login ?? null,
  mergeCommit: node.mergeCommit?.oid ?? null,
  labels: entries(node.labels)?.map(({ name }) => name),
  assignees: entries(node.assignees)?.map(({ login }) => login),
  reviewers: reviewersOf(node),
});

/**
 * The lists that came, but not whole. One that is null without an error was not observed, and what
 * was not observed is not compared.
 */
export const cutLists = (node: PullRequestNode): readonly string[] => {
  const lists = {
    labels: node.labels,
    assignees: node.assignees,
    reviewers: node.latestReviews,
    'requested reviewers': node.reviewRequests,
  };
  return Object.entries(lists)
    .filter(([, list]) => list && entries<unknown>(list) === undefined)
    .map(([name]) => name);
};
