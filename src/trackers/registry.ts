import type { Part, RepositoryReader } from '../github/index.js';
import type { Tracker } from '../model/item.js';
import { recentPart, type Traits } from './github-pull-requests/recent.js';
import { type Allowance, GitHubPullRequests } from './github-pull-requests/tracker.js';

interface TrackerType {
  readonly create: (reader: RepositoryReader, mayGoOn: Allowance) => Tracker;
  readonly firstPage: typeof GitHubPullRequests.firstPage;
  /** The newest items, selected or not. */
  readonly recent: Part<readonly Traits[]>;
}

/** Every tracker there is. */
export const TRACKERS = {
  'github-pull-requests': {
    create: (reader, mayGoOn) => new GitHubPullRequests(reader, mayGoOn),
    firstPage: GitHubPullRequests.firstPage,
    recent: recentPart,
  },
} as const satisfies Record<string, TrackerType>;
