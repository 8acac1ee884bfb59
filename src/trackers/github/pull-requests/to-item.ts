import { keyOf } from '../keys.js';
import { entries } from '../listing/lists.js';
import { NAME, type PullRequestItem } from './pull-request.js';
import type { PullRequestNode } from './response.js';
import { reviewersOf } from './reviewers.js';

const STATUS = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const;

export const toItem = (node: PullRequestNode): PullRequestItem => {
  // What came about once is not undone: null then means that GitHub does not know it any more.
  const onceMerged = node.state === 'MERGED' ? undefined : null;
  const onceClosed = node.state === 'OPEN' ? null : undefined;
  const labels = entries(node.labels);
  const status = STATUS[node.state];
  const since = { open: null, merged: node.mergedAt, closed: node.closedAt };
  return {
    key: keyOf(node.number),
    tracker: NAME,
    status,
    statusSince: since[status],
    statusBy: status === 'merged' ? (node.mergedBy?.login ?? null) : null,
    title: node.title,
    url: node.url,
    createdAt: node.createdAt,
    updatedAt: node.updatedAt,
    values: {
      author: node.author?.login,
      draft: node.isDraft,
      head: node.headRefName,
      base: node.baseRefName,
      fromFork: node.isCrossRepository,
      mergedAt: node.mergedAt ?? onceMerged,
      closedAt: node.closedAt ?? onceClosed,
      mergedBy: node.mergedBy?.login ?? onceMerged,
      mergeCommit: node.mergeCommit?.oid ?? onceMerged,
      labels: labels?.map(({ name }) => name),
      labelIds: labels?.flatMap(({ id }) => id ?? []),
      assignees: entries(node.assignees)?.map(({ login }) => login),
      reviewers: reviewersOf(node),
    },
  };
};
