import { type Problem, SyncError } from '../model/problem.js';
import type { Text } from '../model/text.js';
import type { WriteRefusalCode } from './problems.js';

/** Something moved since it was read: read again, plan again, write again. No report has this code. */
const HEAD_MOVED = 'head-moved';

type Code = WriteRefusalCode | typeof HEAD_MOVED;

/** A write that was not carried out, or whose outcome is not known. */
export class WriteRefused extends SyncError {
  declare readonly code: Code;
  /** What GitHub said, in one line. */
  readonly reason: string;
  /** The mutation that was refused, where it is known; those before it were carried out. */
  readonly mutation: string | null;

  constructor(
    problem: Problem<Code>,
    { reason, mutation, ...options }: ErrorOptions & { reason: string; mutation: string | null },
  ) {
    super(problem, options);
    this.name = 'WriteRefused';
    this.reason = reason;
    this.mutation = mutation;
  }
}

/** What is to be done about a head that moved again and again. */
const AGAIN: Text = 'Run again.';

/**
 * Something is not what the plan was made from.
 *
 * @param cause the fault that leaves open whether the write took effect: only reading again can tell
 */
export const headMoved = (message: string, cause?: unknown): WriteRefused =>
  new WriteRefused(
    { code: HEAD_MOVED, message, remedy: AGAIN },
    { reason: message, mutation: null, cause },
  );

type Refused<C extends Code> = WriteRefused & { readonly code: C };

export const hasMoved = (error: unknown): error is Refused<typeof HEAD_MOVED> =>
  error instanceof WriteRefused && error.code === HEAD_MOVED;

/** Whether the token may not do this; what was done before stays, and the run goes on as a report. */
export const isNotPermitted = (
  error: unknown,
): error is Refused<'token-read-only' | 'pull-requests-not-permitted'> =>
  error instanceof WriteRefused &&
  (error.code === 'token-read-only' || error.code === 'pull-requests-not-permitted');
