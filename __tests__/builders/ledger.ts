import type { Item } from '../../src/model/item.js';
import type { Json, JsonObject } from '../../src/model/json.js';

/** A record of our own format that agrees with an item. */
export const ledgerRecord = (item: Item, changes: JsonObject = {}): JsonObject => ({
  number: item.number,
  status: item.status,
  title: item.title,
  author: item.author ?? null,
  assignees: item.assignees ?? [],
  reviewers: item.reviewers ?? [],
  labels: item.labels ?? [],
  draft: item.draft,
  head: item.head,
  base: item.base,
  createdAt: item.createdAt,
  mergedAt: item.mergedAt ?? null,
  closedAt: item.closedAt ?? null,
  mergedBy: item.mergedBy ?? null,
  mergeCommit: item.mergeCommit ?? null,
  url: item.url,
  ...changes,
});

export const ledgerText = (records: readonly Json[], indent: number | string = 2): string =>
  `${JSON.stringify({ version: 1, project: 'notes', pulls: records }, null, indent)}\n`;
