import * as z from 'zod';
import { isJson, type Json } from './json.js';
import { named, namedValues } from './named.js';
import { OUTCOMES } from './result.js';
import { isRunId } from './run-id.js';

/** Kept as it is, whatever the names of its keys. */
const value = z.custom<Json>(isJson);

/** A time is a time, and is spelled as we spell it: what stands on the branch may be anybody's. */
const instant = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((text) => new Date(text).toISOString());

/** An object's id, and nothing that git could take for something else. */
const oid = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);

const count = z.int().nonnegative();

const runId = z.string().refine(isRunId);

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
  id: runId,
  trigger: z.string(),
  actor: z.string().nullable(),
  started: instant,
  finished: instant,
  seconds: z.number().nonnegative(),
  result: z.enum(OUTCOMES),
  base: z.string(),
  projects: z.array(z.string()),
  /** The run's totals that are not zero. */
  counts: z.record(z.string(), count),
  operation: z.string(),
  /** What this run was the first to propose or commit; at most 500. */
  changes: z.array(change),
  /** How many more there were. */
  moreChanges: count,
  commit: oid.nullable(),
  pullRequest: z.int32().positive().nullable(),
  url: z.string().nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** A drift that there was when the metadata file was last verified. */
const knownDrift = z.object({
  kind: z.string(),
  field: z.string().nullable(),
  fingerprint: z.string(),
  /** When a run first saw it. */
  since: instant,
  /** Somebody declined it, or a rule ignores it: it is there, and nothing is to be done about it. */
  setAside: z.literal(true).optional(),
  /** The value when record and item last agreed; left out when that is not known. */
  baseline: value.optional(),
});
export type KnownDrift = z.infer<typeof knownDrift>;

/** What a project and its metadata file were called before. */
const formerName = z.object({ project: z.string(), metadata: z.string() });
export type FormerName = z.infer<typeof formerName>;

/** A metadata file as it was when a complete full run last verified it. */
const verified = z.object({
  metadata: z.string(),
  commit: oid,
  blob: oid,
  verifiedAt: instant,
  run: runId,
  /** The drifts of each key that was out of sync then. */
  outOfSync: named(z.string(), z.array(knownDrift)),
  /** The oldest first. */
  formerNames: z.array(formerName).optional(),
  /** The standing warnings that were told then. */
  reportedWarnings: z.array(z.string()).optional(),
  /** Refusals that are over, by fingerprint, with the pull request that the newest is from. */
  resolvedRefusals: z.array(z.tuple([z.string(), z.number()])).optional(),
});
export type Verified = z.infer<typeof verified>;

/** `state.json` on the state branch: what was verified, by base and project. */
export interface State {
  readonly version: 1;
  readonly bases: Readonly<Record<string, Readonly<Record<string, Verified>>>>;
  /** What a base was called before, the newest name last. */
  readonly formerBases?: Readonly<Record<string, readonly string[]>>;
}

const NO_STATE: State = { version: 1, bases: namedValues() };

/** A text that was read as far as it can be, and how much of it cannot. */
export interface ReadState {
  readonly state: State;
  readonly unread: number;
  /** Whether it is a state of ours at all, whoever wrote into it. */
  readonly isOurs: boolean;
}

/** As it was parsed: a copy would lose a project that is called `__proto__`. */
const object = z.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);
const shape = z.object({
  version: z.literal(1),
  bases: object,
  formerBases: z.unknown().optional(),
});
const names = z.array(z.string());

/** What cannot be read is not known, and takes nothing else with it. */
export const readStateText = (text: string | null): ReadState => {
  const parsed = shape.safeParse(jsonIn(text));
  if (!parsed.success) return { state: NO_STATE, unread: text ? 1 : 0, isOurs: false };
  const { bases, formerBases } = parsed.data;
  let unread = 0;
  const each = <T>(within: unknown, read: (value: unknown) => T | null): Record<string, T> =>
    Object.fromEntries(
      Object.entries(object.parse(within ?? {})).flatMap(([name, value]) => {
        const known = attempt(() => read(value));
        if (known === null) unread += 1;
        return known === null ? [] : [[name, known]];
      }),
    );
  const former = each(formerBases, (value) => names.parse(value));
  const state: State = {
    version: 1,
    bases: each(bases, (projects) => each(projects, (one) => verified.parse(one))),
    ...(Object.keys(former).length > 0 && { formerBases: former }),
  };
  return { state, unread, isOurs: true };
};

export const parseState = (text: string | null): State => readStateText(text).state;

/** The lines that are runs, in the order of the file, and how many cannot be read. */
export const readHistoryText = (
  text: string,
): { readonly entries: readonly HistoryEntry[]; readonly unread: number } => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const entries = lines.flatMap(
    (line) => attempt(() => historyEntry.parse(JSON.parse(line))) ?? [],
  );
  return { entries, unread: lines.length - entries.length };
};

export const parseHistory = (text: string): readonly HistoryEntry[] =>
  readHistoryText(text).entries;

const jsonIn = (text: string | null): unknown => attempt(() => JSON.parse(text ?? 'null'));

/** Whatever is wrong: what is nested without end overflows the stack of whoever reads it. */
const attempt = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

/** The file that a run's line is in, by the run's start. */
export const historyPath = (startedAt: string): string => `history/${startedAt.slice(0, 7)}.jsonl`;
