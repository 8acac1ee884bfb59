import type { Clock } from './clock.js';
import { type RateLimits, RateWindow } from './rate-window.js';

/** Milliseconds; a longer wait is logged. */
const LOGGED_FROM = 5_000;

interface RateLimiterOptions {
  /** The remote, as a person calls it. */
  readonly name: string;
  readonly limits: RateLimits;
  readonly clock: Clock;
  readonly note: (message: string) => void;
}

/** Lets requests out no faster than a remote's limits allow, in the order in which they came. */
export class RateLimiter {
  readonly #window: RateWindow;
  readonly #options: RateLimiterOptions;
  #ended: (() => void)[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: RateLimiterOptions) {
    this.#options = options;
    this.#window = new RateWindow(options.limits);
  }

  /** Waits until it may, sends, and notes the time it took. `pointsOf` reads the cost of an answer. */
  async schedule<T>(send: () => Promise<T>, pointsOf: (answer: T) => number): Promise<T> {
    const turn = this.#queue.then(() => this.#wait());
    this.#queue = turn;
    const finish = await turn;
    let points = 1;
    try {
      const answer = await send();
      points = pointsOf(answer);
      return answer;
    } finally {
      finish(this.#now(), points);
      for (const wake of this.#ended.splice(0)) wake();
    }
  }

  async #wait(): Promise<ReturnType<RateWindow['start']>> {
    const { name, clock, note } = this.#options;
    for (;;) {
      const delay = this.#window.delay(this.#now());
      if (delay === 0) return this.#window.start(this.#now());
      if (delay !== null && delay > LOGGED_FROM) {
        note(
          `Waiting ${Math.ceil(delay / 1000)} s, to stay within what ${name} allows in a minute.`,
        );
      }
      await (delay === null ? this.#nextEnd() : clock.sleep(delay));
    }
  }

  #nextEnd(): Promise<void> {
    return new Promise((resolve) => {
      this.#ended.push(resolve);
    });
  }

  #now(): number {
    return this.#options.clock.now().getTime();
  }
}
