import type { Problem } from '../model/problem.js';
import type { GitHubProblem } from './problems.js';

/** What a page says about its listing, whichever API it comes from. */
export interface ListingPage {
  /** Where the listing goes on: a cursor, an address or a page's number; null at its end. */
  readonly next: string | null;
  /** What identifies the entries of the page. */
  readonly keys: readonly (string | number)[];
  /** How many entries there are, where that is said. */
  readonly total?: number;
}

/** A hundred entries a page: a million. */
const MOST_PAGES = 10_000;
/** Pages in a row that may bring nothing new although another one is announced. */
const IDLE_PAGES = 3;
/** Entries beyond twice the count, for those that came and went while it was listed. */
const BEYOND_COUNT = 200;

/**
 * Notices a listing that would go on for ever: a cursor that comes again, pages that bring nothing
 * new, more entries than are counted, or too many pages. Takes each page as it comes.
 */
class PageGuard {
  readonly #what: string;
  readonly #mostPages: number;
  readonly #cursors = new Set<string>();
  readonly #keys = new Set<string | number>();
  #pages = 0;
  #idle = 0;
  #total: number | null = null;

  /**
   * @param what the plural of what is listed, for the problem
   * @param after where the listing is gone on with
   */
  constructor(what: string, after: string | null = null, mostPages: number = MOST_PAGES) {
    this.#what = what;
    this.#mostPages = mostPages;
    if (after !== null) this.#cursors.add(after);
  }

  /** Why no further page may be asked for; null when it may, or when there is none. */
  check({ next, keys, total }: ListingPage): Problem | null {
    const known = this.#keys.size;
    for (const key of keys) this.#keys.add(key);
    this.#pages += 1;
    this.#idle = this.#keys.size > known ? 0 : this.#idle + 1;
    if (total !== undefined) this.#total = Math.max(this.#total ?? 0, total);
    if (next === null) return null;
    if (this.#cursors.has(next)) return cursorStuck(this.#what);
    this.#cursors.add(next);
    return this.#isEndless ? listingEndless(this.#what, this.#pages, this.#total) : null;
  }

  get #isEndless(): boolean {
    const counted = this.#total === null ? Number.POSITIVE_INFINITY : 2 * this.#total;
    return (
      this.#idle >= IDLE_PAGES ||
      this.#keys.size > counted + BEYOND_COUNT ||
      this.#pages >= this.#mostPages
    );
  }
}

interface Paging<Page extends ListingPage> {
  /** The plural of what is listed, for the problem. */
  readonly what: string;
  /** Where to begin; null for the first page. */
  readonly after: string | null;
  readonly read: (after: string | null) => Promise<Page>;
  /** Takes a page; true when no further one is wanted. */
  readonly take: (page: Page) => boolean;
  /** Whether more may be asked for, such as `keepReserve`; a problem says why not. */
  readonly checkBudget?: (() => Promise<Problem | null>) | undefined;
  readonly mostPages?: number;
}

/**
 * Reads page after page until the listing ends, enough was seen, or it must not go on.
 *
 * @returns why it must not; null when it came to its end or enough was seen
 */
export const followPages = async <Page extends ListingPage>({
  what,
  after,
  read,
  take,
  checkBudget = async () => null,
  mostPages,
}: Paging<Page>): Promise<Problem | null> => {
  const guard = new PageGuard(what, after, mostPages);
  for (let at = after; ; ) {
    const exceeded = await checkBudget();
    if (exceeded !== null) return exceeded;
    const page = await read(at);
    const isEnough = take(page);
    const problem = guard.check(page);
    if (isEnough || page.next === null || problem !== null) return isEnough ? null : problem;
    at = page.next;
  }
};

const cursorStuck = (what: string): GitHubProblem => ({
  code: 'cursor-stuck',
  message: `GitHub gave the same page of the ${what} twice.`,
  remedy: 'Run again.',
});

const listingEndless = (what: string, pages: number, total: number | null): GitHubProblem => ({
  code: 'listing-endless',
  message: `GitHub's listing of the ${what} does not end: ${pages} pages in, it announces more${total === null ? '' : `, although it counts ${total}`}.`,
  remedy: 'Run again; if it persists, tell GitHub, or who runs the server in `GITHUB_API_URL`.',
});
