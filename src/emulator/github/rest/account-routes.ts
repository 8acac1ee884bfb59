import { type HttpAnswer, jsonAnswer } from '../http/answer.js';
import type { RateLimit } from '../rate-limit.js';
import { accountBody, repositoryBody } from './bodies.js';
import { type RestCall, repositoryOf } from './call.js';
import { type Route, route } from './route.js';

const rateBody = (limit: RateLimit) => {
  const { used, remaining, resource } = limit;
  return {
    limit: limit.limit,
    used,
    remaining,
    reset: Math.floor(limit.resetAt.getTime() / 1000),
    resource,
  };
};

const readRateLimit = ({ github }: RestCall): HttpAnswer => {
  const core = rateBody(github.restRateLimit);
  return jsonAnswer(200, { resources: { core, graphql: rateBody(github.rateLimit) }, rate: core });
};

export const accountRoutes: readonly Route[] = [
  route('GET', '/rate_limit', readRateLimit),
  route('GET', '/user', ({ viewer, webUrl }) =>
    jsonAnswer(200, accountBody(viewer.account, webUrl)),
  ),
  route('GET', '/repos/:owner/:repo', (call) =>
    jsonAnswer(200, repositoryBody(repositoryOf(call), call.webUrl, call.viewer)),
  ),
];
