import { type Inputs, parseInputs as parse, type RawInputs } from '../config/index.js';
import { type Endpoint, GitHubClient, RepositoryReader } from '../github/index.js';
import { FIELD_NAMES } from '../metadata/index.js';
import { SyncError } from '../model/problem.js';
import { SyncService } from './service.js';

export interface ServiceOptions extends Endpoint {
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Takes what a person may want to know while the run goes on. */
  readonly log: (message: string) => void;
}

/**
 * The service on one repository.
 *
 * @throws {SyncError} when the token is missing, or the repository or an address has no such form
 */
export const createSyncService = ({
  repository,
  log,
  ...endpoint
}: ServiceOptions): SyncService => {
  if (endpoint.token.trim() === '') {
    throw new SyncError({
      code: 'token-missing',
      message: 'Input `token`: it is empty.',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a workflow says
      remedy: 'Set it to `${{ github.token }}`, or leave it out to use the workflow token.',
    });
  }
  const [owner, name, ...rest] = repository.split('/');
  if (!owner || !name || rest.length > 0) {
    throw new SyncError({
      code: 'repository-invalid',
      message: `\`${repository}\` is not the name of a repository.`,
      remedy: 'Give it as `owner/name` (in a workflow GITHUB_REPOSITORY holds it).',
    });
  }
  const clock = {
    now: () => new Date(),
    sleep: (milliseconds: number) =>
      new Promise<void>((resolve) => {
        setTimeout(resolve, milliseconds);
      }),
  };
  const client = new GitHubClient({ ...endpoint, clock, note: log });
  const reader = new RepositoryReader(client, { owner, name });
  return new SyncService({ client, reader, clock, log, serverUrl: endpoint.serverUrl });
};

/** @throws {SyncError} for a value that is not allowed */
export const parseInputs = (raw: RawInputs, now: Date): Inputs =>
  parse(raw, { now, fieldNames: FIELD_NAMES });
