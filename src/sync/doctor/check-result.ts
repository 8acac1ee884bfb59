import { type Problem, SyncError } from '../../model/problem.js';

/** What one look at the surroundings of a run found. */
export interface Finding {
  /** What was looked at, in a word or two. */
  readonly check: string;
  readonly state: 'passed' | 'warning' | 'failed';
  readonly message: string;
  /** What to do; null for what passed. */
  readonly remedy: string | null;
  /** The code of the problem that it is; null where there is none. */
  readonly code: string | null;
}

export const passed = (check: string, message: string): Finding => ({
  check,
  state: 'passed',
  message,
  remedy: null,
  code: null,
});

export const warning = (check: string, message: string, remedy: string): Finding => ({
  check,
  state: 'warning',
  message,
  remedy,
  code: null,
});

export const failed = (check: string, message: string, remedy: string): Finding => ({
  check,
  state: 'failed',
  message,
  remedy,
  code: null,
});

/** A finding for each problem. */
export const findingsOf = (
  check: string,
  state: 'warning' | 'failed',
  problems: readonly Problem[],
): readonly Finding[] =>
  problems.map(({ code, message, remedy }) => ({ check, state, message, remedy, code }));

/**
 * What a look found, or why it could not look; a refusal that users can act on is a finding.
 *
 * @throws what is none of theirs
 */
export const lookingAt = async (
  check: string,
  look: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> => {
  try {
    return await look();
  } catch (error) {
    if (error instanceof SyncError && error.code !== 'interrupted') {
      return findingsOf(check, 'failed', [error, ...error.further]);
    }
    throw error;
  }
};
