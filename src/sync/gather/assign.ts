import { isTiedOutsider, projectsOf } from '../../drift/index.js';
import type { Item } from '../../model/item.js';
import { type Project, RESTORE_BRANCH, type Settings } from '../../model/settings.js';
import type { Scope } from '../settings/scope.js';
import type { Loaded } from './load.js';
import { type Observed, type ObservedItems, observedOf } from './observed.js';
import type { TrackerOf } from './tracker-of.js';

/** The items of each project by key, by the project's name. */
export type AssignedItems = ReadonlyMap<string, ReadonlyMap<string, Item>>;

/** Whether an item is a correction or a restore of our own. */
export const isOurs = (item: Item, { corrections }: Settings, trackerOf: TrackerOf): boolean =>
  trackerOf(item).isOurs(item, [corrections.branch, RESTORE_BRANCH]);

/** What was listed or looked up, but for corrections and restores of our own, which belong to no project. */
const seenItems = (
  { byTracker }: Observed,
  settings: Settings,
  trackerOf: TrackerOf,
): readonly Item[] =>
  [...byTracker.values()].flatMap(seenOf).filter((item) => !isOurs(item, settings, trackerOf));

const seenOf = ({ items, lookUps, cached }: ObservedItems): readonly Item[] => {
  const seen = new Map(items);
  for (const lookUp of lookUps.values()) {
    // What was listed is of this run, unless it comes from the cache: then a look-up is newer.
    const isListed = seen.has(lookUp.key) && !cached.has(lookUp.key);
    if (lookUp.found === 'item' && !isListed) seen.set(lookUp.key, lookUp.item);
  }
  return [...seen.values()];
};

/** The items of each project: what was listed or looked up and fits its selection best. */
export const assignItems = (
  observed: Observed,
  settings: Settings,
  trackerOf: TrackerOf,
): AssignedItems => {
  const { projects } = settings;
  const assigned = new Map(projects.map(({ name }) => [name, new Map<string, Item>()]));
  for (const item of seenItems(observed, settings, trackerOf)) {
    for (const { name } of projectsOf(item, projects, trackerOf))
      assigned.get(name)?.set(item.key, item);
  }
  return assigned;
};

/** Items of outsiders to which several projects are equally close. */
export const tiedOutsiders = (
  observed: Observed,
  settings: Settings,
  trackerOf: TrackerOf,
): readonly Item[] =>
  seenItems(observed, settings, trackerOf).filter((item) =>
    isTiedOutsider(item, settings.projects, trackerOf),
  );

/** Listed items that fit no project, although it is not for want of a label or the like. */
export const unassignedItems = (
  { byTracker }: Observed,
  assigned: AssignedItems,
  settings: Settings,
  trackerOf: TrackerOf,
): readonly Item[] => {
  const isAssigned = ({ tracker, key }: Item): boolean =>
    settings.projects.some((one) => one.tracker === tracker && assigned.get(one.name)?.has(key));
  return [...byTracker.values()]
    .flatMap(({ items }) => [...items.values()])
    .filter(
      (item) =>
        !isAssigned(item) &&
        !isOurs(item, settings, trackerOf) &&
        !isTiedOutsider(item, settings.projects, trackerOf) &&
        settings.projects.some((project) => isNearly(item, project, trackerOf)),
    );
};

/** Whether a project lists an item, be it that another one is closer or its pattern is too narrow. */
const isNearly = (item: Item, project: Project, trackerOf: TrackerOf): boolean => {
  if (project.tracker !== item.tracker) return false;
  const fit = trackerOf(project).select.fit(item, project.selection);
  return fit.fits || fit.reason === 'outside-selection';
};

/** Whether a run is about items that are neither recorded nor selected anywhere. */
export const isUnrelated = (
  scope: Scope,
  loaded: readonly Loaded[],
  observed: Pick<Observed, 'byTracker'>,
  assigned: AssignedItems,
  projects: readonly Project[],
): boolean => {
  if (scope.kind === 'all') return false;
  const { tracker, keys } = scope;
  const { lookUps } = observedOf(observed, tracker);
  if (keys.some((key) => lookUps.get(key)?.found === 'unreadable')) return false;
  const isOfTracker = (project: Project): boolean => project.tracker === tracker;
  const isSelected = projects
    .filter(isOfTracker)
    .some(({ name }) => keys.some((key) => assigned.get(name)?.has(key)));
  const isRecorded = loaded.some(
    (one) =>
      one.ok &&
      isOfTracker(one.project) &&
      one.file.records.some(({ itemKey }) => keys.some((key) => key === itemKey)),
  );
  return !isSelected && !isRecorded;
};
