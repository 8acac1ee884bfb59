import {
  asFault,
  asksForTooMuch,
  GitHubFault,
  type RepositoryReader,
} from '../../../github/index.js';
import type { LookUp } from '../../../model/observation.js';
import { type Problem, toProblem } from '../../../model/problem.js';
import { numberOf } from './keys.js';
import { OpenNumbers, unread } from './open-numbers.js';
import { askingForLess, PageSize } from './page-size.js';
import { lookUpsPart } from './parts.js';
import type { ItemList } from './pull-request.js';

/** How many numbers one look-up asks for, and how many look-ups are on their way at once. */
export const BATCH = 50;
const IN_FLIGHT = 8;

/** Looks numbers up in batches, side by side, in a size that GitHub can answer. */
export class LookUpReader {
  readonly #reader: RepositoryReader;
  readonly #mayGoOn: () => Promise<Problem | null>;
  readonly #size = new PageSize(BATCH);
  /** Why nothing more is asked; a fault that outlasted one batch would outlast the others. */
  #barred: Problem | null = null;

  constructor(reader: RepositoryReader, mayGoOn: () => Promise<Problem | null>) {
    this.#reader = reader;
    this.#mayGoOn = mayGoOn;
  }

  /**
   * @param together whether the first batch may travel with what else is asked for at this moment
   * @returns one look-up for each key, in their order
   */
  async read(
    keys: readonly string[],
    lists: readonly ItemList[],
    { together = false, seen = (_: readonly LookUp[]): void => undefined } = {},
  ): Promise<readonly LookUp[]> {
    const numbers = keys.map(numberOf);
    const found = new Map<string, LookUp>();
    const keep = (all: readonly LookUp[]): void => {
      for (const one of all) found.set(one.key, one);
      seen(all);
    };
    let next = 0;
    const work = async (): Promise<void> => {
      while (next < numbers.length && this.#barred === null) {
        const first = next === 0;
        const batch = numbers.slice(next, next + this.#size.current);
        next += batch.length;
        this.#barred ??= first ? null : await this.#mayGoOn();
        keep(
          this.#barred === null
            ? await this.#batch(batch, lists, first && together)
            : unread(batch, this.#barred),
        );
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, work));
    if (this.#barred !== null) keep(unread(numbers.slice(next), this.#barred));
    return keys.flatMap((key) => found.get(key) ?? []);
  }

  async #batch(
    numbers: readonly number[],
    lists: readonly ItemList[],
    together: boolean,
  ): Promise<readonly LookUp[]> {
    const batch = new OpenNumbers(numbers);
    let again = this.#again();
    let unanswered = 0;
    for (let first = together; !batch.done; first = false) {
      const asked = batch.next(this.#size.current);
      const answers = await this.#ask(asked, lists, first);
      if (!(answers instanceof GitHubFault)) {
        if (batch.take(asked, answers)) this.#size.worked();
        else this.#size.failed(asked.length);
        again = this.#again();
        continue;
      }
      if (await again(answers, asked.length)) continue;
      if (answers.code === 'timed-out') unanswered += 1;
      if (asked.length === 1 && unanswered <= 1 && asksForTooMuch(answers)) batch.name();
      else batch.end(this.#bar(answers));
    }
    return batch.found;
  }

  #ask(
    numbers: readonly number[],
    lists: readonly ItemList[],
    together: boolean,
  ): Promise<readonly (LookUp | null)[] | GitHubFault> {
    const part = lookUpsPart(numbers, lists);
    return asFault(together ? this.#reader.read(part) : this.#reader.readAlone(part));
  }

  #bar(fault: GitHubFault): Problem {
    this.#barred = toProblem(fault);
    return this.#barred;
  }

  #again() {
    return askingForLess(this.#size, this.#reader.patience());
  }
}
