import { interrupted } from './fault.js';

/** What time it is, and how to wait. */
export interface Clock {
  now(): Date;
  sleep(milliseconds: number): Promise<void>;
}

/**
 * The time of the machine.
 *
 * @param signal ends a wait with the fault `interrupted`
 */
export const machineClock = (signal: AbortSignal | undefined): Clock => ({
  now: () => new Date(),
  sleep: (milliseconds) => sleep(milliseconds, signal),
});

const sleep = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(interrupted());
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
  });
