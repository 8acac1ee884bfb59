import { isTiedOutsider, projectsOf } from '../../drift/index.js';
import type { Memory } from '../../model/cached-observation.js';
import { fieldValue, type Item } from '../../model/item.js';
import type { LookUp, Observation } from '../../model/observation.js';
import { FORMAT_NAMES, type Project, RESTORE_BRANCH, type Settings } from '../../model/settings.js';
import type { AnyTracker } from '../../trackers/registry.js';
import type { Scope } from '../settings/scope.js';
import type { Loaded } from './load.js';
import type { Recent } from './recent.js';
import { fieldsFor, fieldsToFit, isListedFor, listingsOf } from './selections.js';
import type { Connected, TrackerOf } from './tracker-of.js';

/** What the trackers said in this run, for all projects. */
export interface Observed {
  /** The listing that a project's items come from; null in a run on single items. */
  observationFor(project: Project): Observation | null;
  readonly items: ReadonlyMap<string, Item>;
  readonly lookUps: ReadonlyMap<string, LookUp>;
  /** The keys of items that an earlier run observed, and this one has not looked at yet. */
  readonly cached: ReadonlySet<string>;
}

/** What may save requests: the metadata files on their way, and what earlier runs observed. */
interface Hints {
  readonly loading: Promise<readonly Loaded[]>;
  memoryFor(tracker: string): Memory | undefined;
  readonly recent?: Recent | undefined;
}

/** The trackers of a run: their definitions, and connected. */
export interface Trackers {
  readonly trackerOf: TrackerOf;
  readonly connected: Connected;
}

/** Lists what is selected, or looks up the items that the run is about. */
export const observe = async (
  { trackerOf, connected }: Trackers,
  { projects }: Settings,
  running: readonly Project[],
  scope: Scope,
  { loading, memoryFor, recent }: Hints,
): Promise<Observed> => {
  if (scope.kind === 'items') {
    const fields = [...fieldsFor(projects, trackerOf), ...fieldsToFit(projects, trackerOf)];
    const lookUps = (await connected.get(scope.tracker)?.lookUp(scope.keys, fields)) ?? [];
    return withLookUps(
      { observationFor: () => null, items: new Map(), lookUps: new Map(), cached: new Set() },
      lookUps,
    );
  }
  const listings = listingsOf(running, trackerOf);
  const fields = async () => fieldsFor((await loading).map(inItsFormat), trackerOf);
  const observations = await Promise.all(
    listings.map(async (listing) => {
      const shown = recent?.of(listing);
      const { tracker, request } = listing;
      if (shown !== undefined && tells(shown, await fields(), tracker)) return shown;
      const observation = await connectedTo(connected, tracker.name).observe(request, {
        memory: memoryFor(tracker.name),
        recorded: async () =>
          recordedIn(
            (await loading).filter(({ project }) => isListedFor(listing, project, trackerOf)),
          ),
        fields,
      });
      recent?.keep(listing, observation);
      return observation;
    }),
  );
  return {
    observationFor: (project) =>
      observations[listings.findIndex((one) => isListedFor(one, project, trackerOf))] ?? null,
    items: new Map(observations.flatMap(({ items }) => items.map((item) => [item.key, item]))),
    lookUps: new Map(observations.flatMap(({ lookUps }) => [...lookUps])),
    cached: new Set(observations.flatMap(({ cached = [] }) => [...cached])),
  };
};

const connectedTo = (connected: Connected, name: string) => {
  const tracker = connected.get(name);
  if (tracker === undefined) throw new Error(`The tracker ${name} is not connected.`);
  return tracker;
};

/** Whether the fields that are wanted now were asked for then. */
const tells = (
  { items }: Observation,
  wanted: readonly string[],
  { fields }: Pick<AnyTracker, 'fields'>,
): boolean => {
  const asked = fields.filter(
    ({ name, costsExtra }) => costsExtra === true && wanted.includes(name),
  );
  return items.every((item) => asked.every(({ name }) => fieldValue(item, name) !== undefined));
};

/** The project with the format that its file turned out to have. */
const inItsFormat = (loaded: Loaded): Project => {
  const format = FORMAT_NAMES.find((name) => loaded.ok && name === loaded.file.format);
  return { ...loaded.project, format: loaded.project.format ?? format ?? null };
};

const recordedIn = (loaded: readonly Loaded[]): readonly string[] =>
  loaded.flatMap((one) => (one.ok ? one.file.records.flatMap(({ itemKey }) => itemKey ?? []) : []));

export const withLookUps = (observed: Observed, lookUps: readonly LookUp[]): Observed => ({
  ...observed,
  lookUps: new Map([
    ...observed.lookUps,
    ...lookUps.map((lookUp) => [lookUp.key, lookUp] as const),
  ]),
});

/** Whether an item is a correction or a restore of our own. */
export const isOurs = (item: Item, { corrections }: Settings, trackerOf: TrackerOf): boolean =>
  trackerOf(item).isOurs(item, [corrections.branch, RESTORE_BRANCH]);

/** What was listed or looked up, but for corrections and restores of our own: nobody's items. */
const seenItems = (
  { items, lookUps, cached }: Observed,
  settings: Settings,
  trackerOf: TrackerOf,
): readonly Item[] => {
  const seen = new Map(items);
  for (const lookUp of lookUps.values()) {
    // What was listed is of this run, unless an earlier one kept it: then a look-up knows better.
    const isListed = seen.has(lookUp.key) && !cached.has(lookUp.key);
    if (lookUp.found === 'item' && !isListed) seen.set(lookUp.key, lookUp.item);
  }
  return [...seen.values()].filter((item) => !isOurs(item, settings, trackerOf));
};

/** The items of each project: what was listed or looked up and fits its selection best. */
export const assignItems = (
  observed: Observed,
  settings: Settings,
  trackerOf: TrackerOf,
): ReadonlyMap<string, ReadonlyMap<string, Item>> => {
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
export const homeless = (
  { items }: Observed,
  assigned: ReadonlyMap<string, ReadonlyMap<string, Item>>,
  settings: Settings,
  trackerOf: TrackerOf,
): readonly Item[] => {
  const placed = new Set([...assigned.values()].flatMap((own) => [...own.keys()]));
  return [...items.values()].filter(
    (item) =>
      !placed.has(item.key) &&
      !isOurs(item, settings, trackerOf) &&
      !isTiedOutsider(item, settings.projects, trackerOf) &&
      settings.projects.some((project) => isNearly(item, project, trackerOf)),
  );
};

/** Whether a project lists an item, be it that another one is closer or its pattern is too narrow. */
const isNearly = (item: Item, project: Project, trackerOf: TrackerOf): boolean => {
  if (project.tracker !== item.tracker) return false;
  const fit = trackerOf(project).fit(item, project.selection);
  return fit.fits || fit.reason === 'outside-selection';
};
