import {
  asFault,
  asksForTooMuch,
  GitHubFault,
  type RepositoryReader,
} from '../../../github/index.js';
import { askingForLess, PageSize } from './page-size.js';
import { numberPart, type Page, pagePart } from './parts.js';
import { neverComes } from './problems.js';
import type { ItemList, Wanted } from './pull-request.js';
import { type Order, PAGE_SIZE, type PageRequest } from './query.js';

/** Reads pages of one selection in a size that GitHub can answer. */
export class PageReader {
  readonly #reader: RepositoryReader;
  #selection: Wanted;
  readonly #size = new PageSize(PAGE_SIZE);

  constructor(reader: RepositoryReader, selection: Wanted) {
    this.#reader = reader;
    this.#selection = selection;
  }

  /** From now on no other lists than these are asked for. */
  narrow(lists: readonly ItemList[]): void {
    const { labels } = this.#selection;
    this.#selection = { labels, lists: this.#selection.lists.filter((one) => lists.includes(one)) };
  }

  get selection(): Wanted {
    return this.#selection;
  }

  /**
   * One page; the same one is asked for again, in half the size, when GitHub could not answer in time
   * or left entries out. An entry that never comes is named and passed over.
   *
   * @param together whether it may travel with what else is asked for at this moment
   * @throws {SyncError} when not even a single entry can be read
   */
  async read(order: Order, after: string | null, together = false): Promise<Page> {
    const again = askingForLess(this.#size, this.#reader.patience());
    for (let attempt = 0; ; attempt += 1) {
      const size = this.#size.current;
      const request = { ...this.#selection, order, after, size };
      const answer = await this.#ask(request, together && attempt === 0);
      const fault = answer instanceof GitHubFault ? answer : null;
      if (fault !== null && (await again(fault, size))) continue;
      if (fault !== null && (size > 1 || !asksForTooMuch(fault))) throw fault;
      if (this.#isWhole(answer, size)) return answer;
      if (size === 1) return this.#passOver(request, answer);
    }
  }

  #isWhole(answer: Page | GitHubFault, size: number): answer is Page {
    const whole = !(answer instanceof GitHubFault) && answer.holes === 0;
    if (whole) this.#size.worked();
    else this.#size.failed(size);
    return whole;
  }

  #ask(request: PageRequest, together: boolean): Promise<Page | GitHubFault> {
    const part = pagePart(request);
    const answer = together ? this.#reader.read(part) : this.#reader.readAlone(part);
    return asFault(answer);
  }

  /** Asks for the number alone, to name the entry and to go on after it. */
  async #passOver(request: PageRequest, failed: Page | Error): Promise<Page> {
    const page = failed instanceof Error ? null : failed;
    const named = await this.#reader.readAlone(numberPart(request)).catch(() => null);
    const known = named ?? page;
    if (known === null || (page === null && named?.number === null)) throw failed;
    const { total, next, askedAt } = known;
    const number = named?.number ?? null;
    const passed = { keys: [number ?? `after ${request.after}`], gaps: [neverComes(number)] };
    return { ...passed, total, next, askedAt, items: [], holes: 0, unknownLabels: [], points: 1 };
  }
}
