import * as z from 'zod';
import { isDay } from '../model/day.js';
import { DRIFT_KINDS } from '../model/drift-words.js';
import { OWNERS } from '../model/field.js';
import { FORMAT_NAMES } from '../model/inputs.js';
import type { Json } from '../model/json.js';
import { named } from '../model/named.js';
import { strict } from '../model/strict.js';
import type { TrackerDefinition } from '../model/tracker.js';
import { objectionToBranch } from './branch.js';
import { objectionToPath } from './path.js';
import { parseDuration, parseShare } from './units.js';

/** The first is the one that inputs select from. */
export type Trackers = readonly TrackerDefinition[];

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

const key = z.union([z.int().positive(), word]);

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

/** A word for each status that any of the trackers has; what all of them have is always needed. */
const statusWords = (trackers: Trackers) => {
  const all = trackers.map(({ statuses }) => Object.keys(statuses));
  const shared = (status: string): boolean => all.every((own) => own.includes(status));
  const names = [...new Set(all.flat())];
  return strict(
    Object.fromEntries(names.map((name) => [name, shared(name) ? word : word.optional()])),
  ).transform(thoseGiven);
};

const thoseGiven = (
  words: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(words).flatMap(([name, one]) => (one === undefined ? [] : [[name, one]])),
  );

const mappedFormat = (trackers: Trackers) =>
  strict({
    records: z.string(),
    key: word,
    fields: named(word, word),
    status: statusWords(trackers),
  })
    .refine(({ status }) => isOneToOne(Object.values(status)), {
      path: ['status'],
      error: 'must have three different words',
    })
    .refine(({ key, fields }) => isOneToOne([key, ...Object.values(fields)]), {
      path: ['fields'],
      error: 'must lead to different keys, none of them the one in `key`',
    });

/** What a project selects of each tracker, under its own key. */
const selections = (trackers: Trackers): Readonly<Record<string, z.ZodType>> =>
  Object.fromEntries(
    trackers.map(({ select: { key: name, schema } }) => [
      name,
      trackers.length === 1 ? schema : schema.optional(),
    ]),
  );

const project = (trackers: Trackers) =>
  strict({
    metadata: path,
    format: z.union([z.enum(FORMAT_NAMES), mappedFormat(trackers)]).optional(),
    ...selections(trackers),
    fields: named(word, z.enum(OWNERS)).optional(),
    ignore: z.array(ignoreRule).optional(),
  });

/** The config file (`.github/metadata-sync.yml`), version 1, with what these trackers can select. */
export const configFileFor = (trackers: Trackers) =>
  strict({
    version: z.literal(1),
    base: branch.optional(),
    projects: named(word, project(trackers)).optional(),
    corrections: strict({
      deliver: z.enum(['pull-request', 'commit']).optional(),
      branch: branch.optional(),
      labels: z.array(word).optional(),
      maxChanges: share.optional(),
    }).optional(),
    history: z.union([z.literal(false), strict({ branch: branch.optional() })]).optional(),
    cache: z
      .union([
        z.literal(false),
        strict({ ttl: duration.optional(), fullScan: duration.optional() }),
      ])
      .optional(),
    limits: strict({ maxWait: duration.optional(), reserve: share.optional() }).optional(),
  });

export type ConfigFile = z.infer<ReturnType<typeof configFileFor>>;
/** With what it selects of a tracker under that tracker's own key. */
export type ProjectConfig = z.infer<ReturnType<typeof project>> & Readonly<Record<string, unknown>>;
