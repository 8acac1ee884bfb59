import type { Environment } from '../../../model/environment.js';
import {
  type Host,
  proxyIn,
  type ServiceOptions,
  terminal as visible,
  type WorkingTree,
} from '../../../sync/index.js';
import { commandLineError } from '../problems.js';
import type { Terminal } from '../terminal.js';
import { type Endpoint, endpointFor } from './endpoint.js';
import { type Checkout, findCheckout } from './git.js';
import { indexed } from './index-entries.js';
import { isRepository, parseRemote } from './remote.js';
import { readToken } from './token.js';
import { uncommittedAmong } from './uncommitted.js';

/** Where a command works. */
export interface Target {
  readonly endpoint: Endpoint;
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Null when it works through the API. */
  readonly checkout: Checkout | null;
}

export interface TargetOptions {
  readonly repo?: string | undefined;
  readonly tokenStdin?: boolean | undefined;
  /** Nothing is asked of GitHub, so no token is needed. */
  readonly offline?: boolean | undefined;
}

/**
 * The working tree around the current folder and its `origin`, or the repository that was named.
 *
 * @throws {SyncError} when there is neither, or no token
 */
export const findTarget = async (
  { repo, tokenStdin = false, offline = false }: TargetOptions,
  env: Environment,
): Promise<Target> => {
  const found = repo === undefined ? await standingIn(process.cwd()) : named(repo);
  const endpoint = endpointFor(env, found.host);
  const token = offline ? '' : await readToken(env, endpoint, tokenStdin);
  return { endpoint, token, repository: found.repository, checkout: found.checkout };
};

interface Found {
  readonly host: Host | null;
  readonly repository: string;
  readonly checkout: Checkout | null;
}

const named = (repo: string): Found => {
  if (isRepository(repo)) return { host: null, repository: repo, checkout: null };
  throw commandLineError({
    code: 'repository-invalid',
    message: `Option \`--repo\`: \`${repo}\` is not the name of a repository.`,
    remedy: 'Give it as `owner/name`; another host goes into GH_HOST.',
  });
};

const standingIn = async (folder: string): Promise<Found> => {
  const checkout = await findCheckout(folder);
  if (checkout === null) {
    throw commandLineError({
      code: 'no-working-tree',
      message: 'This folder is in no working tree of git.',
      remedy: 'Change to a clone of your repository, or name it with `--repo owner/name`.',
    });
  }
  const { origin } = checkout;
  const remote = origin === null ? null : parseRemote(origin);
  if (remote !== null) return { ...remote, checkout };
  throw commandLineError({
    code: 'no-remote',
    message:
      origin === null
        ? 'The working tree has no remote `origin`, so its repository on GitHub is not known.'
        : 'The remote `origin` leads to no repository on a GitHub.',
    remedy:
      'Add it with `git remote add origin https://github.com/owner/name`, or name it with `--repo owner/name`.',
  });
};

/** What the service needs to work there; `onDisk` says whether the files of the working tree count. */
export const serviceAt = (
  { endpoint, token, repository, checkout }: Target,
  terminal: Pick<Terminal, 'err'>,
  signal: AbortSignal,
  onDisk = true,
): ServiceOptions => ({
  ...{ ...endpoint, token, repository, proxy: proxyIn(process.env), signal },
  workingTree: checkout === null || !onDisk ? undefined : workingTreeOf(checkout, {}),
  log: (message) => terminal.err(visible(message)),
});

/** The working tree as the service takes it. */
export const workingTreeOf = (
  { root, branch }: Checkout,
  { allowDirty = false }: { readonly allowDirty?: boolean | undefined },
): WorkingTree => ({
  root,
  branch,
  index: () => indexed(root),
  uncommitted: async (paths) => (allowDirty ? [] : uncommittedAmong(root, paths)),
});
