import { Octokit } from '@octokit/core';
import { withCustomRequest } from '@octokit/graphql';
import type { HttpRequest, RawResponse } from '../http/index.js';
import type { GraphQLAnswer } from './answer.js';
import { parseAnswer } from './body.js';
import type { GitHubEndpoint } from './endpoint.js';

export interface Login extends Pick<GitHubEndpoint, 'apiUrl' | 'graphqlUrl'> {
  readonly token: string;
}

type Values = Readonly<Record<string, unknown>>;

/** What a query gave, which may be partly missing, and the answer that it came in. */
export interface GraphQLResponse extends Pick<GraphQLAnswer, 'data' | 'errors'> {
  readonly response: RawResponse;
}

/** Sends what Octokit makes of a route or a document. */
export interface Requests {
  /** @param route such as `GET /repos/{owner}/{repo}` */
  rest(route: string, parameters: Values): Promise<RawResponse>;
  /** @throws {RemoteFault} when the body is no GraphQL answer, or only a part of one */
  graphql(document: string, variables: Values): Promise<GraphQLResponse>;
}

/**
 * Octokit knows GitHub's routes, headers and GraphQL; only sending is ours.
 *
 * @param send gives the answer to what was asked, or throws why there is none
 */
export const requestsBy = (
  { token, apiUrl, graphqlUrl }: Login,
  send: (request: HttpRequest) => Promise<RawResponse>,
): Requests => {
  const octokit = new Octokit({ baseUrl: apiUrl, userAgent: 'metadata-sync', log: SILENT });
  octokit.hook.wrap('request', async (_, options) => {
    const { method, url, headers: all, body: content } = octokit.request.endpoint.parse(options);
    const headers = { ...textHeaders(all), ...VERSION, authorization: `bearer ${token}` };
    const body = content === undefined ? null : JSON.stringify(content);
    const response = await send({ method, url, headers, body });
    // Octokit throws where there are errors, and leaves out the headers where there are none.
    const data =
      options.url === graphqlUrl ? { data: { ...parseAnswer(response.body), response } } : response;
    return { ...response, url, data };
  });
  // Octokit's own derives the address from the API's.
  const graphql = withCustomRequest(octokit.request).defaults({
    baseUrl: graphqlUrl,
    url: graphqlUrl,
  });
  return {
    rest: async (route, parameters) => (await octokit.request(route, parameters)).data,
    graphql: (document, variables) => graphql(document, variables),
  };
};

const VERSION = { 'x-github-api-version': '2022-11-28' };
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

const textHeaders = (headers: object): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
