import { asksForTooMuch, type RepositoryReader } from '../../../github/index.js';
import { asFault, RemoteFault } from '../../../http/index.js';
import { type Problem, toProblem } from '../../../model/problem.js';
import { numberOf } from '../keys.js';
import { lookUpsOf } from './look-up-fragment.js';
import { OpenNumbers, unread } from './open-numbers.js';
import { askingForLess, PageSize } from './page-size.js';
import type { ListedLookUp, ListingSource } from './source.js';

/** How many numbers one look-up asks for, and how many look-ups are on their way at once. */
export const BATCH = 50;
const IN_FLIGHT = 8;

/** Looks numbers up in batches, side by side, in a size that GitHub can answer. */
export class LookUpReader {
  readonly #source: ListingSource;
  readonly #reader: RepositoryReader;
  readonly #checkBudget: () => Promise<Problem | null>;
  readonly #size = new PageSize(BATCH);
  /** Why nothing more is asked; a fault that outlasted one batch would outlast the others. */
  #stopped: Problem | null = null;

  constructor(
    source: ListingSource,
    reader: RepositoryReader,
    checkBudget: () => Promise<Problem | null>,
  ) {
    this.#source = source;
    this.#reader = reader;
    this.#checkBudget = checkBudget;
  }

  /**
   * @param together whether the first batch may travel with what else is asked for at this moment
   * @param onFound called with each batch as it arrives
   * @returns one look-up for each key, in their order
   */
  async read(
    keys: readonly string[],
    extras: readonly string[],
    { together = false, onFound = (_: readonly ListedLookUp[]): void => undefined } = {},
  ): Promise<readonly ListedLookUp[]> {
    const numbers = keys.map(numberOf);
    const found = new Map<string, ListedLookUp>();
    const take = (all: readonly ListedLookUp[]): void => {
      for (const one of all) found.set(one.key, one);
      onFound(all);
    };
    let next = 0;
    const work = async (): Promise<void> => {
      while (next < numbers.length && this.#stopped === null) {
        const first = next === 0;
        const batch = numbers.slice(next, next + this.#size.current);
        next += batch.length;
        this.#stopped ??= first ? null : await this.#checkBudget();
        take(
          this.#stopped === null
            ? await this.#batch(batch, extras, first && together)
            : unread(batch, this.#stopped),
        );
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, work));
    if (this.#stopped !== null) take(unread(numbers.slice(next), this.#stopped));
    return keys.flatMap((key) => found.get(key) ?? []);
  }

  async #batch(
    numbers: readonly number[],
    extras: readonly string[],
    together: boolean,
  ): Promise<readonly ListedLookUp[]> {
    const batch = new OpenNumbers(numbers, this.#source.nouns);
    let again = this.#again();
    let unanswered = 0;
    for (let first = together; !batch.done; first = false) {
      const asked = batch.next(this.#size.current);
      const answers = await this.#ask(asked, extras, first);
      if (!(answers instanceof RemoteFault)) {
        if (batch.take(asked, answers)) this.#size.worked();
        else this.#size.failed(asked.length);
        again = this.#again();
        continue;
      }
      if (await again(answers, asked.length)) continue;
      if (answers.code === 'timed-out') unanswered += 1;
      if (asked.length === 1 && unanswered <= 1 && asksForTooMuch(answers)) batch.name();
      else batch.end(this.#stop(answers));
    }
    return batch.found;
  }

  #ask(
    numbers: readonly number[],
    extras: readonly string[],
    together: boolean,
  ): Promise<readonly (ListedLookUp | null)[] | RemoteFault> {
    const lookUps = lookUpsOf(this.#source, numbers, extras);
    return asFault(together ? this.#reader.read(lookUps) : this.#reader.readAlone(lookUps));
  }

  #stop(fault: RemoteFault): Problem {
    this.#stopped = toProblem(fault);
    return this.#stopped;
  }

  #again() {
    return askingForLess(this.#size, this.#reader.backoff());
  }
}
