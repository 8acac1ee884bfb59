import type { ObservationProgress } from './progress.js';
import type { Seen } from './seen.js';
import type { ListedItem, Wanted } from './source.js';
import type { Streams } from './streams.js';

/** How far an observation has come. A value, as what was seen. */
export interface Attempt {
  readonly wanted: Wanted;
  readonly seen: Seen;
  readonly streams: Streams;
  /** Whether everything was listed, and not only what is not recorded. */
  readonly isListed: boolean;
  /** What an earlier run saw; null where all was read now. */
  readonly reused: Reused | null;
  /** When everything was last listed, by GitHub's clock, in milliseconds. */
  readonly fullScanAt: number;
  /** Whether what was seen is proven to be all there is. */
  readonly isComplete: boolean;
  readonly progress: ObservationProgress;
}

/** What an earlier run saw and this one has not read itself. */
export interface Reused {
  readonly items: readonly ListedItem[];
  /** When it was listed, by GitHub's clock, in milliseconds. */
  readonly listedAt: number;
  /** What is cached is still all there is to keep. */
  readonly isUnchanged: boolean;
}
