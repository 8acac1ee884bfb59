import * as z from 'zod';
import { DRIFT_KINDS } from './drift-words.js';
import type { Json } from './json.js';
import { OPERATIONS, OUTCOMES, TOTALS } from './result.js';

const instant = z.iso.datetime({ offset: true });
const value = z.json() as z.ZodType<Json>;
const count = z.int().nonnegative();

const problem = z.strictObject({ code: z.string(), message: z.string(), remedy: z.string() });

const totals = z.strictObject(
  Object.fromEntries(TOTALS.map((name) => [name, count])) as Record<
    (typeof TOTALS)[number],
    typeof count
  >,
);

const drift = z.strictObject({
  key: z.string(),
  number: count.nullable(),
  kind: z.enum(DRIFT_KINDS),
  field: z.string().nullable(),
  recorded: value,
  observed: value,
  baseline: value,
  origin: z.enum(['tracker', 'metadata', 'both', 'unknown']),
  transition: z.string().nullable(),
  reason: z.string().nullable(),
  severity: z.enum(['critical', 'minor', 'info']),
  resolution: z.enum(['correct', 'report', 'ignored', 'declined']),
  observedAt: instant.nullable(),
  firstSeenAt: instant,
  heldBack: z.boolean(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  recommendation: z.string(),
});

const project = z.strictObject({
  project: z.string(),
  metadata: z.string(),
  format: z.string().nullable(),
  complete: z.boolean(),
  receipt: z.strictObject({
    expected: count.nullable(),
    observed: count,
    lookedUp: count,
    pages: count,
  }),
  totals,
  drifts: z.array(drift),
  skipped: z.array(z.strictObject({ key: z.string(), reason: z.string() })),
  warnings: z.array(problem),
  errors: z.array(problem),
});

/** The JSON report, version 1. */
export const report = z.strictObject({
  version: z.literal(1),
  run: z.strictObject({
    id: z.string(),
    trigger: z.string(),
    repository: z.string(),
    base: z.string().nullable(),
    mode: z.enum(['correct', 'report']),
    dryRun: z.boolean(),
    backfill: z.boolean(),
    prune: z.boolean(),
    startedAt: instant,
    finishedAt: instant,
    durationSeconds: z.number().nonnegative(),
    requests: count,
    points: count,
    rateRemaining: count.nullable(),
    url: z.string().nullable(),
  }),
  result: z.enum(OUTCOMES),
  complete: z.boolean(),
  totals,
  projects: z.array(project),
  delivery: z.strictObject({
    operation: z.enum(OPERATIONS),
    pullRequest: z.strictObject({ number: count, url: z.string() }).nullable(),
    branch: z.string().nullable(),
    commit: z.string().nullable(),
    /** Since when the pull request conflicts with its base because of people's commits. */
    conflictsSince: instant.optional(),
  }),
  warnings: z.array(problem),
  errors: z.array(problem),
});

export type Report = z.infer<typeof report>;
