import { type Problem, SyncError, toProblem } from '../../model/problem.js';
import type { Text } from '../../model/text.js';
import { isOneOf } from '../problem-codes.js';

/** What one look at the surroundings of a run found. */
export interface CheckResult {
  /** What was looked at, in a word or two. */
  readonly check: string;
  readonly state: 'passed' | 'warning' | 'failed';
  readonly message: Text;
  /** What to do; null for what passed. */
  readonly remedy: Text | null;
  /** The code of the problem that it is; null where there is none. */
  readonly code: string | null;
}

export const passed = (check: string, message: string): CheckResult => ({
  check,
  state: 'passed',
  message,
  remedy: null,
  code: null,
});

export const warning = (check: string, message: Text, remedy: Text): CheckResult => ({
  check,
  state: 'warning',
  message,
  remedy,
  code: null,
});

export const failed = (check: string, message: Text, remedy: Text): CheckResult => ({
  check,
  state: 'failed',
  message,
  remedy,
  code: null,
});

/** A result for each problem. */
export const resultsOf = (
  check: string,
  state: 'warning' | 'failed',
  problems: readonly Problem[],
): readonly CheckResult[] =>
  problems.map(({ code, message, remedy }) => ({ check, state, message, remedy, code }));

/**
 * What a look found, or why it could not look; a refusal that users can act on is a result.
 *
 * @throws what is none of theirs
 */
export const resultsOrRefusal = async (
  check: string,
  look: () => Promise<readonly CheckResult[]>,
): Promise<readonly CheckResult[]> => {
  try {
    return await look();
  } catch (error) {
    if (error instanceof SyncError && !isOneOf(error, 'interrupted')) {
      return resultsOf(check, 'failed', [error, ...error.further].map(toProblem));
    }
    throw error;
  }
};
