import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Kept, Memory } from '../../model/cached-observation.js';
import type { Item } from '../../model/item.js';
import type { ListingRequest, TrackerDefinition } from '../../model/tracker.js';
import { KEPT_VERSION, pack, unpack } from './codec.js';
import type { CacheStore } from './store.js';

/** Milliseconds that the cache may cost a run, all in all. */
const PATIENCE = 3_000;

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
  /** What earlier runs kept counts for nothing: it did not agree with GitHub. */
  readonly distrusted?: boolean;
  readonly log: (message: string) => void;
}

/** Keeps observations in a store that may be slow, broken or read-only without any harm. */
export class ObservationCache implements Memory {
  readonly #options: Options;
  readonly #kept = new Map<string, Kept>();
  readonly #recalled = new Map<string, Kept>();
  #patience = PATIENCE;

  constructor(options: Options) {
    this.#options = options;
  }

  async recall(request: ListingRequest, now: number): Promise<Kept | null> {
    const { fullScan, log, tracker } = this.#options;
    const { nouns } = tracker;
    const key = this.#key(request);
    const kept = await this.#load(key, now);
    if (!kept || now - kept.fullScanAt > fullScan) return null;
    this.#recalled.set(key, kept);
    log(
      kept.complete
        ? `Starting from ${kept.items.length} ${nouns.many} that an earlier run observed.`
        : `Going on where an interrupted run stopped, after ${kept.items.length} ${nouns.many}.`,
    );
    return kept;
  }

  keep(request: ListingRequest, kept: Kept): void {
    this.#kept.set(this.#key(request), kept);
  }

  /**
   * What a run on this machine observed of a listing less than `ttl` before; null for nothing.
   *
   * @param now the machine's clock, in milliseconds, as is `ttl`
   */
  async recent(request: ListingRequest, now: number, ttl: number): Promise<Kept | null> {
    const kept = await this.#load(this.#key(request, 'recent'), now);
    const age = now - (kept?.since ?? Number.NEGATIVE_INFINITY);
    return age >= 0 && age < ttl ? kept : null;
  }

  /** @param at the machine's clock when the observation began, in milliseconds */
  keepRecent(request: ListingRequest, items: readonly Item[], at: number): void {
    const kept = { complete: true, since: at, fullScanAt: at, items, streams: [] };
    this.#kept.set(this.#key(request, 'recent'), kept);
  }

  /** Takes what was looked up since in place of what is kept of the same items. */
  renew(items: readonly Item[]): void {
    const fresh = new Map(items.map((item) => [item.key, item]));
    for (const [key, kept] of new Map([...this.#recalled, ...this.#kept])) {
      const renewed = kept.items.map((item) => fresh.get(item.key) ?? item);
      if (!isDeepStrictEqual(renewed, kept.items)) this.#kept.set(key, { ...kept, items: renewed });
    }
  }

  /** Saves what is to be kept; whatever fails is left for the next run to do. */
  async save(): Promise<void> {
    const { store, runId } = this.#options;
    const all = [...this.#kept];
    this.#kept.clear();
    for (const [key, kept] of all) {
      const bytes = await pack(kept);
      if (bytes !== null) await this.#patiently(() => store.save(key, runId, bytes));
    }
  }

  async #load(key: string, now: number): Promise<Kept | null> {
    if (this.#options.distrusted) return null;
    const bytes = await this.#patiently(() => this.#options.store.load(key));
    return bytes && unpack(bytes, now, this.#options.tracker.readCached);
  }

  #key(request: ListingRequest, ...more: readonly string[]): string {
    const { repository, serverUrl, tracker } = this.#options;
    const what = JSON.stringify([
      ...[serverUrl, repository.toLowerCase(), tracker.name, request.query, request.fields],
      ...more,
    ]);
    const hash = createHash('sha256').update(what).digest('hex').slice(0, 24);
    return `metadata-sync-${KEPT_VERSION}-${hash}-`;
  }

  /** The answer, or null when it fails or takes more than what is left of three seconds. */
  async #patiently<T>(ask: () => Promise<T>): Promise<T | null> {
    if (this.#patience <= 0) return null;
    const start = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => {
        this.#options.log('Going on without the cache: it takes too long to answer.');
        resolve(null);
      }, this.#patience);
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
      this.#patience -= performance.now() - start;
    }
  }
}
