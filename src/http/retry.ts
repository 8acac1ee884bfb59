import type { Clock } from './clock.js';
import { RemoteFault } from './fault.js';

const RETRIES = 5;
const DELAYS_IN_ALL = 30_000;
const FIRST_DELAY = 400;

export interface RetryPolicy {
  readonly clock: Clock;
  /** Milliseconds that a named time may be away. */
  readonly maxWait: number;
  /** A number from 0 to 1 that spreads the delays of runs that fail at the same moment. */
  readonly jitter: () => number;
  readonly note: (message: string) => void;
}

/** Waits after a fault; false when the limits of the policy are reached and nothing more may be tried. */
export type Backoff = (fault: RemoteFault) => Promise<boolean>;

/**
 * Tries again what a fault lets hope for: at most 5 times and 30 seconds in all when no time was
 * named, and until a named time when that is within `maxWait`.
 *
 * @throws {RemoteFault} the last one
 */
export const withRetry = async <T>(
  attempt: () => Promise<T>,
  backoff: Backoff,
  mayRetry: (fault: RemoteFault) => boolean = () => true,
): Promise<T> => {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof RemoteFault) || !mayRetry(error) || !(await backoff(error)))
        throw error;
    }
  }
};

/** The backoff for one question to a remote, however often it is asked and in whatever size. */
export const backoffBy = ({ clock, note, ...limits }: RetryPolicy): Backoff => {
  const nextDelay = delays({ clock, ...limits });
  return async (fault) => {
    const milliseconds = nextDelay(fault);
    if (milliseconds === null) return false;
    note(`${fault.message} Trying again in ${Math.ceil(milliseconds / 1000)} s.`);
    await clock.sleep(milliseconds);
    return true;
  };
};

/** How long to wait after each fault, in milliseconds; null when the limits are reached. */
const delays = ({
  clock,
  maxWait,
  jitter,
}: Omit<RetryPolicy, 'note'>): ((fault: RemoteFault) => number | null) => {
  let retries = 0;
  let delayed = 0;
  let waitUntil: number | null = null;
  return ({ retry }) => {
    if (retry === 'never' || retries >= RETRIES) return null;
    retries += 1;
    if (retry === 'later') {
      const delay = Math.round(FIRST_DELAY * 2 ** (retries - 1) * (0.75 + jitter() / 2));
      delayed += delay;
      return delayed > DELAYS_IN_ALL ? null : delay;
    }
    const now = clock.now().getTime();
    waitUntil ??= now + maxWait;
    return retry.at > waitUntil ? null : Math.max(retry.at - now, 0);
  };
};
