import type { Json } from './json.js';

/**
 * The records of a project as they were when file and tracker last agreed. What was out of sync
 * then, is not known.
 */
export interface Baseline {
  /** Whether there was a record under the key; undefined when that is not known. */
  has(key: string): boolean | undefined;
  /** The value of a field; undefined when it is not known. */
  value(key: string, field: string): Json | undefined;
}

/** There is no history, or it says nothing of this file. */
export const NO_BASELINE: Baseline = { has: () => undefined, value: () => undefined };
