import * as z from 'zod';
import { LIMITS } from './remote.js';
import { describeMismatch } from './shape.js';

/** The largest value of `Int` in GraphQL. */
const MOST = 2 ** 31 - 1;
const count = z.int().min(0).max(MOST);

const rateLimit = z
  .object({
    // A query that cost more than GitHub allows in a minute would not have been answered.
    cost: z.int().min(0).max(LIMITS.pointsAMinute),
    limit: count,
    remaining: count,
    resetAt: z.iso.datetime({ offset: true }),
  })
  .partial();

export type Rate = z.infer<typeof rateLimit>;

/** What GitHub says of the rate limit, without what cannot be, and what that was. */
export const readRate = (
  value: unknown,
): { readonly rate: Rate; readonly wrong: string | null } => {
  if (value === null || value === undefined) return { rate: {}, wrong: null };
  const parsed = rateLimit.safeParse(value);
  if (parsed.success) return { rate: parsed.data, wrong: null };
  const broken = new Set(parsed.error.issues.map(({ path }) => path[0]));
  const sound = Object.entries(value).filter(([name]) => !broken.has(name));
  return {
    rate: rateLimit.safeParse(Object.fromEntries(sound)).data ?? {},
    wrong: describeMismatch(parsed.error, ['rateLimit']),
  };
};

/** A whole number in a header, such as seconds since 1970; undefined for what is none. */
export const countIn = (header: string | undefined): number | undefined =>
  header !== undefined && /^\d{1,10}$/.test(header.trim()) ? Number(header) : undefined;
