import type { ObservationCache } from '../../model/cached-observation.js';
import { FORMAT_NAMES } from '../../model/inputs.js';
import { fieldValue } from '../../model/item.js';
import type { Observation } from '../../model/observation.js';
import type { Project } from '../../model/settings.js';
import type { AnyTracker } from '../../trackers/registry.js';
import type { FirstItems } from './first-reads.js';
import type { Loaded } from './load.js';
import { listedIn, NOTHING_OBSERVED, type Observed, withLookUps } from './observed.js';
import type { Recent } from './recent.js';
import { isListedFor, recordedFieldsOf } from './selections.js';
import { connectedTo, type RunTrackers } from './tracker-of.js';

/** What may save requests: the metadata files on their way, and what earlier runs observed. */
interface Hints {
  readonly loading: Promise<readonly Loaded[]>;
  cacheFor(tracker: string): ObservationCache | undefined;
  readonly recent?: Recent | undefined;
}

/** Lists what is selected, or looks up the items that the run is about. */
export const observe = async (
  trackers: RunTrackers,
  items: FirstItems,
  { loading, cacheFor, recent }: Hints,
): Promise<Observed> => {
  const { trackerOf, connected } = trackers;
  if (items.kind === 'keys') {
    const { tracker, keys, fields } = items;
    const lookUps = (await connected.get(tracker)?.lookUp(keys, fields)) ?? [];
    return withLookUps(NOTHING_OBSERVED, new Map([[tracker, lookUps]]));
  }
  const { listings } = items;
  const observations = await Promise.all(
    listings.map(async (listing) => {
      const { tracker, request } = listing;
      const recordedFields = async () =>
        recordedFieldsOf(tracker.name, (await loading).map(inItsFormat), trackerOf);
      const shown = recent?.of(listing);
      if (shown !== undefined && tells(shown, await recordedFields(), tracker)) return shown;
      const observation = await connectedTo(trackers, tracker.name).observe(request, {
        cache: cacheFor(tracker.name),
        recordedKeys: async () =>
          recordedIn(
            (await loading).filter(({ project }) => isListedFor(listing, project, trackerOf)),
          ),
        recordedFields,
      });
      recent?.save(listing, observation);
      return observation;
    }),
  );
  const ofTracker = (name: string): readonly Observation[] =>
    observations.filter((_, index) => listings[index]?.tracker.name === name);
  const names = new Set(listings.map(({ tracker }) => tracker.name));
  return {
    observationFor: (project) =>
      observations[listings.findIndex((one) => isListedFor(one, project, trackerOf))] ?? null,
    byTracker: new Map([...names].map((name) => [name, listedIn(ofTracker(name))])),
  };
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
