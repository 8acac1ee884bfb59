import {
  GitHubFault,
  type GraphQLError,
  type Part,
  type RepositoryReader,
} from '../../github/index.js';
import type { Item, ItemList, LookUp, Observation, Selection, Tracker } from '../../model/item.js';
import { type Problem, SyncError } from '../../model/problem.js';
import { listing, lookUp, PAGE_SIZE } from './query.js';
import { foundNode, pageNode, pullRequestNode } from './response.js';
import { cutLists, toItem } from './to-item.js';

/** How many numbers one look-up asks for. */
const BATCH = 50;

interface Page {
  readonly total: number;
  readonly items: readonly Item[];
  readonly gaps: readonly Problem[];
  readonly next: string | null;
}

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
    let pages = 0;
    let size = PAGE_SIZE;
    let after: string | null = null;
    do {
      const barred = pages === 0 ? null : await this.#mayGoOn();
      if (barred !== null) {
        gaps.push(barred);
        break;
      }
      let page: Page;
      try {
        page = await this.#reader.read(pagePart({ ...selection, size, after }));
      } catch (error) {
        if (!(error instanceof GitHubFault)) throw error;
        if (size > 1 && asksForTooMuch(error)) {
          size = Math.ceil(size / 2);
          continue;
        }
        if (pages === 0) throw error;
        gaps.push(error);
        break;
      }
      pages += 1;
      expected = page.total;
      gaps.push(...page.gaps);
      for (const item of page.items) items.set(item.number, item);
      if (page.next !== null && page.next === after) {
        gaps.push(standingStill);
        break;
      }
      after = page.next;
    } while (after !== null || pages === 0);

    const receipt = { expected, observed: items.size, lookedUp: 0, pages };
    if (gaps.length === 0 && expected !== items.size) gaps.push(doesNotAddUp(expected, items.size));
    const observed = { items: [...items.values()], receipt };
    return gaps.length === 0
      ? { complete: true, ...observed }
      : { complete: false, gaps, ...observed };
  }

  async lookUp(numbers: readonly number[], lists: readonly ItemList[]): Promise<readonly LookUp[]> {
    const found: LookUp[] = [];
    for (let start = 0; start < numbers.length; start += BATCH) {
      const batch = numbers.slice(start, start + BATCH);
      found.push(...(await this.#lookUpBatch(batch, lists)));
    }
    return found;
  }

  async #lookUpBatch(numbers: readonly number[], lists: readonly ItemList[]): Promise<LookUp[]> {
    try {
      return await Promise.all(
        numbers.map((number) => this.#reader.read(lookUpPart(number, lists))),
      );
    } catch (error) {
      if (!(error instanceof GitHubFault)) throw error;
      return numbers.map((number) => ({ number, found: 'unreadable', problem: error }));
    }
  }
}

const asksForTooMuch = ({ code }: Problem): boolean => code === 'too-large' || code === 'timed-out';

const pagePart = (page: Selection & { size: number; after: string | null }): Part<Page> => ({
  ...listing(page),
  parse: ({ page: value }, errors) => {
    if (errors.some(({ type }) => type === 'RESOURCE_LIMITS_EXCEEDED')) throw tooLarge();
    const parsed = pageNode.safeParse(value);
    if (!parsed.success) throw unreadableListing(errors);
    const { totalCount, pageInfo, nodes } = parsed.data;
    const items: Item[] = [];
    const gaps: Problem[] = errors
      .filter((error) => !concernsHiddenReviewer(error))
      .map(unreadableNode);
    for (const node of nodes ?? []) {
      const item = itemIn(node, page.lists);
      if ('code' in item) gaps.push(item);
      else items.push(item);
    }
    return {
      total: totalCount,
      items,
      gaps: distinct(gaps),
      next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    };
  },
});

const lookUpPart = (number: number, lists: readonly ItemList[]): Part<LookUp> => ({
  ...lookUp(number, lists),
  parse: ({ found: value }, errors): LookUp => {
    const found = foundNode.safeParse(value).data ?? null;
    const serious = errors.filter((error) => !concernsHiddenReviewer(error));
    if (found === null && serious.length > 0 && serious.every(({ type }) => type === 'NOT_FOUND')) {
      return { number, found: 'nothing' };
    }
    const [error] = serious;
    if (error !== undefined) return { number, found: 'unreadable', problem: unreadableNode(error) };
    if (found?.__typename === 'Issue') return { number, found: 'issue' };
    const item = itemIn(found, lists);
    return 'code' in item
      ? { number, found: 'unreadable', problem: item }
      : { number, found: 'pull-request', item };
  },
});

const itemIn = (node: unknown, lists: readonly ItemList[]): Item | Problem => {
  const parsed = pullRequestNode.safeParse(node);
  if (!parsed.success) {
    const number: unknown =
      typeof node === 'object' && node !== null ? Reflect.get(node, 'number') : null;
    return unreadableItem(number === null ? 'a pull request' : `#${number}`);
  }
  const item = toItem(parsed.data);
  const [cut] = cutLists(item, lists);
  return cut === undefined ? item : unreadableItem(`the ${cut} of #${item.number}`);
};

const tooLarge = (): GitHubFault =>
  new GitHubFault(
    {
      code: 'too-large',
      message: 'GitHub stopped a page of the listing that was too large for it.',
      remedy: 'Run again; if it persists, narrow the selection.',
    },
    { retry: 'never' },
  );

/** A requested team that the token may not see is null with a refusal; teams are not recorded. */
const concernsHiddenReviewer = ({ path, type }: GraphQLError): boolean =>
  type === 'FORBIDDEN' && path.at(-1) === 'requestedReviewer';

const unreadableListing = (errors: readonly GraphQLError[]): SyncError =>
  new SyncError({
    code: 'pull-requests-unreadable',
    message: `GitHub did not list the pull requests: ${errors[0]?.message ?? 'no list in its answer'}`,
    remedy: 'Give the job the permission `pull-requests: read`.',
  });

const unreadableNode = ({ message }: GraphQLError): Problem => ({
  code: 'item-unreadable',
  message: `GitHub held back a part of its answer: ${message}`,
  remedy: 'Give the token access to what is held back, and run again.',
});

const unreadableItem = (what: string): Problem => ({
  code: 'item-unreadable',
  message: `GitHub did not give ${what} in full.`,
  remedy: 'Run again; if it persists, look at the pull request on GitHub.',
});

const standingStill: Problem = {
  code: 'cursor-stuck',
  message: 'GitHub gave the same page of the listing twice.',
  remedy: 'Run again.',
};

const doesNotAddUp = (expected: number | null, observed: number): Problem => ({
  code: 'count-mismatch',
  message: `GitHub counts ${expected} pull requests, but listed ${observed}.`,
  remedy: 'Run again; pull requests may have changed during the listing.',
});

const distinct = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [problem.message, problem])).values(),
];
