import type { RepositoryReader } from '../github/index.js';
import type { Tracker } from '../model/item.js';
import { type Allowance, GitHubPullRequests } from './github-pull-requests/tracker.js';

interface TrackerType {
  readonly create: (reader: RepositoryReader, mayGoOn: Allowance) => Tracker;
  readonly firstPage: typeof GitHubPullRequests.firstPage;
}

/** Every tracker there is. */
export const TRACKERS = {
  'github-pull-requests': {
    create: (reader, mayGoOn) => new GitHubPullRequests(reader, mayGoOn),
    firstPage: GitHubPullRequests.firstPage,
  },
} as const satisfies Record<string, TrackerType>;
