import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { CachedObservation, ObservationCache } from '../../model/cached-observation.js';
import type { Item } from '../../model/item.js';
import type { ListingRequest } from '../../model/observation.js';
import type { TrackerDefinition } from '../../model/tracker.js';
import { CACHE_VERSION, pack, unpack } from './codec.js';
import type { CacheStore } from './store.js';

/** Milliseconds that the cache may cost a run, all in all. */
const TIME_LIMIT = 3_000;

interface Options {
  readonly store: CacheStore;
  /** `owner/name`. */
  readonly repository: string;
  /** Where it is: the same names on another GitHub are another repository. */
  readonly serverUrl: string;
  readonly tracker: Pick<TrackerDefinition, 'name' | 'nouns' | 'readCached'>;
  readonly runId: string;
  /** Milliseconds after which everything is listed again. */
  readonly fullScan: number;
  /** What earlier runs cached is not used: it did not agree with GitHub. */
  readonly distrusted?: boolean;
  readonly log: (message: string) => void;
}

/** Keeps observations in a store that may be slow, broken or read-only without any harm. */
export class StoredObservations implements ObservationCache {
  readonly #options: Options;
  readonly #toSave = new Map<string, CachedObservation>();
  readonly #loaded = new Map<string, CachedObservation>();
  #timeLeft = TIME_LIMIT;

  constructor(options: Options) {
    this.#options = options;
  }

  async load(request: ListingRequest, now: number): Promise<CachedObservation | null> {
    const { fullScan, log, tracker } = this.#options;
    const { nouns } = tracker;
    const key = this.#key(request);
    const found = await this.#read(key, now);
    if (!found || now - found.fullScanAt > fullScan) return null;
    this.#loaded.set(key, found);
    log(
      found.complete
        ? `Starting from ${found.items.length} ${nouns.many} that an earlier run observed.`
        : `Going on where an interrupted run stopped, after ${found.items.length} ${nouns.many}.`,
    );
    return found;
  }

  save(request: ListingRequest, observation: CachedObservation): void {
    this.#toSave.set(this.#key(request), observation);
  }

  /**
   * What a run on this machine observed of a listing less than `ttl` before; null for nothing.
   *
   * @param now the machine's clock, in milliseconds, as is `ttl`
   */
  async loadRecent(
    request: ListingRequest,
    now: number,
    ttl: number,
  ): Promise<CachedObservation | null> {
    const found = await this.#read(this.#key(request, 'recent'), now);
    const age = now - (found?.since ?? Number.NEGATIVE_INFINITY);
    return age >= 0 && age < ttl ? found : null;
  }

  /** @param at the machine's clock when the observation began, in milliseconds */
  saveRecent(request: ListingRequest, items: readonly Item[], at: number): void {
    const observation = { complete: true, since: at, fullScanAt: at, items, streams: [] };
    this.#toSave.set(this.#key(request, 'recent'), observation);
  }

  /** Puts what was looked up since in the place of what is cached of the same items. */
  update(items: readonly Item[]): void {
    const fresh = new Map(items.map((item) => [item.key, item]));
    for (const [key, one] of new Map([...this.#loaded, ...this.#toSave])) {
      const updated = one.items.map((item) => fresh.get(item.key) ?? item);
      if (!isDeepStrictEqual(updated, one.items)) this.#toSave.set(key, { ...one, items: updated });
    }
  }

  /** Writes what was saved; an entry that cannot be written is left to the next run. */
  async flush(): Promise<void> {
    const { store, runId } = this.#options;
    const all = [...this.#toSave];
    this.#toSave.clear();
    for (const [key, one] of all) {
      const bytes = await pack(one);
      if (bytes !== null) await this.#withinTime(() => store.save(key, runId, bytes));
    }
  }

  async #read(key: string, now: number): Promise<CachedObservation | null> {
    if (this.#options.distrusted) return null;
    const bytes = await this.#withinTime(() => this.#options.store.load(key));
    return bytes && unpack(bytes, now, this.#options.tracker.readCached);
  }

  #key(request: ListingRequest, ...more: readonly string[]): string {
    const { repository, serverUrl, tracker } = this.#options;
    const what = JSON.stringify([
      ...[serverUrl, repository.toLowerCase(), tracker.name, request.query, request.fields],
      ...more,
    ]);
    const hash = createHash('sha256').update(what).digest('hex').slice(0, 24);
    return `metadata-sync-${CACHE_VERSION}-${hash}-`;
  }

  /** The answer, or null when it fails or takes more than what is left of three seconds. */
  async #withinTime<T>(ask: () => Promise<T>): Promise<T | null> {
    if (this.#timeLeft <= 0) return null;
    const start = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => {
        this.#options.log('Going on without the cache: it takes too long to answer.');
        resolve(null);
      }, this.#timeLeft);
    });
    const { log } = this.#options;
    const answer = Promise.resolve()
      .then(ask)
      .catch((error: unknown) => {
        log(
          `Going on without the cache: ${error instanceof Error ? error.message : String(error)}`,
        );
        return null;
      });
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
      this.#timeLeft -= performance.now() - start;
    }
  }
}
