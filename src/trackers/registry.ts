import type { Part, RepositoryReader } from '../github/index.js';
import type { Tracker } from '../model/item.js';
import { lookUpsPart } from './github-pull-requests/parts.js';
import { recentPart, type Traits } from './github-pull-requests/recent.js';
import type { Watch } from './github-pull-requests/scan.js';
import { type Allowance, GitHubPullRequests } from './github-pull-requests/tracker.js';

interface TrackerType {
  readonly create: (reader: RepositoryReader, mayGoOn: Allowance, watch?: Watch) => Tracker;
  readonly firstPage: typeof GitHubPullRequests.firstPage;
  /** The first look-up of so few numbers that they are asked for at once, to be read ahead. */
  readonly lookUp: typeof lookUpsPart;
  /** The newest items, selected or not. */
  readonly recent: Part<readonly Traits[]>;
}

/** Every tracker there is. */
export const TRACKERS = {
  'github-pull-requests': {
    create: (reader: RepositoryReader, mayGoOn: Allowance, watch?: Watch) =>
      new GitHubPullRequests(reader, mayGoOn, watch),
    firstPage: GitHubPullRequests.firstPage,
    lookUp: lookUpsPart,
    recent: recentPart,
  },
} as const satisfies Record<string, TrackerType>;
