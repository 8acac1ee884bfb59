import type { Part, RepositoryReader } from '../../github/index.js';
import { asFault, GitHubFault } from '../../github/index.js';
import type { ItemList, Known, LookUp, Observation, Selection, Tracker } from '../../model/item.js';
import { type Problem, SyncError, toProblem } from '../../model/problem.js';
import { knownFirst, sufficesToLookUp } from './known-first.js';
import { LookUpReader } from './look-up.js';
import { type Page, pagePart } from './parts.js';
import { PAGE_SIZE } from './query.js';
import { PageReader } from './read-page.js';
import { Scan } from './scan.js';
import { settle } from './settle.js';
import { advance, aStream, haveCrossed, run, type Stream } from './streams.js';

/** Whether another page may be asked for; a problem says why not. */
export type Allowance = () => Promise<Problem | null>;

/** So many pages are listed one after the other; more are worth another way. */
const FEW_PAGES = 3;

/** The pull requests of one repository, through GraphQL. */
export class GitHubPullRequests implements Tracker {
  readonly #reader: RepositoryReader;
  readonly #mayGoOn: Allowance;
  readonly #lookUps: LookUpReader;

  constructor(reader: RepositoryReader, mayGoOn: Allowance) {
    this.#reader = reader;
    this.#mayGoOn = mayGoOn;
    this.#lookUps = new LookUpReader(reader, mayGoOn);
  }

  /** The first page of a selection, to be read ahead. */
  static firstPage(selection: Selection): Part<unknown> {
    return pagePart({ ...selection, order: 'newest', size: PAGE_SIZE, after: null });
  }

  lookUp(numbers: readonly number[], lists: readonly ItemList[]): Promise<readonly LookUp[]> {
    return this.#lookUps.read(numbers, lists, { together: true });
  }

  async observe(selection: Selection, known: Known = NOTHING_KNOWN): Promise<Observation> {
    const pages = new PageReader(this.#reader, selection);
    const first = await this.#first(pages, true);
    if (first instanceof GitHubFault) return unread(selection, toProblem(first));
    const scan = new Scan(selection, first.askedAt);
    const newest = begin(scan, first);
    const whole = newest.ended;
    const everything = await this.#complete(scan, pages, newest, known);
    if (await this.#confirmed(scan, pages, whole)) return scan.observation(true);
    if (scan.gaps.length > 0 || (everything && !whole)) return scan.observation(false);
    return this.#again(scan, pages);
  }

  /** Sees the rest; true when everything was listed. */
  async #complete(scan: Scan, pages: PageReader, newest: Stream, known: Known): Promise<boolean> {
    if (newest.ended) return true;
    const total = scan.total ?? 0;
    if (total <= FEW_PAGES * PAGE_SIZE) {
      await run(scan, pages, [newest], () => false, this.#mayGoOn);
      return true;
    }
    const recorded = new Set(await known.recorded());
    if (sufficesToLookUp(scan, recorded, newest)) {
      await knownFirst(scan, pages, this.#lookUps, recorded, newest, this.#mayGoOn);
      return false;
    }
    await this.#listAll(scan, pages, newest);
    return true;
  }

  async #listAll(scan: Scan, pages: PageReader, newest: Stream): Promise<void> {
    const oldest = aStream('oldest');
    const met = (): boolean => haveCrossed(oldest, newest);
    await run(scan, pages, [newest, oldest], met, this.#mayGoOn);
  }

  /** Whether what was seen is all there is; asks what changed meanwhile when that is not plain. */
  async #confirmed(scan: Scan, pages: PageReader, onePage: boolean): Promise<boolean> {
    if (scan.proven(onePage)) return true;
    if (scan.gaps.length > 0) return false;
    const barred = await this.#mayGoOn();
    try {
      return barred === null && (await settle(scan, pages, this.#reader)) && scan.gaps.length === 0;
    } catch (error) {
      if (!(error instanceof SyncError)) throw error;
      scan.gaps.push(toProblem(error));
      return false;
    }
  }

  /** What does not add up is listed once more from the start; that decides. */
  async #again({ selection, lookUps }: Scan, pages: PageReader): Promise<Observation> {
    const first = await this.#first(pages, false);
    if (first instanceof GitHubFault) return unread(selection, toProblem(first));
    const scan = new Scan(selection, first.askedAt);
    scan.takeLookUps([...lookUps.values()]);
    const newest = begin(scan, first);
    if (!newest.ended) await this.#listAll(scan, pages, newest);
    return scan.observation(await this.#confirmed(scan, pages, newest.ended));
  }

  /** A fault on the first page is one of what is observed; that nothing may be read is an error. */
  #first(pages: PageReader, together: boolean): Promise<Page | GitHubFault> {
    return asFault(pages.read('newest', null, together));
  }
}

const begin = (scan: Scan, first: Page): Stream => {
  const newest = aStream('newest');
  scan.take(first);
  const stuck = advance(newest, first);
  if (stuck !== null) scan.gaps.push(stuck);
  return newest;
};

const NOTHING_KNOWN: Known = { recorded: async () => [] };

const unread = (selection: Selection, problem: Problem): Observation => {
  const scan = new Scan(selection, 0);
  scan.gaps.push(problem);
  return scan.observation(false);
};
