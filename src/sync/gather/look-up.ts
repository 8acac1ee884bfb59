import type { Item } from '../../model/item.js';
import type { Observation } from '../../model/observation.js';
import type { Project, Settings } from '../../model/settings.js';
import { isAskedFor, type Scope } from '../settings/scope.js';
import { assignItems } from './assign.js';
import type { Loaded } from './load.js';
import { type LookUpsByTracker, type Observed, observedOf, withLookUps } from './observed.js';
import { carriedKeys, type OpenManifest } from './open-manifest.js';
import { lookUpFieldsOf } from './selections.js';
import { connectedTo, type RunTrackers } from './tracker-of.js';

interface Request {
  readonly settings: Settings;
  readonly scope: Scope;
  readonly loaded: readonly Loaded[];
  readonly carried: OpenManifest;
}

/**
 * Looks up what has to be confirmed before anything is said of it: records that the listing lacks,
 * and what an open correction carries and this run has not seen.
 */
export const confirm = async (
  trackers: RunTrackers,
  observed: Observed,
  request: Request,
): Promise<Observed> => {
  const assigned = assignItems(observed, request.settings, trackers.trackerOf);
  const wanted = request.loaded.flatMap((loaded) => {
    const { name, tracker } = loaded.project;
    const { items, lookUps } = observedOf(observed, tracker);
    const absent = fewUnlessComplete(
      absentRecords(loaded, assigned.get(name), request),
      observed.observationFor(loaded.project),
    );
    const carried = carriedKeys(request.carried, name).filter((key) => !items.has(key));
    return [...absent, ...carried]
      .filter((key) => !lookUps.has(key))
      .map((key) => ({ tracker, key }));
  });
  return withLookUps(observed, await lookUpAll(trackers, wanted, request.settings.projects));
};

/** Looks items up, each with its own tracker. */
export const lookUpAll = async (
  trackers: RunTrackers,
  wanted: readonly Pick<Item, 'tracker' | 'key'>[],
  projects: readonly Project[],
): Promise<LookUpsByTracker> => {
  const { trackerOf } = trackers;
  const names = new Set(wanted.map(({ tracker }) => tracker));
  const found = [...names].map(async (tracker) => {
    const { compare } = trackerOf({ tracker }).keys;
    const own = wanted.filter((one) => one.tracker === tracker);
    const keys = [...new Set(own.map(({ key }) => key))].sort(compare);
    const fields = lookUpFieldsOf(tracker, projects, trackerOf);
    return [tracker, await connectedTo(trackers, tracker).lookUp(keys, fields)] as const;
  });
  return new Map(await Promise.all(found));
};

/** What stopped a long listing would stop the look-ups too, and they would prove nothing. */
const fewUnlessComplete = (
  keys: readonly string[],
  observation: Observation | null,
): readonly string[] =>
  observation?.complete === false && keys.length > MOST_UNPROVEN ? [] : keys;

/** Up to this many records are looked up although nothing can be concluded from their absence. */
const MOST_UNPROVEN = 100;

const absentRecords = (
  loaded: Loaded,
  items: ReadonlyMap<string, Item> | undefined,
  { settings, scope }: Request,
): readonly string[] => {
  const listed =
    scope.kind === 'all' && settings.since === null && isAskedFor(loaded.project.name, settings);
  if (!loaded.ok || !listed) return [];
  return loaded.file.records.flatMap(({ itemKey }) =>
    itemKey !== null && items?.has(itemKey) !== true ? [itemKey] : [],
  );
};
