import { GitHubFault } from './fault.js';

const RETRIES = 5;
const PAUSES_IN_ALL = 30_000;
const FIRST_PAUSE = 400;

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

/** Pauses after a fault; false when patience is at its end and nothing more may be tried. */
export type Pause = (fault: GitHubFault) => Promise<boolean>;

/**
 * Tries again what a fault lets hope for: at most 5 times and 30 seconds in all when no time was
 * named, and until a named time when that is within `maxWait`.
 *
 * @throws {GitHubFault} the last one
 */
export const patiently = async <T>(
  attempt: () => Promise<T>,
  pause: Pause,
  mayRetry: (fault: GitHubFault) => boolean,
): Promise<T> => {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof GitHubFault) || !mayRetry(error) || !(await pause(error))) throw error;
    }
  }
};

/** The patience for one question to GitHub, however often it is asked and in whatever size. */
export const patience = ({ clock, note, ...limits }: Patience): Pause => {
  const nextPause = pauses({ clock, ...limits });
  return async (fault) => {
    const milliseconds = nextPause(fault);
    if (milliseconds === null) return false;
    note(`${fault.message} Trying again in ${Math.ceil(milliseconds / 1000)} s.`);
    await clock.sleep(milliseconds);
    return true;
  };
};

/** How long to wait after each fault, in milliseconds; null when patience is at its end. */
const pauses = ({
  clock,
  maxWait,
  jitter,
}: Omit<Patience, 'note'>): ((fault: GitHubFault) => number | null) => {
  let retries = 0;
  let paused = 0;
  let waitUntil: number | null = null;
  return ({ retry }) => {
    if (retry === 'never' || retries >= RETRIES) return null;
    retries += 1;
    if (retry === 'later') {
      const pause = Math.round(FIRST_PAUSE * 2 ** (retries - 1) * (0.75 + jitter() / 2));
      paused += pause;
      return paused > PAUSES_IN_ALL ? null : pause;
    }
    const now = clock.now().getTime();
    waitUntil ??= now + maxWait;
    return retry.at > waitUntil ? null : Math.max(retry.at - now, 0);
  };
};
