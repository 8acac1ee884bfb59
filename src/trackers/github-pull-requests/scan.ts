import {
  hasLabel,
  type Item,
  type LookUp,
  type Observation,
  type Selection,
} from '../../model/item.js';
import type { Kept } from '../../model/kept.js';
import type { Problem } from '../../model/problem.js';
import type { Page } from './parts.js';
import { distinct, doesNotAddUp, unknownLabel } from './problems.js';

/** Is told how many items were seen, of how many, and on how many pages. */
export type Watch = (seen: number, total: number, pages: number) => void;

/** What is seen of one selection while it is observed. */
export class Scan {
  selection: Selection;
  /** The selected items, by number. */
  readonly items = new Map<number, Item>();
  readonly lookUps = new Map<number, LookUp>();
  readonly gaps: Problem[] = [];
  readonly #warnings: Problem[] = [];
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

  constructor(selection: Selection, since: number, watch: Watch = () => undefined) {
    this.selection = selection;
    this.since = since;
    this.#watch = watch;
  }

  take(page: Page): void {
    this.pages += 1;
    this.total ??= page.total;
    this.gaps.push(...page.gaps);
    this.#warnings.push(...page.unknownLabels.map(unknownLabel));
    for (const item of page.items) this.see(item);
    this.#tell();
  }

  #tell(): void {
    this.#watch(this.items.size, this.total ?? 0, this.pages);
  }

  /** Takes over what an earlier run saw. */
  inherit({ items, since }: Kept): void {
    for (const item of items) this.see(item);
    this.since = since;
    this.inherited = true;
  }

  /** Takes the place of what was seen so far. */
  replaceBy(other: Scan): void {
    this.items.clear();
    for (const [number, item] of other.items) this.items.set(number, item);
    this.total = other.total;
    this.pages = other.pages;
    this.since = other.since;
  }

  /** The newer of two sights of an item counts. */
  see(item: Item): void {
    const known = this.items.get(item.number);
    if (known === undefined || known.updatedAt <= item.updatedAt) this.items.set(item.number, item);
  }

  takeLookUps(found: readonly LookUp[]): void {
    for (const one of found) {
      this.lookUps.set(one.number, one);
      if (one.found !== 'pull-request') continue;
      if (hasLabel(one.item, this.selection.labels)) this.see(one.item);
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
    const seen = { items, receipt, lookUps: this.lookUps, warnings: this.#warnings };
    if (complete && this.gaps.length === 0) return { complete: true, ...seen };
    const gaps = this.gaps.length > 0 ? this.gaps : [doesNotAddUp(expected, items.length)];
    return { complete: false, gaps: distinct(gaps), ...seen };
  }
}

/** Milliseconds by which two clocks of GitHub may differ; they count whole seconds. */
export const CLOCK_DOUBT = 5_000;
