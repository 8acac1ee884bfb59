import type { Clock, Endpoint, GitHubClient, RepositoryReader } from '../github/index.js';

/** What the service works with; every door and every test passes its own. */
export interface Ports extends Pick<Endpoint, 'serverUrl'> {
  readonly client: GitHubClient;
  readonly reader: RepositoryReader;
  readonly clock: Clock;
  readonly log: (message: string) => void;
}
