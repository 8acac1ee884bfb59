import * as z from 'zod';
import type { Item } from '../../../model/item.js';
import { numberOf } from '../keys.js';
import { NAME } from './pull-request.js';

const instant = z.iso.datetime();
const names = z.array(z.string().min(1)).optional();
const ifKnown = <T extends z.ZodType>(type: T) => type.nullish();

const shape = z.strictObject({
  key: z.string().regex(/^#[1-9]\d{0,9}$/),
  tracker: z.literal(NAME),
  status: z.enum(['open', 'merged', 'closed']),
  statusSince: instant.nullable(),
  statusBy: z.string().min(1).nullable(),
  title: z.string(),
  url: z.url({ protocol: /^https?$/ }),
  createdAt: instant,
  updatedAt: instant,
  values: z.strictObject({
    author: z.string().min(1).optional(),
    draft: z.boolean(),
    head: z.string().min(1),
    base: z.string().min(1),
    fromFork: z.boolean(),
    mergedAt: ifKnown(instant),
    closedAt: ifKnown(instant),
    mergedBy: ifKnown(z.string().min(1)),
    mergeCommit: ifKnown(z.string().min(1)),
    labels: names,
    labelIds: names,
    assignees: names,
    reviewers: names,
  }),
});

type Stored = z.infer<typeof shape>;

/** What no pull request can be, however well-formed each of its values is. */
const isPossible = ({ key, url, status, values }: Stored): boolean =>
  numberOf(key) <= 2_147_483_647 &&
  url.endsWith(`/${numberOf(key)}`) &&
  (status === 'merged' ? values.mergedAt !== null : values.mergedAt === null) &&
  (status !== 'open' || values.closedAt === null) &&
  values.labels?.length === values.labelIds?.length;

/** An item as it is cached; what JSON leaves out was not observed. */
const cachedItem = shape.refine(isPossible);

export const readCached = (value: unknown): Item | null => cachedItem.safeParse(value).data ?? null;
