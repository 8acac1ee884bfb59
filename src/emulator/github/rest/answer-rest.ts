import type { GitHubState } from '../github-state.js';
import { isRecord } from '../graphql/operation.js';
import { errorAnswer, type HttpAnswer, refusalAnswer } from '../http/answer.js';
import { type RequestLog, splitPath } from '../http/request.js';
import { ApiRefusal } from '../refusal.js';
import type { Viewer } from '../tokens.js';
import { accountRoutes } from './account-routes.js';
import { compareRoutes } from './compare.js';
import { contentRoutes } from './contents.js';
import { gitObjectRoutes } from './git-objects.js';
import { issueRoutes } from './issues.js';
import { pullRoutes } from './pulls.js';
import { refRoutes } from './refs.js';
import { matchRoute } from './route.js';
import { settingsRoutes } from './settings.js';

const ROUTES = [
  ...accountRoutes,
  ...compareRoutes,
  ...contentRoutes,
  ...gitObjectRoutes,
  ...issueRoutes,
  ...pullRoutes,
  ...refRoutes,
  ...settingsRoutes,
];

/** Answers one REST request, GitHub's errors included. */
export const answerRest = (
  github: GitHubState,
  viewer: Viewer,
  webUrl: string,
  request: RequestLog,
): HttpAnswer => {
  const { pathname } = splitPath(request.path);
  const limit = github.restRateLimit;
  limit.refill();
  const free = pathname === '/rate_limit';
  const answer =
    free || limit.spend(1)
      ? run(github, viewer, webUrl, request)
      : errorAnswer(403, 'API rate limit exceeded for installation ID 1234567.');
  return { ...answer, headers: { ...limit.headers(), ...viewer.headers(), ...answer.headers } };
};

const run = (
  github: GitHubState,
  viewer: Viewer,
  webUrl: string,
  request: RequestLog,
): HttpAnswer => {
  const { pathname, query } = splitPath(request.path);
  const found = matchRoute(ROUTES, request.method, pathname);
  if (found === undefined) return errorAnswer(404, 'Not Found');
  if (typeof request.body === 'string') return errorAnswer(400, 'Problems parsing JSON');
  const accept = request.headers.accept;
  const call = {
    github,
    viewer,
    webUrl,
    accept: typeof accept === 'string' ? accept : '',
    params: found.params,
    query,
    body: isRecord(request.body) ? request.body : {},
  };
  try {
    return found.handler(call);
  } catch (error) {
    if (error instanceof ApiRefusal) return refusalAnswer(error);
    throw error;
  }
};
