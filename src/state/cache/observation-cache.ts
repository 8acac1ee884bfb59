import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type Item, labelKey, type Selection } from '../../model/item.js';
import type { Kept, Memory } from '../../model/kept.js';
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

  async recall(selection: Selection, now: number): Promise<Kept | null> {
    const { fullScan, log } = this.#options;
    const key = this.#key(selection);
    const kept = await this.#load(key, now);
    if (!kept || now - kept.fullScanAt > fullScan) return null;
    this.#recalled.set(key, kept);
    log(
      kept.complete
        ? `Starting from ${kept.items.length} pull requests that an earlier run observed.`
        : `Going on where an interrupted run stopped, after ${kept.items.length} pull requests.`,
    );
    return kept;
  }

  keep(selection: Selection, kept: Kept): void {
    this.#kept.set(this.#key(selection), kept);
  }

  /**
   * What a run on this machine observed of a selection less than `ttl` before; null for nothing.
   *
   * @param now the machine's clock, in milliseconds, as is `ttl`
   */
  async recent(selection: Selection, now: number, ttl: number): Promise<Kept | null> {
    const kept = await this.#load(this.#key(selection, 'recent'), now);
    const age = now - (kept?.since ?? Number.NEGATIVE_INFINITY);
    return age >= 0 && age < ttl ? kept : null;
  }

  /** @param at the machine's clock when the observation began, in milliseconds */
  keepRecent(selection: Selection, items: readonly Item[], at: number): void {
    const kept = { complete: true, since: at, fullScanAt: at, items, streams: [] };
    this.#kept.set(this.#key(selection, 'recent'), kept);
  }

  /** Takes what was looked up since in place of what is kept of the same items. */
  renew(items: readonly Item[]): void {
    const fresh = new Map(items.map((item) => [item.number, item]));
    for (const [key, kept] of new Map([...this.#recalled, ...this.#kept])) {
      const renewed = kept.items.map((item) => fresh.get(item.number) ?? item);
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
    return bytes && unpack(bytes, now);
  }

  #key(selection: Selection, ...more: readonly string[]): string {
    const { repository, serverUrl } = this.#options;
    const labels = selection.labels.map(labelKey).sort();
    const what = JSON.stringify([
      ...[serverUrl, repository.toLowerCase(), labels, selection.lists],
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
