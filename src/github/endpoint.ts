import type { Problem } from '../model/problem.js';
import { phrase, text } from '../model/text.js';
import { type Host, isLoopback, isRunByGitHub, parseHost } from './host.js';
import { type GitHubProblem, githubError } from './problems.js';

/** Where a GitHub answers: github.com, or an Enterprise host. */
export interface GitHubEndpoint {
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly serverUrl: string;
}

/** The addresses that somebody gave; the others follow from them. */
export type GivenAddresses = { readonly [Name in keyof GitHubEndpoint]?: string | undefined };

/** What messages call these addresses where they were given. */
type Names = Readonly<Record<keyof GitHubEndpoint, string>>;

/** An endpoint with the host of its API, without the `api.` of those that GitHub runs. */
export interface HostedEndpoint extends GitHubEndpoint {
  readonly host: Host;
  /** Whether GitHub itself answers there. */
  readonly isRunByGitHub: boolean;
}

const PUBLIC = 'github.com' as Host;

/**
 * Where a GitHub answers. An address that was given is taken as it is, but for slashes at its end;
 * one that was not is derived from the API's, GraphQL's or the server's, or else from the host, so
 * that none of them ever is of another GitHub.
 *
 * @throws {SyncError} `address-invalid` when one is no address, or holds a password
 */
export const endpointOf = (
  given: GivenAddresses,
  host: Host = PUBLIC,
  names: Names = OPTIONS,
): HostedEndpoint => {
  const take = (name: keyof GitHubEndpoint): string | null => {
    const text = given[name]?.trim();
    return text ? parseAddress(names[name], text) : null;
  };
  const [api, graphql, server] = [take('apiUrl'), take('graphqlUrl'), take('serverUrl')];
  const apiUrl =
    api ?? (graphql === null ? apiOf(server ?? addressOf(host)) : besideGraphQL(graphql));
  const serverUrl = serverOf(apiUrl);
  const own = new URL(serverUrl);
  return {
    apiUrl,
    graphqlUrl: graphql ?? besideApi(apiUrl),
    serverUrl: server ?? serverUrl,
    host: own.host as Host,
    isRunByGitHub: own.protocol === 'https:' && isRunByGitHub(own.host),
  };
};

const OPTIONS: Names = { apiUrl: 'apiUrl', graphqlUrl: 'graphqlUrl', serverUrl: 'serverUrl' };

/** The names of the addresses in the environment of a workflow. */
const VARIABLES: Names = {
  apiUrl: 'GITHUB_API_URL',
  graphqlUrl: 'GITHUB_GRAPHQL_URL',
  serverUrl: 'GITHUB_SERVER_URL',
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The endpoint that an environment names; null when it names none.
 *
 * @throws {SyncError} `address-invalid`
 */
export const endpointIn = (env: Environment): HostedEndpoint | null => {
  const {
    GITHUB_API_URL: apiUrl,
    GITHUB_GRAPHQL_URL: graphqlUrl,
    GITHUB_SERVER_URL: serverUrl,
  } = env;
  const given = { apiUrl, graphqlUrl, serverUrl };
  return Object.values(given).some((text) => text?.trim())
    ? endpointOf(given, PUBLIC, VARIABLES)
    : null;
};

/** A warning where a token is sent so that others on the way can read it. */
export const insecureAddresses = ({ apiUrl, graphqlUrl }: GitHubEndpoint): readonly Problem[] => {
  const hosts = [apiUrl, graphqlUrl]
    .map((address) => new URL(address))
    .filter(({ protocol, host }) => protocol === 'http:' && !isLoopback(host))
    .map(({ origin }) => `\`${origin}\``);
  if (hosts.length === 0) return [];
  return [
    {
      code: 'address-insecure',
      message: `The token is sent to ${[...new Set(hosts)].join(' and ')} without encryption, so whoever is on the way can read it.`,
      remedy: 'Give an address that begins with `https://`.',
    },
  ];
};

/** The address in the form that is used, without slashes at its end. */
const parseAddress = (name: string, text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.username || url?.password) throw githubError(holdsPassword(name));
  const isAddress =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    parseHost(url.host) !== null &&
    `${url.search}${url.hash}` === '';
  if (!isAddress) throw githubError(notAnAddress(name));
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
};

/** On this machine nobody keeps a certificate. */
const addressOf = (host: Host): string => `${isLoopback(host) ? 'http' : 'https'}://${host}`;

// github.com and its tenants have a host for their API; Enterprise servers have paths for it
// (docs.github.com, "Forming calls with GraphQL").
const apiOf = (server: string): string => {
  const { protocol, host } = new URL(server);
  return isRunByGitHub(host) ? `${protocol}//api.${host}` : `${server}/api/v3`;
};

const besideApi = (api: string): string =>
  /\/api\/v3$/.test(api) ? api.replace(/v3$/, 'graphql') : `${api}/graphql`;

const besideGraphQL = (graphql: string): string =>
  /\/api\/graphql$/.test(graphql)
    ? graphql.replace(/graphql$/, 'v3')
    : graphql.replace(/\/graphql$/, '');

const serverOf = (api: string): string => {
  const { origin, protocol, host } = new URL(api);
  const behind = host.replace(/^api\./, '');
  if (isRunByGitHub(behind)) return `${protocol}//${behind}`;
  return /\/api\/v3$/.test(api) ? api.replace(/\/api\/v3$/, '') : origin;
};

// Neither message shows the text: it may hold a password.
const notAnAddress = (name: string): GitHubProblem => ({
  code: 'address-invalid',
  message: `\`${name}\` is not the address of a GitHub.`,
  remedy: 'Set it to one such as `https://ghe.example.com/api/v3`, or unset it.',
});

const holdsPassword = (name: string): GitHubProblem => ({
  code: 'address-invalid',
  message: `\`${name}\` holds a user name or a password, which would stand in links, reports and logs.`,
  remedy: text`Take it out of the address; a token goes into ${phrase('where a token goes')}.`,
});
