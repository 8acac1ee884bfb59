import { type Item, keyOf } from '../../model/item.js';
import type { Status } from '../../model/status.js';
import { entries } from './lists.js';
import type { PullRequestNode } from './response.js';
import { reviewersOf } from './reviewers.js';

const STATUS: Readonly<Record<PullRequestNode['state'], Status>> = {
  OPEN: 'open',
  CLOSED: 'closed',
  MERGED: 'merged',
};

export const toItem = (node: PullRequestNode): Item => {
  // What came about once is not undone: null then means that GitHub does not know it any more.
  const onceMerged = node.state === 'MERGED' ? undefined : null;
  const onceClosed = node.state === 'OPEN' ? null : undefined;
  const labels = entries(node.labels);
  return {
    key: keyOf(node.number),
    number: node.number,
    status: STATUS[node.state],
    title: node.title,
    url: node.url,
    author: node.author?.login,
    draft: node.isDraft,
    head: node.headRefName,
    base: node.baseRefName,
    fromFork: node.isCrossRepository,
    createdAt: node.createdAt,
    updatedAt: node.updatedAt,
    mergedAt: node.mergedAt ?? onceMerged,
    closedAt: node.closedAt ?? onceClosed,
    mergedBy: node.mergedBy?.login ?? onceMerged,
    mergeCommit: node.mergeCommit?.oid ?? onceMerged,
    labels: labels?.map(({ name }) => name),
    labelIds: labels?.flatMap(({ id }) => id ?? []),
    assignees: entries(node.assignees)?.map(({ login }) => login),
    reviewers: reviewersOf(node),
  };
};
