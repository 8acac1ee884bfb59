import type { Item } from './item.js';
import type { ListingRequest } from './tracker.js';

/** Where one stream of a listing stands: its cursor, and the last item that it passed. */
export interface KeptStream {
  readonly order: 'newest' | 'oldest';
  readonly after: string | null;
  readonly position: readonly [createdAt: string, key: string] | null;
  readonly ended: boolean;
}

/** What one listing observed and is kept for the next run; it only saves requests. */
export interface Kept {
  /** False when the observation was interrupted; then `streams` says where it stood. */
  readonly complete: boolean;
  /** Since when the items may have changed, by the tracker's clock, in milliseconds. */
  readonly since: number;
  /** When all of it was last listed, in milliseconds. */
  readonly fullScanAt: number;
  readonly items: readonly Item[];
  readonly streams: readonly KeptStream[];
}

/** Keeps observations between runs. It may forget anything at any time, and never fails. */
export interface Memory {
  /** @param now the tracker's clock, in milliseconds */
  recall(request: ListingRequest, now: number): Promise<Kept | null>;
  /** Takes what is to be kept; it is saved when the run ends. */
  keep(request: ListingRequest, kept: Kept): void;
}
