import { errorOf, type Problem } from '../model/problem.js';

/** Every code of a problem that this folder makes. */
export type DriftCode = 'head-ambiguous';

export type DriftProblem = Problem<DriftCode>;

export const driftError = errorOf<DriftCode>();
