import * as z from 'zod';
import { isDay } from '../model/day.js';
import { DRIFT_KINDS } from '../model/drift.js';
import { OWNERS } from '../model/field.js';
import type { Json } from '../model/json.js';
import { named } from '../model/named.js';
import { FORMAT_NAMES } from '../model/settings.js';
import { objectionToBranch } from './branch.js';
import { objectionToPath } from './path.js';
import { parseDuration, parseShare } from './units.js';

/** An object that refuses unknown keys; the error carries the allowed ones. */
const strict = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `allowed:${Object.keys(shape).join(',')}` : undefined,
  });

const word = z.string().trim().min(1, 'must not be empty');

const path = word.superRefine((text, context) => {
  const objection = objectionToPath(text);
  if (objection !== undefined) context.addIssue(`the path \`${text}\` ${objection}`);
});

const branch = word.superRefine((text, context) => {
  const objection = objectionToBranch(text);
  if (objection !== undefined) context.addIssue(objection);
});

const duration = word.refine((text) => parseDuration(text) !== undefined, {
  error: 'must be a time such as `30s`, `5m`, `36h` or `7d`',
});

const share = z.union([z.string(), z.number()]).refine((value) => parseShare(value) !== undefined, {
  error: 'must be a whole number, or a percentage such as `50%`',
});

const day = word.refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text), {
  error: 'must be a day such as `2026-12-31`',
});

const key = z
  .union([z.int().positive(), word])
  .transform((value) => (/^\d+$/.test(String(value)) ? `#${value}` : String(value)));

const ignoreRule = strict({
  kind: z.enum(DRIFT_KINDS).optional(),
  field: word.optional(),
  keys: z.array(key).min(1).optional(),
  observed: (z.json() as z.ZodType<Json>).optional(),
  reason: word.optional(),
  until: day.optional(),
}).refine(
  ({ kind, field, keys, observed }) =>
    [kind, field, keys, observed].some((one) => one !== undefined),
  { error: 'must say what it matches: `kind`, `field`, `keys` or `observed`' },
);

/** What is written from one must be read back as the same. */
const isOneToOne = (words: readonly string[]): boolean => new Set(words).size === words.length;

const mappedFormat = strict({
  records: z.string(),
  key: word,
  fields: named(word, word),
  status: strict({ open: word, merged: word, closed: word }),
})
  .refine(({ status }) => isOneToOne(Object.values(status)), {
    path: ['status'],
    error: 'must have three different words',
  })
  .refine(({ key, fields }) => isOneToOne([key, ...Object.values(fields)]), {
    path: ['fields'],
    error: 'must lead to different keys, none of them the one in `key`',
  });

const project = strict({
  metadata: path,
  format: z.union([z.enum(FORMAT_NAMES), mappedFormat]).optional(),
  pulls: strict({
    labels: z.array(word).min(1, 'must name at least one label'),
    head: word.optional(),
  }),
  fields: named(word, z.enum(OWNERS)).optional(),
  ignore: z.array(ignoreRule).optional(),
});

/** The config file (`.github/metadata-sync.yml`), version 1. */
export const configFile = strict({
  version: z.literal(1),
  base: branch.optional(),
  projects: named(word, project).optional(),
  corrections: strict({
    deliver: z.enum(['pull-request', 'commit']).optional(),
    branch: branch.optional(),
    labels: z.array(word).optional(),
    maxChanges: share.optional(),
  }).optional(),
  history: z.union([z.literal(false), strict({ branch: branch.optional() })]).optional(),
  cache: z
    .union([z.literal(false), strict({ ttl: duration.optional(), fullScan: duration.optional() })])
    .optional(),
  limits: strict({ maxWait: duration.optional(), reserve: share.optional() }).optional(),
});

export type ConfigFile = z.infer<typeof configFile>;
export type ProjectConfig = z.infer<typeof project>;
