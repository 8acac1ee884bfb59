import type { Json, JsonObject } from '../../src/model/json.js';
import { numberOf } from '../../src/trackers/github/keys.js';
import type { PullRequestItem } from '../../src/trackers/github/pull-requests/pull-request.js';

/** A record of our own format that agrees with an item. */
export const ledgerRecord = (item: PullRequestItem, changes: JsonObject = {}): JsonObject => ({
  number: numberOf(item.key),
  status: item.status,
  title: item.title,
  author: item.values.author ?? null,
  assignees: item.values.assignees ?? [],
  reviewers: item.values.reviewers ?? [],
  labels: item.values.labels ?? [],
  draft: item.values.draft,
  head: item.values.head,
  base: item.values.base,
  createdAt: item.createdAt,
  mergedAt: item.values.mergedAt ?? null,
  closedAt: item.values.closedAt ?? null,
  mergedBy: item.values.mergedBy ?? null,
  mergeCommit: item.values.mergeCommit ?? null,
  url: item.url,
  ...changes,
});

export const ledgerText = (records: readonly Json[], indent: number | string = 2): string =>
  `${JSON.stringify({ version: 1, project: 'notes', pulls: records }, null, indent)}\n`;
