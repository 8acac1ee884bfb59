import { STATUS_CODES } from 'node:http';
import { readOperation } from '../../src/emulator/github/graphql/operation.js';
import { answerApi } from '../../src/emulator/github/http/api.js';
import { isGraphQL, type RequestLog } from '../../src/emulator/github/http/request.js';
import type { EmbeddedGitHub, Repository } from '../../src/emulator/index.js';
import type { RenderedResult } from '../../src/model/result.js';
import { startedBy, type Trigger } from '../../src/model/trigger.js';
import { WORKFLOW } from '../../src/model/workflow-wording.js';
import { renderResult } from '../../src/report/index.js';
import type { CacheStore } from '../../src/state/index.js';
import { createSyncService, parseInputs, type RawInputs } from '../../src/sync/index.js';
import type { AnyTracker } from '../../src/trackers/registry.js';
import { HangGuard } from './hang-guard.js';
import { WEB } from './world.js';

/** What becomes of an answer on its way; throwing is a connection that was cut. */
export type OnAnswer = (answer: Response) => Response | Promise<Response>;

/**
 * Called before each request is executed; one that never ends is a run that was killed. What it
 * gives back is called with the answer.
 */
export type Gate = (request: RequestLog) => Promise<OnAnswer | undefined>;

const OPEN: Gate = async () => undefined;

/** Sends requests to an embedded GitHub without a network between. */
const fetchFrom =
  (github: EmbeddedGitHub, gate: Gate, guard?: HangGuard): typeof fetch =>
  async (input, init) => {
    const asked = <T>(test: () => T | Promise<T>) => guard?.pausing(test) ?? test();
    const { pathname, search } = new URL(String(input));
    const request = requestOf(`${pathname}${search}`, init);
    await guard?.before(request);
    const onAnswer = await asked(() => gate(request));
    github.requests.push(request);
    const { answer, kind } = await answerApi(github, request, WEB);
    if (kind === 'drop-connection') throw new TypeError('fetch failed');
    request.status = answer.status;
    const response = new Response(
      answer.status === 204 ? null : new Uint8Array(Buffer.from(answer.body)),
      {
        status: answer.status,
        statusText: STATUS_CODES[answer.status] ?? '',
        headers: answer.headers,
      },
    );
    return onAnswer === undefined ? response : asked(() => onAnswer(response));
  };

const requestOf = (path: string, init: RequestInit | undefined): RequestLog => {
  const { method = 'GET', headers, body: sent } = init ?? {};
  const body: unknown = typeof sent === 'string' ? JSON.parse(sent) : undefined;
  const common = {
    method,
    path,
    headers: Object.fromEntries(new Headers(headers)),
    body,
    status: 0,
    response: '',
  };
  if (!isGraphQL(path)) return { ...common, isWrite: method !== 'GET' };
  const { isMutation, ...operation } = readOperation(body);
  return { ...common, ...operation, isWrite: isMutation };
};

const SCHEDULED = startedBy('schedule', 'octocat');

/**
 * The service on a repository of an embedded GitHub, with its clock. A run that hangs is given up,
 * after `most` milliseconds where that is given.
 */
export const serviceOn = (
  github: EmbeddedGitHub,
  repository: Repository,
  gate: Gate = OPEN,
  cache?: CacheStore,
  most?: number,
  trackers?: readonly AnyTracker[],
) => {
  const serviceWith = (guard?: HangGuard) =>
    createSyncService({
      token: 'test-token',
      repository: repository.nameWithOwner,
      apiUrl: 'https://github.test',
      graphqlUrl: 'https://github.test/graphql',
      serverUrl: WEB,
      // Nobody waits; the world's time only moves when it is told to.
      clock: { now: () => github.clock.now(), sleep: async () => undefined },
      fetch: fetchFrom(github, gate, guard),
      cache,
      trackers,
      log: () => undefined,
    });
  const asked = (inputs: RawInputs) => ({
    inputs: parseInputs(inputs, github.clock.now()),
    trigger: SCHEDULED,
  });
  const identity = (id: string) => ({
    id,
    repository: repository.nameWithOwner,
    startedAt: github.clock.now(),
    url: null,
  });
  return {
    service: serviceWith(),
    asked,
    identity,
    run: (
      id: string,
      inputs: RawInputs,
      trigger: Partial<Trigger> = {},
    ): Promise<RenderedResult> => {
      const guard = new HangGuard(most);
      const request = {
        ...asked(inputs),
        identity: identity(id),
        trigger: { ...SCHEDULED, ...trigger },
      };
      return guard.watch(async () =>
        renderResult(await serviceWith(guard).execute(request), WORKFLOW),
      );
    },
  };
};
