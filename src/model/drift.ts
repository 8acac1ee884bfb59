import type { DriftKind, Severity } from './drift-words.js';
import type { Item } from './item.js';
import type { Json } from './json.js';
import type { Text } from './text.js';
import type { TrackerWords } from './tracker-words.js';

export type Origin = 'tracker' | 'metadata' | 'both' | 'unknown';
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
  /** Why a record has no selected item: one of its tracker's; or `key-unreadable`. */
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
  readonly extraCopies: readonly number[];
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
  readonly recommendation: Text;
  /** Of a record that lost its label: the labels that the repository does not have, where it has none of them. */
  readonly unknownLabels?: readonly string[];
}

/** A judged drift in the words of one door. */
export interface RenderedDrift extends JudgedDrift {
  readonly recommendation: string;
}

/** The reason why an item is not inserted: it may be that of a record whose key cannot be read. */
export const KEY_UNREADABLE = 'key-unreadable';

/**
 * Two sides moved apart, two records of one item say different things, or nobody can say whether an
 * item is recorded.
 */
export const isConflict = ({
  origin,
  differing,
  reason,
}: Pick<Drift, 'origin' | 'differing' | 'reason'>): boolean =>
  origin === 'both' || differing || reason === KEY_UNREADABLE;

/** A record that could not be judged. */
export interface Skipped {
  readonly key: string;
  readonly reason: string;
}
