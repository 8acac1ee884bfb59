import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../faults.js';
import type { GitHubState } from '../github-state.js';
import { answerQuery } from '../graphql/answer-query.js';
import { answerRest } from '../rest/answer-rest.js';
import type { Viewer } from '../tokens.js';
import { errorAnswer, type HttpAnswer, jsonAnswer } from './answer.js';
import { applyFault, replacesAnswer } from './fault-answer.js';
import { isGraphQL, type RequestLog } from './request.js';

export interface ApiAnswer {
  readonly answer: HttpAnswer;
  readonly kind?: Fault['kind'];
}

interface Executed {
  readonly answer: HttpAnswer;
  readonly nodes: number;
}

/** Answers a request to the API: hooks first, then faults, then the truth. */
export const answerApi = async (
  github: GitHubState,
  request: RequestLog,
  webUrl: string,
): Promise<ApiAnswer> => {
  await github.faults.runHooks(request);
  const fault = github.faults.take(request);
  const skipped = fault !== undefined && replacesAnswer(fault) && fault.executed !== true;
  const { answer, nodes } = skipped
    ? { answer: jsonAnswer(200, {}, github.rateLimit.headers()), nodes: 0 }
    : execute(github, request, webUrl);
  const { perRequestMs, perNodeMs } = github.latency;
  const delay = perRequestMs + perNodeMs * nodes;
  if (delay > 0) await wait(delay);
  if (fault === undefined) return { answer };
  return {
    answer: applyFault(answer, fault),
    ...(fault.kind !== undefined && { kind: fault.kind }),
  };
};

const execute = (github: GitHubState, request: RequestLog, webUrl: string): Executed => {
  const { authorization } = request.headers;
  const header = typeof authorization === 'string' ? authorization : undefined;
  const viewer = github.tokens.authenticate(header, github.refuseUnknownTokens);
  if (viewer === 'missing')
    return { answer: errorAnswer(401, 'Requires authentication'), nodes: 0 };
  if (viewer === 'bad') return { answer: errorAnswer(401, 'Bad credentials'), nodes: 0 };
  if (!isGraphQL(request.path))
    return { answer: answerRest(github, viewer, webUrl, request), nodes: 1 };
  return executeGraphQL(github, viewer, webUrl, request);
};

const executeGraphQL = (
  github: GitHubState,
  viewer: Viewer,
  webUrl: string,
  request: RequestLog,
): Executed => {
  if (request.method !== 'POST') return { answer: errorAnswer(404, 'Not Found'), nodes: 0 };
  if (typeof request.body === 'string') {
    return { answer: errorAnswer(400, 'Problems parsing JSON'), nodes: 0 };
  }
  github.rateLimit.refill();
  const { body, nodes } = answerQuery(github, viewer, webUrl, request.body);
  return { answer: jsonAnswer(200, body, github.rateLimit.headers()), nodes };
};
