import { asFault, GitHubFault, type RepositoryReader } from '../../../github/index.js';
import type { LookUp, Observation } from '../../../model/observation.js';
import { toProblem } from '../../../model/problem.js';
import type { FirstRequest, Known, ListingRequest, Tracker } from '../../../model/tracker.js';
import type { Allowance, TrackerPorts, Watch } from '../../ports.js';
import type { PullRequestQuery } from './fit.js';
import { numberOf } from './keys.js';
import { LookUpReader } from './look-up.js';
import { Observing } from './observing.js';
import { lookUpsPart, pagePart } from './parts.js';
import { listsIn, type Wanted } from './pull-request.js';
import { PAGE_SIZE } from './query.js';
import { PageReader } from './read-page.js';
import { Scan } from './scan.js';

/** The pull requests of one repository, through GraphQL. */
export class GitHubPullRequests implements Tracker<PullRequestQuery> {
  readonly #reader: RepositoryReader;
  readonly #mayGoOn: Allowance;
  readonly #lookUps: LookUpReader;
  readonly #watch: Watch;

  constructor({ reader, mayGoOn, watch = () => undefined }: TrackerPorts) {
    this.#watch = watch;
    this.#reader = reader;
    this.#mayGoOn = mayGoOn;
    this.#lookUps = new LookUpReader(reader, mayGoOn);
  }

  prefetch(first: FirstRequest<PullRequestQuery>): void {
    this.#reader.readAhead(
      'keys' in first
        ? [lookUpsPart(first.keys.map(numberOf), listsIn(first.fields))]
        : first.listings.map((request) =>
            pagePart({ ...wantedBy(request), order: 'newest', size: PAGE_SIZE, after: null }),
          ),
    );
  }

  lookUp(keys: readonly string[], fields: readonly string[]): Promise<readonly LookUp[]> {
    return this.#lookUps.read(keys, listsIn(fields), { together: true });
  }

  /** A fault on the first page is one of what is observed; that nothing may be read is an error. */
  async observe(
    request: ListingRequest<PullRequestQuery>,
    known: Known = NOTHING_KNOWN,
  ): Promise<Observation> {
    const selection = wantedBy(request);
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

const wantedBy = ({ query, fields }: ListingRequest<PullRequestQuery>): Wanted => ({
  labels: query.labels,
  lists: listsIn(fields),
});

const unread = (selection: Wanted, fault: GitHubFault): Observation => {
  const scan = new Scan(selection, 0);
  scan.gaps.push(toProblem(fault));
  return scan.observation(false);
};
