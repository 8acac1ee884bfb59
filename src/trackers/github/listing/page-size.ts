import { asksForTooMuch } from '../../../github/index.js';
import type { Backoff, RemoteFault } from '../../../http/index.js';

/** The number of successes after which a size is doubled. */
const FIRST_GROWTH = 2;
const SLOWEST_GROWTH = 32;

/**
 * How much is asked for at a time: less after each failure. A size that worked stays, and grows back
 * slowly; the more slowly, the more often growing failed.
 */
export class PageSize {
  readonly #largest: number;
  #current: number;
  #successes = 0;
  #growsAfter = FIRST_GROWTH;

  constructor(largest: number) {
    this.#largest = largest;
    this.#current = largest;
  }

  get current(): number {
    return this.#current;
  }

  worked(): void {
    if (this.#current === this.#largest) return;
    this.#successes += 1;
    if (this.#successes < this.#growsAfter) return;
    this.#successes = 0;
    this.#current = Math.min(this.#largest, this.#current * 2);
  }

  /** @param size what was asked for; another question may have failed with the same size meanwhile */
  failed(size: number, divisor = 2): void {
    this.#successes = 0;
    this.#growsAfter = Math.min(SLOWEST_GROWTH, this.#growsAfter * 2);
    this.#current = Math.min(this.#current, Math.max(1, Math.floor(size / divisor)));
  }
}

/** Two careful steps down after time-outs, then quickly to a single item: each uses up retries. */
const divisorAfter = (timeouts: number): number => (timeouts <= 2 ? 2 : 5);

/**
 * What to do about the faults of one question: true when it is to be asked again, for less where that
 * can help.
 */
export const askingForLess = (size: PageSize, backoff: Backoff) => {
  let timeouts = 0;
  return async (fault: RemoteFault, asked: number): Promise<boolean> => {
    if (!asksForTooMuch(fault)) return false;
    const timedOut = fault.code === 'timed-out';
    if (timedOut) timeouts += 1;
    const again = timedOut ? await backoff(fault) : asked > 1;
    if (again && asked > 1) size.failed(asked, timedOut ? divisorAfter(timeouts) : 2);
    return again;
  };
};
