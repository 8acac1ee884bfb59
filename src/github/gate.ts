import { Pace } from './pace.js';
import type { Clock } from './patience.js';

/** Milliseconds; a longer wait is told of. */
const TOLD_FROM = 5_000;

/** Lets requests out no faster than the pace allows, in the order in which they came. */
export class Gate {
  readonly #pace = new Pace();
  readonly #clock: Clock;
  readonly #note: (message: string) => void;
  #ended: (() => void)[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  constructor(clock: Clock, note: (message: string) => void) {
    this.#clock = clock;
    this.#note = note;
  }

  /** Waits for its turn, sends, and notes the time it took. `pointsOf` reads the cost of an answer. */
  async pass<T>(send: () => Promise<T>, pointsOf: (answer: T) => number): Promise<T> {
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

  async #wait(): Promise<ReturnType<Pace['start']>> {
    for (;;) {
      const delay = this.#pace.delay(this.#now());
      if (delay === 0) return this.#pace.start(this.#now());
      if (delay !== null && delay > TOLD_FROM) {
        this.#note(
          `Waiting ${Math.ceil(delay / 1000)} s, to stay within what GitHub allows in a minute.`,
        );
      }
      await (delay === null ? this.#nextEnd() : this.#clock.sleep(delay));
    }
  }

  #nextEnd(): Promise<void> {
    return new Promise((resolve) => {
      this.#ended.push(resolve);
    });
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}
