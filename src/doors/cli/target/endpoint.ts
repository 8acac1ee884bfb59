import type { Environment } from '../../../model/environment.js';
import {
  endpointIn,
  endpointOf,
  type Host,
  type HostedEndpoint,
  parseHost,
} from '../../../sync/index.js';
import { commandLineError } from '../problems.js';

/** Where the API of a GitHub is, and whether the user named it or only a remote did. */
export interface Endpoint extends HostedEndpoint {
  /** A token that is meant for no host in particular may be sent there. */
  readonly trusted: boolean;
}

/**
 * The addresses of the environment (`GITHUB_API_URL` and its like) win over `GH_HOST`, and that over
 * the host of the remote.
 *
 * @param remoteHost null when there is no remote to go by
 * @throws {SyncError} `address-invalid`
 */
export const endpointFor = (env: Environment, remoteHost: Host | null): Endpoint => {
  const named = endpointIn(env) ?? namedByHost(env);
  if (named !== null) return { ...named, trusted: true };
  const found = endpointOf({}, remoteHost ?? undefined);
  return { ...found, trusted: found.isRunByGitHub };
};

const namedByHost = ({ GH_HOST: name = '' }: Environment): HostedEndpoint | null => {
  if (name.trim() === '') return null;
  const host = parseHost(name.trim());
  if (host !== null) return endpointOf({}, host);
  throw commandLineError({
    code: 'address-invalid',
    message: '`GH_HOST` is not the name of a host.',
    remedy: 'Set it to one such as `ghe.example.com`, or unset it.',
  });
};
