import { faultOf } from '../http/index.js';
import { errorOf, type Problem } from '../model/problem.js';

/** Every code of a problem with observing items. */
export type TrackerCode =
  | 'count-mismatch'
  | 'item-unreadable'
  | 'label-unknown'
  | 'pull-requests-unreadable'
  | 'too-large';

export type TrackerProblem = Problem<TrackerCode>;

export const trackerError = errorOf<TrackerCode>();
export const trackerFault = faultOf<TrackerCode>();
