import { SyncError } from '../../model/problem.js';
import type { Environment } from '../environment.js';

/** Where the API of a GitHub is, and whether the user named it or only a remote did. */
export interface Endpoint {
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly serverUrl: string;
  readonly host: string;
  /** A token that is meant for no host in particular may be sent there. */
  readonly trusted: boolean;
}

const PUBLIC = 'github.com';

/**
 * `GITHUB_API_URL` wins over `GH_HOST`, and that over the host of the remote.
 *
 * @param remoteHost null when there is no remote to go by
 */
export const endpointFor = (env: Environment, remoteHost: string | null): Endpoint => {
  if (env.GITHUB_API_URL) return atAddress(env, env.GITHUB_API_URL.replace(/\/+$/, ''));
  const named = env.GH_HOST?.trim().toLowerCase() || null;
  return ofHost(named ?? remoteHost ?? PUBLIC, named !== null || remoteHost === null);
};

const atAddress = (env: Environment, apiUrl: string): Endpoint => {
  if (!/^https?:\/\//.test(apiUrl) || !URL.canParse(apiUrl)) throw notAnAddress;
  const { protocol, host: apiHost } = new URL(apiUrl);
  // Only github.com and its subdomains have an API host of its own.
  const host = apiHost.replace(/^api\.(?=github\.com$|.+\.ghe\.com$)/, '');
  const graphqlUrl = /\/api\/v3$/.test(apiUrl)
    ? apiUrl.replace(/v3$/, 'graphql')
    : `${apiUrl}/graphql`;
  return {
    apiUrl,
    graphqlUrl: env.GITHUB_GRAPHQL_URL || graphqlUrl,
    serverUrl: env.GITHUB_SERVER_URL || `${protocol}//${host}`,
    host,
    trusted: true,
  };
};

const notAnAddress = new SyncError({
  code: 'input-invalid',
  message: '`GITHUB_API_URL` is not the address of an API.',
  remedy: 'Set it to one such as `https://ghe.example.com/api/v3`, or unset it.',
});

const ofHost = (host: string, named: boolean): Endpoint => {
  const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
  const scheme = loopback ? 'http' : 'https';
  const serverUrl = `${scheme}://${host}`;
  const ours = host === PUBLIC || host.endsWith('.ghe.com');
  const api = ours ? `https://api.${host}` : `${serverUrl}/api/v3`;
  return {
    apiUrl: api,
    graphqlUrl: ours ? `${api}/graphql` : `${serverUrl}/api/graphql`,
    serverUrl,
    host,
    trusted: named || ours || loopback,
  };
};
