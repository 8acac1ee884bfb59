import type { Problem } from '../../model/problem.js';

/** Every code of a problem with the step itself. */
export type ActionCode = 'input-unknown' | 'report-not-written';

export type ActionProblem = Problem<ActionCode>;
