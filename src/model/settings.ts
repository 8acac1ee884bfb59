import type { DriftKind } from './drift-words.js';
import type { Owner } from './field.js';
import type { FORMAT_NAMES, WordOf } from './inputs.js';
import type { Json } from './json.js';

export type FormatName = (typeof FORMAT_NAMES)[number];

/** How a file of the user's own spells its records. */
export interface MappedFormat {
  /** The key of the list of records, with dots for lists further down; empty for the whole file. */
  readonly records: string;
  readonly key: string;
  /** Key in the file by field name. */
  readonly fields: Readonly<Record<string, string>>;
  /** The file's word by status. */
  readonly status: Readonly<Record<string, string>>;
}

export type Mode = 'correct' | 'report';

/** Everything a run was told, merged from inputs, config file and defaults. */
export interface Settings {
  /** Null: the repository's default branch. */
  readonly base: string | null;
  readonly projects: readonly Project[];
  /** Projects with `{project}` in their name: one for each file, or part of a file, that fits. */
  readonly templates: readonly Project[];
  /** Names of the projects of this run; null for all. */
  readonly only: readonly string[] | null;
  readonly mode: Mode;
  readonly dryRun: boolean;
  readonly backfill: boolean;
  readonly prune: boolean;
  readonly force: boolean;
  /** Only items updated at or after this instant. */
  readonly since: string | null;
  /** Names of the fields that are corrected; null for all. */
  readonly fields: readonly string[] | null;
  readonly corrections: CorrectionSettings;
  /** Where the history and the baseline are kept; null for nowhere. */
  readonly history: HistorySettings | null;
  readonly limits: Limits;
  /** Null: nothing that an earlier run observed is used, or kept. */
  readonly cache: CacheSettings | null;
}

/** Milliseconds. */
export interface CacheSettings {
  /** How old an observation may be that a reading command shows without asking. */
  readonly ttl: number;
  /** After this everything is listed again. */
  readonly fullScan: number;
}

/** One metadata file with the selection of items that belong in it. */
export interface Project {
  readonly name: string;
  readonly metadata: string;
  /** Null: detected. */
  readonly format: FormatName | MappedFormat | null;
  /** The tracker of its items, by name. */
  readonly tracker: string;
  /** Which of the tracker's items belong in it, as the tracker understands it. */
  readonly selection: unknown;
  readonly owners: Readonly<Record<string, Owner>>;
  readonly ignore: readonly IgnoreRule[];
  /** A project that is named itself comes before one that a template makes. */
  readonly fromTemplate: boolean;
  /** The name by which a file of several projects holds this one. */
  readonly section: string;
}

/** Drifts that a user does not want to hear of; every given property has to match. */
export interface IgnoreRule {
  readonly kind?: DriftKind | undefined;
  readonly field?: string | undefined;
  readonly keys?: readonly string[] | undefined;
  readonly observed?: Json | undefined;
  readonly reason?: string | undefined;
  /** The last day, `YYYY-MM-DD`, on which the rule holds. */
  readonly until?: string | undefined;
}

export interface HistorySettings {
  readonly branch: string;
}

/** The branch that brings earlier values back. */
export const RESTORE_BRANCH = 'metadata-sync/restore';

export interface CorrectionSettings {
  readonly deliver: WordOf<'deliver'>;
  readonly branch: string;
  readonly labels: readonly string[];
  readonly maxChanges: Share;
}

/** A number, or a share of the whole. */
export type Share = { readonly count: number } | { readonly percent: number };

export interface Limits {
  /** Milliseconds that a named waiting time (`retry-after`, reset) may take. */
  readonly maxWait: number;
  /** What is left of the rate limit for the repository's other workflows. */
  readonly reserve: Share;
}
