import type { Item } from './item.js';
import type { Json } from './json.js';
import type { TrackerWords } from './tracker-words.js';

export const DRIFT_KINDS = [
  'missing',
  'historical',
  'phantom',
  'status',
  'field',
  'duplicate',
  'invalid',
] as const;
export type DriftKind = (typeof DRIFT_KINDS)[number];

export type Origin = 'tracker' | 'metadata' | 'both' | 'unknown';
export type Severity = 'critical' | 'minor' | 'info';
export type Resolution = 'correct' | 'report' | 'ignored' | 'declined';

/** One difference between a record and its item. */
export interface Drift {
  readonly project: string;
  /** What is said of its tracker. */
  readonly tracker: TrackerWords;
  readonly key: string;
  /** The number that the key is; null where it is none. */
  readonly number: number | null;
  readonly kind: DriftKind;
  /** Null for a drift of the whole record. */
  readonly field: string | null;
  readonly recorded: Json;
  readonly observed: Json;
  readonly baseline: Json;
  readonly origin: Origin;
  readonly transition: string | null;
  /** Why a record has no selected item: one of its tracker's. */
  readonly reason: string | null;
  readonly severity: Severity;
  /** Two records of one item that say different things. */
  readonly differing: boolean;
  readonly observedAt: string | null;
  readonly firstSeenAt: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly fingerprint: string;
  /** Index of the record concerned; null when there is none. */
  readonly position: number | null;
  /** Indices of the further records of the same item. */
  readonly spare: readonly number[];
  readonly item: Item | null;
}

/** A pull request that turned a correction down. */
export interface DeclinedIn {
  readonly number: number;
  readonly url: string;
}

/** A drift with what will be done about it. */
export interface JudgedDrift extends Drift {
  /** Set where the resolution is `declined`. */
  readonly declinedIn: DeclinedIn | null;
  readonly resolution: Resolution;
  readonly heldBack: boolean;
  readonly recommendation: string;
  /** Of a record that lost its label: the labels that the repository does not have, where it has none of them. */
  readonly unknownLabels?: readonly string[];
}

/** Two sides moved apart, or two records of one item say different things. */
export const isConflict = ({ origin, differing }: Pick<Drift, 'origin' | 'differing'>): boolean =>
  origin === 'both' || differing;

/** A record that could not be judged. */
export interface Skipped {
  readonly key: string;
  readonly reason: string;
}
