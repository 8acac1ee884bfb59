import type { Observation } from '../../../model/observation.js';
import type { Problem } from '../../../model/problem.js';
import type { ItemPage } from './fragments.js';
import { distinct, doesNotAddUp } from './problems.js';
import type { ListedItem, ListedLookUp, ListingSource, NamedThing, Wanted } from './source.js';

/** What was seen of one selection so far. A value: each step of an observation makes the next one. */
export interface Seen {
  /** The selected items, by key. */
  readonly items: ReadonlyMap<string, ListedItem>;
  readonly lookUps: ReadonlyMap<string, ListedLookUp>;
  readonly gaps: readonly Problem[];
  /** What selects and the repository does not have. */
  readonly unknown: readonly NamedThing[];
  /** Since when what was seen may have changed: GitHub's clock at the start, in milliseconds. */
  readonly since: number;
  /** How many items GitHub counts. */
  readonly total: number | null;
  readonly pages: number;
  /** Part of it was seen by an earlier run, so what is seen proves nothing by itself. */
  readonly isPartlyCached: boolean;
  /** A fault stopped it before everything was seen; another run may go on. */
  readonly isInterrupted: boolean;
}

export const nothingSeen = (since: number): Seen => ({
  items: new Map(),
  lookUps: new Map(),
  gaps: [],
  unknown: [],
  since,
  total: null,
  pages: 0,
  isPartlyCached: false,
  isInterrupted: false,
});

export const withPages = (seen: Seen, pages: readonly ItemPage[]): Seen => ({
  ...withItems(
    seen,
    pages.flatMap(({ items }) => items),
  ),
  gaps: [...seen.gaps, ...pages.flatMap(({ gaps }) => gaps)],
  unknown: [...seen.unknown, ...pages.flatMap(({ unknown }) => unknown)],
  total: seen.total ?? pages[0]?.total ?? null,
  pages: seen.pages + pages.length,
});

/** The newer of two sights of an item counts. */
export const withItems = (seen: Seen, items: readonly ListedItem[]): Seen => {
  const all = new Map(seen.items);
  for (const item of items) {
    const known = all.get(item.key);
    if (known === undefined || known.updatedAt <= item.updatedAt) all.set(item.key, item);
  }
  return { ...seen, items: all };
};

/** @param since when an earlier run saw them, by GitHub's clock */
export const withCached = (seen: Seen, items: readonly ListedItem[], since: number): Seen => ({
  ...withItems(seen, items),
  since,
  isPartlyCached: true,
});

/** @param isSelected whether an item that was looked up is one of the listing */
export const withLookUps = (
  seen: Seen,
  lookUps: readonly ListedLookUp[],
  isSelected: (item: ListedItem) => boolean,
): Seen => {
  const items = lookUps.flatMap((one) => (one.found === 'item' ? [one.item] : []));
  return {
    ...withItems(seen, items.filter(isSelected)),
    lookUps: new Map([...seen.lookUps, ...lookUps.map((one) => [one.key, one] as const)]),
  };
};

export const withGap = (seen: Seen, gap: Problem | null): Seen =>
  gap === null ? seen : { ...seen, gaps: [...seen.gaps, gap] };

/** What stopped the observation on its way is a gap, from which another run may go on. */
export const withInterruption = (seen: Seen, gap: Problem | null): Seen =>
  gap === null ? seen : { ...withGap(seen, gap), isInterrupted: true };

/** When what is seen was last updated, in milliseconds. */
export const newestUpdate = ({ items }: Seen): number => {
  let newest = 0;
  for (const { updatedAt } of items.values()) newest = Math.max(newest, Date.parse(updatedAt));
  return newest;
};

export const addsUp = ({ total, items }: Seen): boolean => total === items.size;

/**
 * Whether what was seen is surely what is selected. One answer is of one moment. Of several: when
 * nothing that was seen changed since the start, all of it was selected then, and as many as were
 * counted then are all there were.
 */
export const isProven = (seen: Seen, isOnePage: boolean): boolean => {
  const isStill = newestUpdate(seen) < seen.since - CLOCK_DOUBT;
  const isOfOneMoment = isOnePage || (isStill && !seen.isPartlyCached);
  return seen.gaps.length === 0 && addsUp(seen) && isOfOneMoment;
};

export const observationOf = (
  source: ListingSource,
  { query }: Wanted,
  seen: Seen,
  isComplete: boolean,
): Observation => {
  const items = [...seen.items.values()];
  const { total: expected, pages, lookUps, unknown } = seen;
  const listed = {
    items,
    receipt: { expected, observed: items.length, lookedUp: lookUps.size, pages },
    lookUps,
    warnings: unknown.map((one) => one.unknown),
    unknownNames: unknown.map(({ name }) => name),
    selectsNothing: isOneKindUnknown(source.namedIn(query), unknown),
  };
  if (isComplete && seen.gaps.length === 0) return { complete: true, ...listed };
  const gaps =
    seen.gaps.length > 0 ? seen.gaps : [doesNotAddUp(expected, items.length, source.nouns)];
  return { complete: false, gaps: distinct(gaps), ...listed };
};

const isOneKindUnknown = (named: readonly NamedThing[], unknown: readonly NamedThing[]): boolean =>
  named.some(({ kind }) =>
    named
      .filter((one) => one.kind === kind)
      .every(({ name }) => unknown.some((one) => one.kind === kind && one.name === name)),
  );

/** Milliseconds by which two clocks of GitHub may differ; they count whole seconds. */
export const CLOCK_DOUBT = 5_000;
