import type { Item } from './item.js';
import type { ListingRequest } from './observation.js';

/** Where one stream of a listing stands: its cursor, and the last item that it passed. */
export interface StreamPosition {
  readonly order: 'newest' | 'oldest';
  readonly after: string | null;
  readonly position: readonly [createdAt: string, key: string] | null;
  readonly ended: boolean;
}

/** What an earlier run observed of one listing; it only saves requests. */
export interface CachedObservation {
  /** False when the observation was interrupted; then `streams` says where it stood. */
  readonly complete: boolean;
  /** Since when the items may have changed, by the tracker's clock, in milliseconds. */
  readonly since: number;
  /** When all of it was last listed, in milliseconds. */
  readonly fullScanAt: number;
  readonly items: readonly Item[];
  readonly streams: readonly StreamPosition[];
}

/** Keeps observations between runs. It may forget anything at any time, and never fails. */
export interface ObservationCache {
  /** @param now the tracker's clock, in milliseconds */
  load(request: ListingRequest, now: number): Promise<CachedObservation | null>;
  /** Takes what is to be cached; it is written when the run ends. */
  save(request: ListingRequest, observation: CachedObservation): void;
}
