import type { Problem } from '../model/problem.js';
import { SyncError } from '../model/problem.js';

/** Whether trying again can help: not, after a growing pause, or at a time that was named. */
export type Retry = 'never' | 'later' | { readonly at: number };

/** A request that a remote did not answer as asked. */
export class RemoteFault extends SyncError {
  readonly retry: Retry;
  /** False when the remote surely did not carry the request out. */
  readonly mayHaveTakenEffect: boolean;

  constructor(
    problem: Problem,
    options: ErrorOptions & { retry: Retry; mayHaveTakenEffect?: boolean | undefined },
  ) {
    super(problem, options);
    this.name = 'RemoteFault';
    this.retry = options.retry;
    this.mayHaveTakenEffect = options.mayHaveTakenEffect ?? false;
  }
}

/** Makes the faults of a folder, whose codes it declares. */
export const faultOf =
  <Code extends string>() =>
  (problem: Problem<Code>, options: ConstructorParameters<typeof RemoteFault>[1]): RemoteFault =>
    new RemoteFault(problem, options);

/** A fault as a value; every other error is thrown on. */
export const asFault = <T>(answer: Promise<T>): Promise<T | RemoteFault> =>
  answer.catch((error: unknown) => {
    if (error instanceof RemoteFault) return error;
    throw error;
  });

/** The user stopped the run while it read or waited; trying again is theirs to ask for. */
export const interrupted = (cause?: unknown): RemoteFault =>
  new RemoteFault(
    {
      code: 'interrupted',
      message: 'The run was stopped before it was done.',
      remedy: 'Nothing was written; run it again when you like.',
    },
    { retry: 'never', mayHaveTakenEffect: true, cause },
  );
