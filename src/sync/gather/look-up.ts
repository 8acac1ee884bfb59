import type { Item } from '../../model/item.js';
import type { Observation } from '../../model/observation.js';
import type { Settings } from '../../model/settings.js';
import { isRunning } from '../plan/judge-project.js';
import type { Scope } from '../settings/scope.js';
import { type Carried, carriedKeys } from './carried.js';
import type { Loaded } from './load.js';
import { assignItems, type Observed, type Trackers, withLookUps } from './observe.js';
import { fieldsFor, fieldsToFit } from './selections.js';
import { lookUpAll } from './tracker-of.js';

interface Request {
  readonly settings: Settings;
  readonly scope: Scope;
  readonly loaded: readonly Loaded[];
  readonly carried: Carried;
}

/**
 * Looks up what has to be confirmed before anything is said of it: records that the listing lacks,
 * and what an open correction carries and this run has not seen.
 */
export const confirm = async (
  { trackerOf, connected }: Trackers,
  observed: Observed,
  request: Request,
): Promise<Observed> => {
  const assigned = assignItems(observed, request.settings, trackerOf);
  const { projects } = request.settings;
  const wanted = new Map<string, Set<string>>();
  for (const loaded of request.loaded) {
    const { name, tracker } = loaded.project;
    const keys = wanted.get(tracker) ?? new Set();
    wanted.set(tracker, keys);
    const absent = fewUnlessComplete(
      absentRecords(loaded, assigned.get(name), request),
      observed.observationFor(loaded.project),
    );
    const carried = carriedKeys(request.carried, name).filter((key) => !observed.items.has(key));
    for (const key of [...absent, ...carried]) if (!observed.lookUps.has(key)) keys.add(key);
  }
  if ([...wanted.values()].every(({ size }) => size === 0)) return observed;
  const fields = [...fieldsFor(projects, trackerOf), ...fieldsToFit(projects, trackerOf)];
  return withLookUps(observed, await lookUpAll(connected, wanted, trackerOf, fields));
};

/** What stopped a long listing would stop the look-ups too, and they would prove nothing. */
const fewUnlessComplete = (
  keys: readonly string[],
  observation: Observation | null,
): readonly string[] => (observation?.complete === false && keys.length > FEW ? [] : keys);

/** So many records are looked up although nothing can be concluded from their absence. */
const FEW = 100;

const absentRecords = (
  loaded: Loaded,
  items: ReadonlyMap<string, Item> | undefined,
  { settings, scope }: Request,
): readonly string[] => {
  const listed =
    scope.kind === 'all' && settings.since === null && isRunning(loaded.project.name, settings);
  if (!loaded.ok || !listed) return [];
  return loaded.file.records.flatMap(({ itemKey }) =>
    itemKey !== null && items?.has(itemKey) !== true ? [itemKey] : [],
  );
};
