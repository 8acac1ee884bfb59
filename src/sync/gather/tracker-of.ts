import type { LookUp } from '../../model/observation.js';
import type { Project } from '../../model/settings.js';
import type { Tracker } from '../../model/tracker.js';
import type { AnyTracker } from '../../trackers/registry.js';

/** The definition of the tracker of a project or an item. */
export type TrackerOf = (one: Pick<Project, 'tracker'>) => AnyTracker;

export const trackerIn = (trackers: readonly AnyTracker[]): TrackerOf => {
  const byName = new Map(trackers.map((tracker) => [tracker.name, tracker]));
  return ({ tracker }) => {
    const found = byName.get(tracker);
    if (found === undefined) throw new Error(`There is no tracker ${tracker}.`);
    return found;
  };
};

/** The trackers of a run by name, connected. */
export type Connected = ReadonlyMap<string, Tracker>;

/** Keys to look up, by the name of their tracker. */
export type KeysByTracker = ReadonlyMap<string, ReadonlySet<string>>;

/** Looks keys up, each with its own tracker. */
export const lookUpAll = async (
  connected: Connected,
  wanted: KeysByTracker,
  trackerOf: TrackerOf,
  fields: readonly string[],
): Promise<readonly LookUp[]> => {
  const found = await Promise.all(
    [...wanted].map(([tracker, keys]) => {
      const { compare } = trackerOf({ tracker }).keys;
      const sorted = [...keys].sort(compare);
      return sorted.length === 0 ? [] : (connected.get(tracker)?.lookUp(sorted, fields) ?? []);
    }),
  );
  return found.flat();
};
