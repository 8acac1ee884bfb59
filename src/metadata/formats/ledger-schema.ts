import * as z from 'zod';

const instant = z.iso.datetime({ offset: true }).nullish();
const logins = z.array(z.string()).nullish();

const pull = z.looseObject({
  number: z.int().positive().describe('Number of the pull request'),
  status: z.enum(['open', 'merged', 'closed']),
  title: z.string(),
  author: z.string().nullish().describe('Login; kept when the account is deleted'),
  assignees: logins,
  reviewers: logins.describe('Users who reviewed or are asked to; no teams'),
  labels: z.array(z.string()).nullish(),
  draft: z.boolean(),
  head: z.string().describe('Head branch'),
  base: z.string().describe('Base branch'),
  createdAt: instant,
  mergedAt: instant,
  closedAt: instant,
  mergedBy: z.string().nullish(),
  mergeCommit: z.string().nullish(),
  url: z.url(),
});

/**
 * A metadata file of the format `ledger` as an editor may check it. The action itself reads more
 * kindly: what cannot be right is a drift of that record, and any other key is the user's.
 */
export const ledgerFile = z.looseObject({
  version: z.literal(1),
  project: z.string().optional(),
  pulls: z.array(pull).describe('Sorted by number'),
});
