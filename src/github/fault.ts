import type { Problem } from '../model/problem.js';
import { SyncError } from '../model/problem.js';

/** Whether trying again can help: not, after a growing pause, or at a time that GitHub named. */
export type Retry = 'never' | 'later' | { readonly at: number };

/** A request that GitHub did not answer as asked. */
export class GitHubFault extends SyncError {
  readonly retry: Retry;
  /** False when GitHub surely did not carry the request out. */
  readonly mayHaveTakenEffect: boolean;

  constructor(
    problem: Problem,
    options: ErrorOptions & { retry: Retry; mayHaveTakenEffect?: boolean },
  ) {
    super(problem, options);
    this.name = 'GitHubFault';
    this.retry = options.retry;
    this.mayHaveTakenEffect = options.mayHaveTakenEffect ?? false;
  }
}

/** A fault as a value; every other error is thrown on. */
export const asFault = <T>(answer: Promise<T>): Promise<T | GitHubFault> =>
  answer.catch((error: unknown) => {
    if (error instanceof GitHubFault) return error;
    throw error;
  });

/** Whether GitHub may answer when it is asked for less. */
export const asksForTooMuch = (error: unknown): error is GitHubFault =>
  error instanceof GitHubFault && (error.code === 'too-large' || error.code === 'timed-out');

/** One entry of `errors` in a GraphQL answer. */
export interface GraphQLError {
  readonly type: string | null;
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** How an answer failed to come: none at all, too late or only in part. */
export type Broken = 'no-answer' | 'late' | 'cut-short' | 'run-over';

/** What is known of an answer: from its status, headers and body. */
export interface Answer {
  /** 0 when none came. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly message: string;
  readonly errors: readonly GraphQLError[];
  readonly broken?: Broken;
}

/** The user stopped the run while it read or waited; trying again is theirs to ask for. */
export const interrupted = (cause?: unknown): GitHubFault =>
  new GitHubFault(
    {
      code: 'interrupted',
      message: 'The run was stopped before it was done.',
      remedy: 'Nothing was written; run it again when you like.',
    },
    { retry: 'never', mayHaveTakenEffect: true, cause },
  );
