import type { Estimate } from '../../../github/index.js';
import type { Kept } from '../../../model/cached-observation.js';
import type { LookUp, Observation } from '../../../model/observation.js';
import { ofListing, ofLookingUp } from './estimate.js';
import { knownFirst, sufficesToLookUp } from './known-first.js';
import { readLabelNames } from './label-names.js';
import type { Page } from './parts.js';
import {
  listsIn,
  type PullRequest,
  pullRequestsOf,
  requestOf,
  type Wanted,
} from './pull-request.js';
import { PAGE_SIZE } from './query.js';
import { Scan } from './scan.js';
import { settle } from './settle.js';
import { advance, aStream, haveCrossed, run, type Stream } from './streams.js';
import { asGapOf, orFalse } from './tolerate.js';
import type { Tools } from './tools.js';

/** So many pages are listed one after the other; more are worth another way. */
const FEW_PAGES = 3;
/** So many are worth no cache. */
const NOT_KEPT = 2 * PAGE_SIZE;

/** One observation on its way, from its first page on. */
export class Observing {
  readonly #tools: Tools;
  readonly #first: Page;
  readonly #scan: Scan;
  readonly #newest: Stream = aStream('newest');
  #oldest: Stream = aStream('oldest');
  #listed: boolean;
  /** When everything was last listed, by GitHub's clock. */
  #fullScanAt: number;
  /** When what is reused was listed, by GitHub's clock. */
  #reusedFrom: number | null = null;
  /** The items of an earlier run that this one has not read itself. */
  #inherited: readonly PullRequest[] = [];
  /** What is kept is still all there is to keep. */
  #unchanged = false;

  constructor(selection: Wanted, first: Page, tools: Tools) {
    this.#tools = tools;
    this.#first = first;
    this.#fullScanAt = first.askedAt;
    this.#scan = new Scan(selection, first.askedAt, tools.watch);
    this.#scan.take(first);
    advance(this.#newest, first);
    this.#listed = this.#newest.ended;
  }

  get lookUps(): readonly LookUp[] {
    return [...this.#scan.lookUps.values()];
  }

  /**
   * Whether listing everything once more would tell nothing else. It does where what an earlier run left
   * does not add up, or names a place in the listing that there is not.
   */
  get decided(): boolean {
    const { gaps, interrupted, pages } = this.#scan;
    if (this.#inherited.length > 0) {
      return interrupted && gaps.every(({ code }) => code !== 'pull-requests-unreadable');
    }
    return gaps.length > 0 || (this.#listed && pages > 2);
  }

  /** Sees what is selected in the way that takes the fewest requests; true when that is proven. */
  async complete(): Promise<boolean> {
    if (this.#newest.ended) return this.#confirmed(true);
    const { known, pages } = this.#tools;
    const fields = await known.fields?.();
    if (fields !== undefined) pages.narrow(listsIn(fields));
    this.#scan.selection = pages.selection;
    const kept = await this.#recall();
    if (kept?.complete && (await this.#broughtUpToDate(kept))) return true;
    if (kept?.complete === false) await this.#goOnFrom(kept);
    await this.#seeTheRest();
    return this.#confirmed(false);
  }

  /** Lists everything; that decides. */
  async listEverything(lookUps: readonly LookUp[]): Promise<boolean> {
    const whole = this.#newest.ended;
    this.#scan.takeLookUps(lookUps);
    if (!whole) await this.#listAll();
    return this.#confirmed(whole);
  }

  /** The observation; what is worth it is kept for the next run. */
  observation(complete: boolean): Observation {
    const { known } = this.#tools;
    const { selection, items, since, interrupted } = this.#scan;
    const worthIt = items.size > NOT_KEPT && !this.#unchanged && (complete || interrupted);
    if (worthIt) {
      known.memory?.keep(requestOf(selection), {
        complete,
        since: Math.min(since, this.#scan.newestUpdate),
        fullScanAt: this.#fullScanAt,
        items: [...items.values()],
        streams: complete ? [] : [this.#newest, this.#oldest],
      });
    }
    const observation = this.#scan.observation(complete);
    return this.#reusedFrom === null
      ? observation
      : {
          ...observation,
          cachedFrom: new Date(this.#reusedFrom).toISOString(),
          cached: this.#cached(),
        };
  }

  #cached(): ReadonlySet<string> {
    const { items } = this.#scan;
    const left = this.#inherited.filter((item) => items.get(item.key) === item);
    return new Set(left.map(({ key }) => key));
  }

  async #recall(): Promise<Kept | null> {
    const { total, askedAt } = this.#first;
    if (total <= NOT_KEPT) return null;
    return (
      (await this.#tools.known.memory?.recall(requestOf(this.#scan.selection), askedAt)) ?? null
    );
  }

  /** Whether what an earlier run saw and what changed since add up; else it counts for nothing. */
  async #broughtUpToDate(kept: Kept): Promise<boolean> {
    const { pages, reader, mayGoOn } = this.#tools;
    const scan = new Scan(this.#scan.selection, 0);
    scan.inherit(kept);
    scan.take(this.#first);
    if ((await mayGoOn()) !== null) return false;
    const [addsUp, rename] = await Promise.all([
      settle(scan, pages, reader, mayGoOn).catch(orFalse),
      readLabelNames(reader, pullRequestsOf(kept), mayGoOn).catch(orFalse),
    ]);
    if (!addsUp || !rename || scan.gaps.length > 0) return false;
    const left = pullRequestsOf(kept).filter((item) => scan.items.get(item.key) === item);
    this.#inherited = left.map(rename);
    for (const item of this.#inherited) scan.items.set(item.key, item);
    this.#scan.replaceBy(scan);
    this.#fullScanAt = kept.fullScanAt;
    this.#reusedFrom = kept.fullScanAt;
    this.#unchanged =
      kept.items.length === scan.items.size &&
      left.every((item, index) => item === this.#inherited[index]) &&
      kept.items.every((item) => scan.items.get(item.key)?.updatedAt === item.updatedAt);
    return true;
  }

  /** What was created since is newer than the first page that is known, so it is asked for as a change. */
  async #goOnFrom(kept: Kept): Promise<void> {
    const { reader, mayGoOn } = this.#tools;
    const items = pullRequestsOf(kept);
    const rename = await readLabelNames(reader, items, mayGoOn).catch(orFalse);
    if (!rename) return;
    this.#inherited = items.map(rename);
    this.#scan.inherit({ ...kept, items: this.#inherited });
    this.#reusedFrom = kept.fullScanAt;
    for (const stream of kept.streams) {
      Object.assign(stream.order === 'newest' ? this.#newest : this.#oldest, stream);
    }
  }

  async #seeTheRest(): Promise<void> {
    const { pages, lookUps, known, mayGoOn } = this.#tools;
    const scan = this.#scan;
    if ((scan.total ?? 0) <= FEW_PAGES * PAGE_SIZE) {
      this.#listed = true;
      return run(scan, pages, [this.#newest], () => false, mayGoOn);
    }
    const recorded = new Set(await known.recorded());
    const { lists } = scan.selection;
    const looksUp = sufficesToLookUp(scan, recorded, this.#newest);
    const open = [...recorded].filter((key) => !scan.items.has(key)).length;
    const left = (scan.total ?? 0) - scan.items.size;
    if (!(await this.#affords(looksUp ? ofLookingUp(open, lists) : ofListing(left, lists)))) return;
    if (looksUp) {
      return knownFirst(scan, pages, lookUps, recorded, this.#newest, mayGoOn);
    }
    await this.#listAll();
  }

  /**
   * Whether the rate limit has room for the rest. Where what was seen can be kept, a part of it is
   * better than nothing: the next run goes on from there.
   */
  async #affords(estimate: Estimate): Promise<boolean> {
    const barred = await this.#tools.mayGoOn(estimate);
    if (barred === null || this.#tools.known.memory !== undefined) return true;
    this.#scan.gaps.push(barred);
    return false;
  }

  async #listAll(): Promise<void> {
    const { pages, mayGoOn } = this.#tools;
    this.#listed = true;
    const met = (): boolean => haveCrossed(this.#oldest, this.#newest);
    await run(this.#scan, pages, [this.#newest, this.#oldest], met, mayGoOn);
  }

  /** Whether what was seen is all there is; asks what changed meanwhile when that is not plain. */
  async #confirmed(onePage: boolean): Promise<boolean> {
    const { pages, reader, mayGoOn } = this.#tools;
    const scan = this.#scan;
    if (scan.proven(onePage)) return true;
    if (scan.gaps.length > 0) return false;
    const barred = await mayGoOn();
    if (barred !== null) scan.gaps.push(barred);
    const settled =
      barred === null && (await settle(scan, pages, reader, mayGoOn).catch(asGapOf(scan)));
    return settled && scan.gaps.length === 0;
  }
}
