import type { EmbeddedGitHub, Repository } from '../../src/emulator/index.js';
import type { SyncResult } from '../../src/model/result.js';
import type { Trigger } from '../../src/model/trigger.js';
import type { RawInputs } from '../../src/sync/index.js';
import { type Gate, type OnAnswer, serviceOn } from './in-process.js';

/** What is awaited of a run that was killed. */
const NEVER = new Promise<never>(() => undefined);

/** A run that sends one request at a time, when it is told to. */
export class PacedRun {
  #release: (() => void) | null = null;
  #arrived: () => void = () => undefined;
  #result: SyncResult | null = null;
  #killed = false;
  #hung: unknown = null;
  #onAnswer: OnAnswer | undefined;

  /** Begins a run; it stands before its first request then. */
  static async begin(
    github: EmbeddedGitHub,
    repository: Repository,
    id: string,
    inputs: RawInputs,
    trigger: Partial<Trigger> = {},
    most?: number,
  ): Promise<PacedRun> {
    const paced = new PacedRun();
    const arrived = paced.#next();
    const gate: Gate = () =>
      new Promise((resolve) => {
        paced.#release = (): void => resolve(paced.#onAnswer);
        if (!paced.#killed) paced.#arrived();
      });
    void serviceOn(github, repository, gate, undefined, most)
      .run(id, inputs, trigger)
      .then(
        (result) => {
          paced.#result = result;
        },
        (error) => {
          paced.#hung = error;
        },
      )
      .then(() => paced.#arrived());
    await arrived;
    paced.#expectGoingOn();
    return paced;
  }

  get result(): SyncResult | null {
    return this.#result;
  }

  /** Lets the next request through; it has been answered, and the run stands before another one or is done. */
  async step(onAnswer?: OnAnswer): Promise<void> {
    const release = this.#release;
    if (release === null || this.#result !== null) return;
    this.#release = null;
    this.#onAnswer = onAnswer;
    const arrived = this.#next();
    release();
    await arrived;
    this.#expectGoingOn();
  }

  /** Lets the next request through, and cuts the connection before its answer comes. */
  async cut(): Promise<void> {
    await this.step(() => {
      throw new TypeError('fetch failed');
    });
  }

  /** Lets the next request through, and the run is killed before its answer comes. */
  async killBeforeAnswer(): Promise<void> {
    const release = this.#release;
    if (release === null || this.#result !== null) return;
    this.#release = null;
    await new Promise<void>((executed) => {
      this.#onAnswer = () => {
        this.#killed = true;
        executed();
        return NEVER;
      };
      release();
    });
  }

  /** The run stands before its next request for ever, as a process that was killed does. */
  kill(): void {
    this.#killed = true;
    this.#release = null;
  }

  async finish(): Promise<SyncResult> {
    this.#expectGoingOn();
    while (this.#result === null) {
      await this.step();
      // A run that does something else than to ask is on its way, too.
      await new Promise(setImmediate);
    }
    return this.#result;
  }

  #expectGoingOn(): void {
    if (this.#hung !== null) throw this.#hung;
  }

  #next(): Promise<void> {
    return new Promise((resolve) => {
      this.#arrived = resolve;
    });
  }
}
