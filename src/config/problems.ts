import { errorOf, type Problem } from '../model/problem.js';

/** Every code of a problem with what was set. */
export type ConfigCode =
  | 'config-invalid'
  | 'input-invalid'
  | 'input-unknown'
  | 'no-project'
  | 'project-unknown';

export type ConfigProblem = Problem<ConfigCode>;

export const configError = errorOf<ConfigCode>();
