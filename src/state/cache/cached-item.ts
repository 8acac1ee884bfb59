import * as z from 'zod';
import type { Item } from '../../model/item.js';
import { STATUSES } from '../../model/status.js';

const instant = z.iso.datetime();
const names = z.array(z.string().min(1)).optional();
const ifKnown = <T extends z.ZodType>(type: T) => type.nullish();

const shape = z.strictObject({
  key: z.string(),
  number: z.int32().positive(),
  status: z.enum(STATUSES),
  title: z.string(),
  url: z.url({ protocol: /^https?$/ }),
  author: z.string().min(1).optional(),
  draft: z.boolean(),
  head: z.string().min(1),
  base: z.string().min(1),
  fromFork: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
  mergedAt: ifKnown(instant),
  closedAt: ifKnown(instant),
  mergedBy: ifKnown(z.string().min(1)),
  mergeCommit: ifKnown(z.string().min(1)),
  labels: names,
  labelIds: names,
  assignees: names,
  reviewers: names,
});

type Stored = z.infer<typeof shape>;

/** What no pull request can be, however well-formed each of its values is. */
const isPossible = (item: Stored): boolean =>
  item.key === `#${item.number}` &&
  item.url.endsWith(`/${item.number}`) &&
  (item.status === 'merged' ? item.mergedAt !== null : item.mergedAt === null) &&
  (item.status !== 'open' || item.closedAt === null) &&
  item.labels?.length === item.labelIds?.length;

/** The latest of an item's times, in milliseconds: none of them lies ahead. */
export const latestTime = ({ createdAt, updatedAt, mergedAt, closedAt }: Item): number =>
  Math.max(
    ...[createdAt, updatedAt, mergedAt, closedAt].map((time) => Date.parse(time ?? '') || 0),
  );

/** An item as it is cached; what JSON leaves out was not observed. */
export const cachedItem = shape.refine(isPossible).transform(
  (item): Item => ({
    ...item,
    author: item.author,
    mergedAt: item.mergedAt,
    closedAt: item.closedAt,
    mergedBy: item.mergedBy,
    mergeCommit: item.mergeCommit,
    labels: item.labels,
    labelIds: item.labelIds,
    assignees: item.assignees,
    reviewers: item.reviewers,
  }),
);
