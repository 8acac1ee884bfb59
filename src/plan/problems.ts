import { errorOf, type Problem } from '../model/problem.js';

/** Every code of a problem that this folder makes. */
export type PlanCode =
  | 'field-unknown'
  | 'held-back'
  | 'ignore-rule-expired'
  | 'ignore-rule-without-effect';

export type PlanProblem = Problem<PlanCode>;

export const planError = errorOf<PlanCode>();
