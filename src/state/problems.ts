import type { Problem } from '../model/problem.js';

/** Every code of a problem that this folder makes. */
export type StateCode = 'history-branch-foreign' | 'history-not-written';

export type StateProblem = Problem<StateCode>;
