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

/** The trackers of a run: their definitions, and connected, by name. */
export interface RunTrackers {
  readonly trackerOf: TrackerOf;
  readonly connected: ReadonlyMap<string, Tracker>;
}

/** @throws {Error} for a tracker of which the run has no project */
export const connectedTo = ({ connected }: RunTrackers, name: string): Tracker => {
  const tracker = connected.get(name);
  if (tracker === undefined) throw new Error(`The tracker ${name} is not connected.`);
  return tracker;
};
