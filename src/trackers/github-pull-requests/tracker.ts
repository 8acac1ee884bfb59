import { GitHubFault, type Part, type RepositoryReader } from '../../github/index.js';
import type { Item, ItemList, LookUp, Observation, Selection, Tracker } from '../../model/item.js';
import { type Problem, toProblem } from '../../model/problem.js';
import { lookUpPart, type Page, pagePart } from './parts.js';
import { doesNotAddUp, standingStill, unknownLabel } from './problems.js';
import { PAGE_SIZE } from './query.js';

/** How many numbers one look-up asks for. */
const BATCH = 50;

/** Whether another page may be asked for; a problem says why not. */
export type Allowance = () => Promise<Problem | null>;

/** The pull requests of one repository, through GraphQL. */
export class GitHubPullRequests implements Tracker {
  readonly #reader: RepositoryReader;
  readonly #mayGoOn: Allowance;

  constructor(reader: RepositoryReader, mayGoOn: Allowance) {
    this.#reader = reader;
    this.#mayGoOn = mayGoOn;
  }

  /** The first page of a selection, to be read ahead. */
  static firstPage(selection: Selection): Part<unknown> {
    return pagePart({ ...selection, size: PAGE_SIZE, after: null });
  }

  async observe(selection: Selection): Promise<Observation> {
    const items = new Map<number, Item>();
    const gaps: Problem[] = [];
    let expected: number | null = null;
    const warnings: Problem[] = [];
    let pages = 0;
    let after: string | null = null;
    do {
      const page = await this.#nextPage(selection, after);
      if ('code' in page) {
        gaps.push(page);
        break;
      }
      pages += 1;
      expected = page.total;
      if (page.total === 0) warnings.push(...page.unknownLabels.map(unknownLabel));
      gaps.push(
        ...page.gaps,
        ...(page.next !== null && page.next === after ? [standingStill] : []),
      );
      for (const item of page.items) items.set(item.number, item);
      after = gaps.includes(standingStill) ? null : page.next;
    } while (after !== null);

    const receipt = { expected, observed: items.size, lookedUp: 0, pages };
    if (gaps.length === 0 && expected !== items.size) gaps.push(doesNotAddUp(expected, items.size));
    const observed = { items: [...items.values()], receipt, warnings };
    return gaps.length === 0
      ? { complete: true, ...observed }
      : { complete: false, gaps, ...observed };
  }

  /** Asks for less when GitHub could not give a page whole; a page that stays away is a problem. */
  async #nextPage(selection: Selection, after: string | null): Promise<Page | Problem> {
    const barred = after === null ? null : await this.#mayGoOn();
    if (barred !== null) return barred;
    for (let size = PAGE_SIZE; ; size = Math.ceil(size / 2)) {
      try {
        return await this.#reader.read(pagePart({ ...selection, size, after }));
      } catch (error) {
        if (size > 1 && asksForTooMuch(error)) continue;
        // Before anything was read there is nothing to report.
        if (after === null || !(error instanceof GitHubFault)) throw error;
        return toProblem(error);
      }
    }
  }

  async lookUp(numbers: readonly number[], lists: readonly ItemList[]): Promise<readonly LookUp[]> {
    const found: LookUp[] = [];
    for (let start = 0; start < numbers.length; start += BATCH) {
      const batch = numbers.slice(start, start + BATCH);
      found.push(...(await this.#lookUpBatch(batch, lists)));
    }
    return found;
  }

  async #lookUpBatch(
    numbers: readonly number[],
    lists: readonly ItemList[],
  ): Promise<readonly LookUp[]> {
    try {
      return await Promise.all(
        numbers.map((number) => this.#reader.read(lookUpPart(number, lists))),
      );
    } catch (error) {
      if (!(error instanceof GitHubFault)) throw error;
      if (!asksForTooMuch(error) || numbers.length === 1) {
        return numbers.map((number) => ({
          number,
          found: 'unreadable',
          problem: toProblem(error),
        }));
      }
      const half = Math.ceil(numbers.length / 2);
      return [
        ...(await this.#lookUpBatch(numbers.slice(0, half), lists)),
        ...(await this.#lookUpBatch(numbers.slice(half), lists)),
      ];
    }
  }
}

const asksForTooMuch = (error: unknown): boolean =>
  error instanceof GitHubFault && error.code === 'too-large';
