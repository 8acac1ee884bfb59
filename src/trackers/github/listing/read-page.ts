import { asksForTooMuch, type RepositoryReader } from '../../../github/index.js';
import { asFault, RemoteFault } from '../../../http/index.js';
import { type ItemPage, numberAfter, pageOf } from './fragments.js';
import { askingForLess, PageSize } from './page-size.js';
import { neverComes } from './problems.js';
import { type Order, PAGE_SIZE, type PageRequest } from './query.js';
import type { ListingSource, Wanted } from './source.js';

/** Reads pages of a listing in a size that GitHub can answer. */
export class PageReader {
  readonly #source: ListingSource;
  readonly #reader: RepositoryReader;
  readonly #size = new PageSize(PAGE_SIZE);

  constructor(source: ListingSource, reader: RepositoryReader) {
    this.#source = source;
    this.#reader = reader;
  }

  /**
   * One page; the same one is asked for again, in half the size, when GitHub could not answer in time
   * or left entries out. An entry that never comes is named and passed over.
   *
   * @param together whether it may travel with what else is asked for at this moment
   * @throws {SyncError} when not even a single entry can be read
   */
  async read(
    wanted: Wanted,
    order: Order,
    after: string | null,
    together = false,
  ): Promise<ItemPage> {
    const again = askingForLess(this.#size, this.#reader.backoff());
    for (let attempt = 0; ; attempt += 1) {
      const size = this.#size.current;
      const request = { ...wanted, order, after, size };
      const answer = await this.#ask(request, together && attempt === 0);
      const fault = answer instanceof RemoteFault ? answer : null;
      if (fault !== null && (await again(fault, size))) continue;
      if (fault !== null && (size > 1 || !asksForTooMuch(fault))) throw fault;
      if (this.#isWhole(answer, size)) return answer;
      if (size === 1) return this.#passOver(request, answer);
    }
  }

  #isWhole(answer: ItemPage | RemoteFault, size: number): answer is ItemPage {
    const whole = !(answer instanceof RemoteFault) && answer.holes === 0;
    if (whole) this.#size.worked();
    else this.#size.failed(size);
    return whole;
  }

  #ask(request: PageRequest, together: boolean): Promise<ItemPage | RemoteFault> {
    const page = pageOf(this.#source, request);
    return asFault(together ? this.#reader.read(page) : this.#reader.readAlone(page));
  }

  /** Asks for the number alone, to name the entry and to go on after it. */
  async #passOver(request: PageRequest, failed: ItemPage | Error): Promise<ItemPage> {
    const page = failed instanceof Error ? null : failed;
    const asking = this.#reader.readAlone(numberAfter(this.#source, request));
    const named = await asking.catch(() => null);
    const known = named ?? page;
    if (known === null || (page === null && named?.number === null)) throw failed;
    const { total, next, askedAt } = known;
    const number = named?.number ?? null;
    const keys = [number ?? `after ${request.after}`];
    const gaps = [neverComes(number, this.#source.nouns)];
    return { keys, gaps, total, next, askedAt, items: [], holes: 0, unknown: [] };
  }
}
