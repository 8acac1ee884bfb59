import { performance } from 'node:perf_hooks';
import type { RequestLog } from '../../src/emulator/github/http/request.js';

/** Milliseconds after which a run is given up; one takes some thirty. */
const MOST = 5000;

/** How often one looks whether that is over. */
const LOOKS = 20;

/** A run that swallows every error goes on asking; after so many it gets no answer at all. */
const MOST_REFUSED = 1000;

/**
 * Milliseconds that this process computed, and that it waited with nothing to do. On a machine that
 * is busy with something else neither goes on, as the time of day does, so a run that is slow there
 * is not taken for one that hangs.
 */
const spentByProcess = (): number => {
  const now = performance.now();
  // To ask the system takes longer than what is measured most of the time.
  if (now - measured.at < PRECISION) return measured.spent;
  const { user, system } = process.cpuUsage();
  const { idle } = performance.eventLoopUtilization();
  measured = { at: now, spent: (user + system) / 1000 + idle };
  return measured.spent;
};

const PRECISION = 5;
let measured = { at: Number.NEGATIVE_INFINITY, spent: 0 };

const describeRequest = ({ method, path, operationName }: RequestLog): string =>
  `${method} ${path}${operationName === undefined ? '' : ` (${operationName})`}`;

let runs = 0;
let isGivenUp = false;

/** Whether a run of this test file hung. Shrinking what led to it would take 5 s for each try. */
export const hasGivenUp = (): boolean => isGivenUp;

/**
 * Gives a run up that does not end, waiting or computing, and names where it stood. It decides
 * nothing of a run that ends. Between one step and the next nobody can look: a loop that never
 * awaits is left to the time limit of the job.
 */
export class HangGuard {
  readonly #most: number;
  #round = 0;
  #spent = 0;
  #since = 0;
  #timer: NodeJS.Timeout | undefined;
  #last = 'none was sent';
  #refused = 0;
  #ended = false;
  #over: Error | null = null;
  #giveUp: (error: Error) => void = () => undefined;

  constructor(most = MOST) {
    this.#most = most;
  }

  /** The run's result. @throws when it was given up */
  async watch<T>(run: () => Promise<T>): Promise<T> {
    runs += 1;
    this.#round = runs;
    const givenUp = new Promise<never>((_, reject) => {
      this.#giveUp = reject;
    });
    this.#resume();
    try {
      return await Promise.race([run(), givenUp]);
    } finally {
      this.#pause();
      this.#ended = true;
    }
  }

  /**
   * A request is about to be executed. Where nothing but promises is awaited no timer gets its turn,
   * so it is looked here as well.
   */
  async before(request: RequestLog): Promise<void> {
    this.#last = describeRequest(request);
    this.#look();
    if (this.#over === null) return;
    this.#refused += 1;
    if (this.#refused > MOST_REFUSED) await new Promise(() => undefined);
    throw this.#over;
  }

  /** What the run waits for because the test says so, for ever where it is killed: that is not its time. */
  async pausing<T>(test: () => T | Promise<T>): Promise<T> {
    this.#pause();
    try {
      return await test();
    } finally {
      this.#resume();
    }
  }

  /** What is still under way when a run has ended is waited for by nobody. */
  #resume(): void {
    if (this.#ended) return;
    this.#since = spentByProcess();
    this.#timer = setInterval(() => this.#look(), this.#most / LOOKS);
  }

  #pause(): void {
    this.#spent += spentByProcess() - this.#since;
    clearInterval(this.#timer);
  }

  #look(): void {
    if (this.#over !== null || this.#spent + spentByProcess() - this.#since < this.#most) return;
    const seed = process.env.METADATA_SYNC_SEED;
    this.#over = new Error(
      `A run did not end within ${this.#most} ms: run ${this.#round} of this file, METADATA_SYNC_SEED=${seed}; its last request: ${this.#last}.`,
    );
    isGivenUp = true;
    this.#giveUp(this.#over);
  }
}
