import {
  asFault,
  type Estimate,
  GitHubFault,
  type Part,
  type RepositoryReader,
} from '../../github/index.js';
import type { ItemList, Known, LookUp, Observation, Selection, Tracker } from '../../model/item.js';
import { type Problem, toProblem } from '../../model/problem.js';
import { LookUpReader } from './look-up.js';
import { Observing } from './observing.js';
import { pagePart } from './parts.js';
import { PAGE_SIZE } from './query.js';
import { PageReader } from './read-page.js';
import { Scan, type Watch } from './scan.js';

/** Whether more may be asked for, or a whole scan be begun; a problem says why not. */
export type Allowance = (estimate?: Estimate) => Promise<Problem | null>;

/** The pull requests of one repository, through GraphQL. */
export class GitHubPullRequests implements Tracker {
  readonly #reader: RepositoryReader;
  readonly #mayGoOn: Allowance;
  readonly #lookUps: LookUpReader;
  readonly #watch: Watch;

  constructor(reader: RepositoryReader, mayGoOn: Allowance, watch: Watch = () => undefined) {
    this.#watch = watch;
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

  /** A fault on the first page is one of what is observed; that nothing may be read is an error. */
  async observe(selection: Selection, known: Known = NOTHING_KNOWN): Promise<Observation> {
    const pages = new PageReader(this.#reader, selection);
    const tools = {
      pages,
      reader: this.#reader,
      lookUps: this.#lookUps,
      mayGoOn: this.#mayGoOn,
      known,
      watch: this.#watch,
    };
    const first = await asFault(pages.read('newest', null, true));
    if (first instanceof GitHubFault) return unread(selection, first);
    const observing = new Observing(selection, first, tools);
    if (await observing.complete()) return observing.observation(true);
    if (observing.decided) return observing.observation(false);
    const again = await asFault(pages.read('newest', null));
    if (again instanceof GitHubFault) return unread(selection, again);
    const listing = new Observing(selection, again, tools);
    return listing.observation(await listing.listEverything(observing.lookUps));
  }
}

const NOTHING_KNOWN: Known = { recorded: async () => [] };

const unread = (selection: Selection, fault: GitHubFault): Observation => {
  const scan = new Scan(selection, 0);
  scan.gaps.push(toProblem(fault));
  return scan.observation(false);
};
