import type { Kept } from '../../../model/cached-observation.js';
import { hasLabel } from '../../../model/labels.js';
import type { LookUp, Observation } from '../../../model/observation.js';
import type { Problem } from '../../../model/problem.js';
import type { Watch } from '../../ports.js';
import type { Page } from './parts.js';
import { distinct, doesNotAddUp, unknownLabel } from './problems.js';
import type { PullRequest, Wanted } from './pull-request.js';

/** What is seen of one selection while it is observed. */
export class Scan {
  selection: Wanted;
  /** The selected items, by key. */
  readonly items = new Map<string, PullRequest>();
  readonly lookUps = new Map<string, LookUp>();
  readonly gaps: Problem[] = [];
  readonly #unknown: string[] = [];
  /** Since when what was seen may have changed: GitHub's clock at the start, in milliseconds. */
  since: number;
  /** How many items GitHub counts. */
  total: number | null = null;
  pages = 0;
  /** Part of it was seen by an earlier run, so what is seen proves nothing by itself. */
  inherited = false;
  /** A fault stopped it before everything was seen; another run may go on. */
  interrupted = false;

  readonly #watch: Watch;

  constructor(selection: Wanted, since: number, watch: Watch = () => undefined) {
    this.selection = selection;
    this.since = since;
    this.#watch = watch;
  }

  take(page: Page): void {
    this.pages += 1;
    this.total ??= page.total;
    this.gaps.push(...page.gaps);
    this.#unknown.push(...page.unknownLabels);
    for (const item of page.items) this.see(item);
    this.#tell();
  }

  #tell(): void {
    this.#watch(this.items.size, this.total ?? 0, this.pages);
  }

  /** Takes over what an earlier run saw. */
  inherit({ items, since }: Kept): void {
    for (const item of items) this.see(item as PullRequest);
    this.since = since;
    this.inherited = true;
  }

  /** Takes the place of what was seen so far. */
  replaceBy(other: Scan): void {
    this.items.clear();
    for (const [key, item] of other.items) this.items.set(key, item);
    this.total = other.total;
    this.pages = other.pages;
    this.since = other.since;
  }

  /** The newer of two sights of an item counts. */
  see(item: PullRequest): void {
    const known = this.items.get(item.key);
    if (known === undefined || known.updatedAt <= item.updatedAt) this.items.set(item.key, item);
  }

  takeLookUps(found: readonly LookUp[]): void {
    for (const one of found) {
      this.lookUps.set(one.key, one);
      if (one.found !== 'item') continue;
      const item = one.item as PullRequest;
      if (hasLabel(item.values.labels, this.selection.labels)) this.see(item);
    }
    this.#tell();
  }

  /** When what is seen was last updated, in milliseconds. */
  get newestUpdate(): number {
    let newest = 0;
    for (const { updatedAt } of this.items.values())
      newest = Math.max(newest, Date.parse(updatedAt));
    return newest;
  }

  get addsUp(): boolean {
    return this.total === this.items.size;
  }

  /**
   * Whether what was seen is surely what is selected. One answer is of one moment. Of several: when
   * nothing that was seen changed since the start, all of it was selected then, and as many as were
   * counted then are all there were.
   */
  proven(onePage: boolean): boolean {
    const still = [...this.items.values()].every(
      ({ updatedAt }) => Date.parse(updatedAt) < this.since - CLOCK_DOUBT,
    );
    const plain = onePage || (still && !this.inherited);
    return this.gaps.length === 0 && this.addsUp && plain;
  }

  observation(complete: boolean): Observation {
    const { total: expected, pages } = this;
    const items = [...this.items.values()];
    const receipt = { expected, observed: items.length, lookedUp: this.lookUps.size, pages };
    const seen = {
      items,
      receipt,
      lookUps: this.lookUps,
      warnings: this.#unknown.map(unknownLabel),
      unknownNames: this.#unknown,
      selectsNothing: this.selection.labels.every((label) => this.#unknown.includes(label)),
    };
    if (complete && this.gaps.length === 0) return { complete: true, ...seen };
    const gaps = this.gaps.length > 0 ? this.gaps : [doesNotAddUp(expected, items.length)];
    return { complete: false, gaps: distinct(gaps), ...seen };
  }
}

/** Milliseconds by which two clocks of GitHub may differ; they count whole seconds. */
export const CLOCK_DOUBT = 5_000;
