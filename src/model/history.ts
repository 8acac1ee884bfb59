import * as z from 'zod';
import { isJson, type Json } from './json.js';
import { named, namedValues } from './named.js';
import { OUTCOMES } from './result.js';

/** Kept as it is, whatever the names of its keys. */
const value = z.custom<Json>(isJson);

/** One value that a run corrected, or one record that it inserted or removed (`field` null). */
export const change = z.object({
  project: z.string(),
  key: z.string(),
  kind: z.string(),
  field: z.string().nullable(),
  from: value,
  to: value,
});
export type Change = z.infer<typeof change>;

/** One line of `history/YYYY-MM.jsonl`: one run. Instants are ISO 8601 in UTC. */
export const historyEntry = z.object({
  id: z.string(),
  trigger: z.string(),
  actor: z.string().nullable(),
  started: z.string(),
  finished: z.string(),
  seconds: z.number(),
  result: z.enum(OUTCOMES),
  base: z.string(),
  projects: z.array(z.string()),
  /** The run's totals that are not zero. */
  counts: z.record(z.string(), z.number()),
  operation: z.string(),
  /** What this run was the first to propose or commit; at most 500. */
  changes: z.array(change),
  /** How many more there were. */
  moreChanges: z.number(),
  commit: z.string().nullable(),
  pullRequest: z.number().nullable(),
  url: z.string().nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** A drift that there was when the metadata file was last verified. */
const standing = z.object({
  kind: z.string(),
  field: z.string().nullable(),
  fingerprint: z.string(),
  /** When a run first saw it. */
  since: z.string(),
  /** The value when record and item last agreed; left out when that is not known. */
  baseline: value.optional(),
});
export type Standing = z.infer<typeof standing>;

/** A metadata file as it was when a complete full run last verified it. */
const verified = z.object({
  metadata: z.string(),
  commit: z.string(),
  blob: z.string(),
  verifiedAt: z.string(),
  run: z.string(),
  /** The drifts of each key that was out of sync then. */
  outOfSync: named(z.string(), z.array(standing)),
});
export type Verified = z.infer<typeof verified>;

/** `state.json` on the state branch: what was verified, by base and project. */
export const state = z.object({
  version: z.literal(1),
  bases: named(z.string(), named(z.string(), verified)),
});
export type State = z.infer<typeof state>;

const NO_STATE: State = { version: 1, bases: namedValues() };

/** What cannot be read is not known; it is written anew by the next run. */
export const parseState = (text: string | null): State => {
  try {
    return state.parse(JSON.parse(text ?? 'null'));
  } catch {
    return NO_STATE;
  }
};

/** The lines that are runs, in the order of the file. */
export const parseHistory = (text: string): readonly HistoryEntry[] =>
  text.split('\n').flatMap((line) => {
    try {
      return [historyEntry.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });

/** The file that a run's line is in, by the run's start. */
export const historyPath = (startedAt: string): string => `history/${startedAt.slice(0, 7)}.jsonl`;
