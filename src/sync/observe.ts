import { isTiedFork, projectsOf } from '../drift/index.js';
import {
  hasLabel,
  type Item,
  type ItemList,
  type LookUp,
  type Observation,
  type Tracker,
} from '../model/item.js';
import type { Memory } from '../model/kept.js';
import { FORMAT_NAMES, type Project, type Settings } from '../model/settings.js';
import type { Loaded } from './load.js';
import type { Recent } from './recent.js';
import { isOwnBranch, type Scope } from './scope.js';
import { listsFor, selectionsOf, selects } from './selections.js';

/** What the tracker said in this run, for all projects. */
export interface Observed {
  /** The listing that a project's items come from; null in a run on one pull request. */
  observationFor(project: Project): Observation | null;
  readonly items: ReadonlyMap<number, Item>;
  readonly lookUps: ReadonlyMap<number, LookUp>;
  /** The numbers of items that an earlier run observed, and this one has not looked at yet. */
  readonly cached: ReadonlySet<number>;
}

/** What may save requests: the metadata files on their way, and what earlier runs observed. */
interface Hints {
  readonly loading: Promise<readonly Loaded[]>;
  readonly memory: Memory | undefined;
  readonly recent?: Recent | undefined;
}

/** Lists what is selected, or looks up the one pull request that the run is about. */
export const observe = async (
  tracker: Tracker,
  { projects }: Settings,
  running: readonly Project[],
  scope: Scope,
  { loading, memory, recent }: Hints,
): Promise<Observed> => {
  if (scope.kind === 'pull-request') {
    const lookUps = await tracker.lookUp([scope.number], [...listsFor(projects), 'labels']);
    return withLookUps(
      { observationFor: () => null, items: new Map(), lookUps: new Map(), cached: new Set() },
      lookUps,
    );
  }
  const selections = selectionsOf(running);
  const lists = async () => listsFor((await loading).map(inItsFormat));
  const observations = await Promise.all(
    selections.map(async (selection) => {
      const shown = recent?.of(selection);
      if (shown !== undefined && tells(shown, await lists())) return shown;
      const observation = await tracker.observe(selection, {
        memory,
        recorded: async () =>
          recordedIn((await loading).filter(({ project }) => selects(selection, project))),
        lists,
      });
      recent?.keep(selection, observation);
      return observation;
    }),
  );
  return {
    observationFor: (project) =>
      observations[selections.findIndex((selection) => selects(selection, project))] ?? null,
    items: new Map(observations.flatMap(({ items }) => items.map((item) => [item.number, item]))),
    lookUps: new Map(observations.flatMap(({ lookUps }) => [...lookUps])),
    cached: new Set(observations.flatMap(({ cached = [] }) => [...cached])),
  };
};

/** Whether the lists that are wanted now were asked for then. */
const tells = ({ items }: Observation, lists: readonly ItemList[]): boolean =>
  items.every((item) => lists.every((list) => item[list] !== undefined));

/** The project with the format that its file turned out to have. */
const inItsFormat = (loaded: Loaded): Project => {
  const format = FORMAT_NAMES.find((name) => loaded.ok && name === loaded.file.format);
  return { ...loaded.project, format: loaded.project.format ?? format ?? null };
};

const recordedIn = (loaded: readonly Loaded[]): readonly number[] =>
  loaded.flatMap((one) =>
    one.ok ? one.file.records.flatMap(({ number }) => (number === null ? [] : [number])) : [],
  );

export const withLookUps = (observed: Observed, lookUps: readonly LookUp[]): Observed => ({
  ...observed,
  lookUps: new Map([
    ...observed.lookUps,
    ...lookUps.map((lookUp) => [lookUp.number, lookUp] as const),
  ]),
});

/** A fork may have a branch of any name. */
export const isOurs = ({ head, fromFork }: Item, settings: Settings): boolean =>
  !fromFork && isOwnBranch(head, settings);

/** What was listed or looked up, but for corrections and restores of our own: nobody's items. */
const seenItems = ({ items, lookUps, cached }: Observed, settings: Settings): readonly Item[] => {
  const seen = new Map(items);
  for (const lookUp of lookUps.values()) {
    // What was listed is of this run, unless an earlier one kept it: then a look-up knows better.
    const isListed = seen.has(lookUp.number) && !cached.has(lookUp.number);
    if (lookUp.found === 'pull-request' && !isListed) seen.set(lookUp.number, lookUp.item);
  }
  return [...seen.values()].filter((item) => !isOurs(item, settings));
};

/**
 * The items of each project: what was listed or looked up, is selected by its labels and fits its
 * head pattern best.
 */
export const assignItems = (
  observed: Observed,
  settings: Settings,
): ReadonlyMap<string, ReadonlyMap<number, Item>> => {
  const { projects } = settings;
  const assigned = new Map(projects.map(({ name }) => [name, new Map<number, Item>()]));
  for (const item of seenItems(observed, settings)) {
    for (const { name } of projectsOf(item, projects)) assigned.get(name)?.set(item.number, item);
  }
  return assigned;
};

/** Items of forks whose head branch fits several projects equally well. */
export const tiedForks = (observed: Observed, settings: Settings): readonly Item[] =>
  seenItems(observed, settings).filter((item) => isTiedFork(item, settings.projects));

/** Listed items that are selected by a label and fit no project. */
export const homeless = (
  { items }: Observed,
  assigned: ReadonlyMap<string, ReadonlyMap<number, Item>>,
  settings: Settings,
): readonly Item[] => {
  const placed = new Set([...assigned.values()].flatMap((own) => [...own.keys()]));
  return [...items.values()].filter(
    (item) =>
      !placed.has(item.number) &&
      !isOurs(item, settings) &&
      !isTiedFork(item, settings.projects) &&
      settings.projects.some(({ labels }) => hasLabel(item, labels)),
  );
};
