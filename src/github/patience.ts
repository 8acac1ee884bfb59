import { GitHubFault } from './fault.js';

const RETRIES = 5;
const PAUSES_IN_ALL = 30_000;

export interface Clock {
  now(): Date;
  sleep(milliseconds: number): Promise<void>;
}

export interface Patience {
  readonly clock: Clock;
  /** Milliseconds that a named time may be away. */
  readonly maxWait: number;
  /** A number from 0 to 1 that spreads the pauses of runs that fail at the same moment. */
  readonly jitter: () => number;
  readonly note: (message: string) => void;
}

/**
 * Tries again what a fault lets hope for: at most 5 times and 30 seconds in all when no time was
 * named, and until a named time when that is within `maxWait`.
 *
 * @throws {GitHubFault} the last one
 */
export const patiently = async <T>(
  attempt: () => Promise<T>,
  { clock, maxWait, jitter, note }: Patience,
  mayRetry: (fault: GitHubFault) => boolean,
): Promise<T> => {
  let paused = 0;
  let waitUntil = Infinity;
  for (let retries = 0; ; retries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof GitHubFault) || error.retry === 'never' || !mayRetry(error))
        throw error;
      const now = clock.now().getTime();
      let pause: number;
      if (error.retry === 'later') {
        pause = Math.round(400 * 2 ** retries * (0.75 + jitter() / 2));
        paused += pause;
        if (retries >= RETRIES || paused > PAUSES_IN_ALL) throw error;
      } else {
        waitUntil = Math.min(waitUntil, now + maxWait);
        pause = Math.max(error.retry.at - now, 0);
        if (now + pause > waitUntil || retries >= RETRIES) throw error;
      }
      note(`${error.message} Trying again in ${Math.ceil(pause / 1000)} s.`);
      await clock.sleep(pause);
    }
  }
};
