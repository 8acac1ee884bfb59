import { errorOf, type Problem } from '../../model/problem.js';

/** Every code of a problem that this folder makes. */
export type CommandLineCode =
  | 'address-invalid'
  | 'consent-needed'
  | 'git-missing'
  | 'git-refused'
  | 'input-invalid'
  | 'locked'
  | 'no-remote'
  | 'no-working-tree'
  | 'not-written'
  | 'recording-invalid'
  | 'report-not-written'
  | 'repository-invalid'
  | 'state-not-fetched'
  | 'token-invalid'
  | 'token-missing';

export type CommandLineProblem = Problem<CommandLineCode>;

export const commandLineError = errorOf<CommandLineCode>();
