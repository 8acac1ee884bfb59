import type { Item } from '../../model/item.js';
import type { LookUp, Observation } from '../../model/observation.js';
import type { Project } from '../../model/settings.js';

/** What the trackers said in this run, for all projects. */
export interface Observed {
  /** The listing that a project's items come from; null in a run on single items. */
  observationFor(project: Project): Observation | null;
  /** By the name of the tracker: two trackers may have items of one key. */
  readonly byTracker: ReadonlyMap<string, ObservedItems>;
}

/** What one tracker said, by key. */
export interface ObservedItems {
  readonly items: ReadonlyMap<string, Item>;
  readonly lookUps: ReadonlyMap<string, LookUp>;
  /** The keys of items that an earlier run observed, and this one has not looked at yet. */
  readonly cached: ReadonlySet<string>;
}

const NOTHING: ObservedItems = { items: new Map(), lookUps: new Map(), cached: new Set() };

export const NOTHING_OBSERVED: Observed = { observationFor: () => null, byTracker: new Map() };

export const observedOf = ({ byTracker }: Pick<Observed, 'byTracker'>, tracker: string) =>
  byTracker.get(tracker) ?? NOTHING;

/** All that the listings of one tracker gave. */
export const listedIn = (observations: readonly Observation[]): ObservedItems => ({
  items: new Map(observations.flatMap(({ items }) => items.map((item) => [item.key, item]))),
  lookUps: new Map(observations.flatMap(({ lookUps }) => [...lookUps])),
  cached: new Set(observations.flatMap(({ cached = [] }) => [...cached])),
});

/** What look-ups found, by the name of the tracker. */
export type LookUpsByTracker = ReadonlyMap<string, readonly LookUp[]>;

export const withLookUps = (observed: Observed, found: LookUpsByTracker): Observed => ({
  ...observed,
  byTracker: new Map([
    ...observed.byTracker,
    ...[...found].map(([tracker, lookUps]) => {
      const before = observedOf(observed, tracker);
      const all = [...before.lookUps, ...lookUps.map((one) => [one.key, one] as const)];
      return [tracker, { ...before, lookUps: new Map(all) }] as const;
    }),
  ]),
});
