import type { Item } from '../../model/item.js';
import type { LookUp, Observation } from '../../model/observation.js';
import type { ProjectResult } from '../../model/result.js';
import type { Settings } from '../../model/settings.js';
import type { ActiveRun } from '../begin-run.js';
import { type PlannedRun, planRun } from '../plan/plan-run.js';
import type { Ports } from '../ports.js';
import type { Scope } from '../settings/scope.js';
import { type Gathered, gather, seenIn } from './gather.js';
import { lookUpAll } from './look-up.js';
import {
  type LookUpsByTracker,
  type Observed,
  type ObservedItems,
  observedOf,
  withLookUps,
} from './observed.js';

interface GatheredAndPlanned {
  readonly gathered: Gathered;
  readonly plan: PlannedRun;
}

/**
 * Gathers and plans. A cache is written by whoever may, and GitHub changes some things without a
 * trace: what is to be said or corrected of an item that an earlier run observed is looked up first.
 */
export const gatherAndPlan = async (
  ports: Ports,
  settings: Settings,
  scope: Scope,
  run: ActiveRun,
): Promise<GatheredAndPlanned> => {
  let gathered = await gather(ports, settings, scope, run);
  let plan = planRun(gathered, settings, scope, run);
  for (let doubtful = doubtfulIn(gathered, plan); doubtful.length > 0; ) {
    const observed = await verified(gathered, doubtful, settings);
    if (observed === null) {
      ports.log('Observing everything anew: what an earlier run observed is not enough to go by.');
      gathered = await gather(ports, settings, scope, run, { anew: true });
    } else {
      gathered = { ...gathered, observed, seen: seenIn({ ...gathered, observed }, settings) };
    }
    plan = planRun(gathered, settings, scope, run);
    doubtful = doubtfulIn(gathered, plan);
  }
  for (const cache of gathered.caches.values()) await cache.flush();
  return { gathered, plan };
};

/** The cached items of which a drift that counts or is corrected is told, unless it is declined. */
const doubtfulIn = (
  { observed }: Gathered,
  { projects }: Pick<PlannedRun, 'projects'>,
): readonly Item[] => {
  const cached = projects
    .flatMap(({ drifts }) => drifts.filter(matters))
    .flatMap(({ item }) => item ?? [])
    .filter(({ tracker, key }) => observedOf(observed, tracker).cached.has(key));
  return [...new Set(cached)];
};

/** What somebody declined stays as it is, so it would be looked up again in every run. */
const matters = ({ resolution, severity }: ProjectResult['drifts'][number]): boolean =>
  resolution === 'correct' || (resolution === 'report' && severity !== 'info');

/** The observation with these items as they are now; null where it is better made anew. */
const verified = async (
  { trackerOf, connected, caches, observed }: Gathered,
  doubtful: readonly Item[],
  { projects }: Settings,
): Promise<Observed | null> => {
  const listed = [...observed.byTracker.values()].reduce((sum, { items }) => sum + items.size, 0);
  // A look-up tells of half as many as a page of a listing does.
  if (doubtful.length > listed / 2) return null;
  const found = await lookUpAll({ trackerOf, connected }, doubtful, projects);
  const isContradicted = [...found].some(([tracker, lookUps]) =>
    lookUps.some((one) => contradicts(one, observedOf(observed, tracker).items.get(one.key))),
  );
  if (isContradicted) return null;
  for (const [tracker, lookUps] of found)
    caches.get(tracker)?.update(lookUps.flatMap((one) => (one.found === 'item' ? one.item : [])));
  return withFresh(observed, found);
};

/** Whether an item cannot ever have been what the cache says: then nothing in it is to be believed. */
const contradicts = (lookUp: LookUp, cached: Item | undefined): boolean => {
  if (lookUp.found === 'unreadable' || cached === undefined) return false;
  if (lookUp.found !== 'item') return true;
  const { item } = lookUp;
  if (item.createdAt !== cached.createdAt || item.updatedAt < cached.updatedAt) return true;
  return (
    item.updatedAt === cached.updatedAt &&
    (item.status !== cached.status || item.title !== cached.title)
  );
};

/** What was looked up takes the place of what was cached; what could not be read is a gap. */
const withFresh = (observed: Observed, found: LookUpsByTracker): Observed => {
  const fresh = [...found].map(
    ([tracker, lookUps]) => [tracker, freshened(observedOf(observed, tracker), lookUps)] as const,
  );
  return withLookUps(
    {
      observationFor: (project) =>
        withGaps(observed.observationFor(project), found.get(project.tracker) ?? []),
      byTracker: new Map([...observed.byTracker, ...fresh]),
    },
    found,
  );
};

const freshened = (before: ObservedItems, found: readonly LookUp[]): ObservedItems => {
  const items = new Map(before.items);
  const cached = new Set(before.cached);
  for (const lookUp of found) {
    cached.delete(lookUp.key);
    if (lookUp.found === 'item') items.set(lookUp.key, lookUp.item);
    else items.delete(lookUp.key);
  }
  return { ...before, items, cached };
};

const withGaps = (
  observation: Observation | null,
  lookUps: readonly LookUp[],
): Observation | null => {
  const gaps = lookUps.flatMap((lookUp) =>
    lookUp.found === 'unreadable' && observation?.cached?.has(lookUp.key) === true
      ? [lookUp.problem]
      : [],
  );
  if (observation === null || gaps.length === 0) return observation;
  const earlier = observation.complete ? [] : observation.gaps;
  return { ...observation, complete: false, gaps: [...earlier, ...gaps] };
};
