import type { Problem } from '../model/problem.js';
import { RemoteFault, type Retry } from './fault.js';

/** How a remote is spoken of. */
export interface RemoteName {
  /** As people call it, such as `GitHub`. */
  readonly name: string;
  /** The setting that holds its address, such as `GITHUB_API_URL`. */
  readonly addressSetting: string;
  /** What to do when it is unwell. */
  readonly whenUnwell: string;
}

/** How an answer failed to come: none at all, too late or only in part. */
export type Failure = 'no-answer' | 'late' | 'cut-short' | 'run-over';

/** The faults of any remote that gave no whole answer. */
export type ConnectionFaultCode = 'connection' | 'timed-out' | 'run-too-long' | 'interrupted';

/** The fault that a request without a whole answer is. Any of them may have taken effect. */
export const connectionFault = (
  remote: RemoteName,
  host: string,
  failure: Failure,
  cause: Error,
): RemoteFault => {
  switch (failure) {
    case 'run-over':
      return fault({ ...RUN_TOO_LONG, code: 'run-too-long' }, cause, 'never');
    case 'late': {
      const message = `No answer from ${host} in time.`;
      return fault({ code: 'timed-out', message, remedy: remote.whenUnwell }, cause);
    }
    case 'cut-short':
      return brokenConnection(remote, `The answer of ${host} was cut short.`, cause);
    case 'no-answer': {
      const reason = rootCause(cause).replace(/\.$/, '');
      return brokenConnection(remote, `No answer from ${host}: ${reason}.`, cause);
    }
  }
};

const RUN_TOO_LONG = {
  message: 'The run took longer than a token of a workflow lives.',
  remedy: 'Run again; what was observed so far is kept where there is a cache.',
};

/** A connection that broke, or a body that is not what the remote sends. */
export const brokenConnection = (
  { addressSetting }: RemoteName,
  message: string,
  cause?: unknown,
): RemoteFault => {
  const remedy = `Check the network, the proxy and \`${addressSetting}\`, and run again.`;
  return fault({ code: 'connection', message, remedy }, cause);
};

const fault = (
  problem: Problem<ConnectionFaultCode>,
  cause: unknown,
  retry: Retry = 'later',
): RemoteFault => new RemoteFault(problem, { retry, mayHaveTakenEffect: true, cause });

const rootCause = (error: Error): string =>
  error.cause instanceof Error ? rootCause(error.cause) : error.message;
