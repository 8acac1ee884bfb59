import type { TrackerDefinition } from '../model/tracker.js';
import { PULL_REQUESTS } from './github/pull-requests/definition.js';
import type { TrackerPorts } from './ports.js';

export type { TrackerCode } from './problems.js';

/** A tracker that can be connected. */
export type AnyTracker = TrackerDefinition<TrackerPorts>;

/** The tracker that the input `label` selects from. */
export const DEFAULT_TRACKER: AnyTracker = PULL_REQUESTS;

/** Every tracker there is. */
export const TRACKERS: readonly AnyTracker[] = [PULL_REQUESTS];
