import { randomUUID } from 'node:crypto';
import type { GivenInputs } from '../../model/inputs.js';
import type { RenderedPlan } from '../../model/plan.js';
import { type Problem, renderProblem, SyncError } from '../../model/problem.js';
import { PHASES, type Phase, type SyncResult } from '../../model/result.js';
import { isRunId } from '../../model/run-id.js';
import { startedBy } from '../../model/trigger.js';
import {
  createSyncService as create,
  endpointOf,
  failedResult,
  parseInputs,
  renderPlan,
  renderResult,
} from '../../sync/index.js';
import { refuseUnknown } from './names.js';
import { type ApiCode, apiError } from './problems.js';
import type { ProgramResult } from './program-result.js';
import { PROGRAM } from './wording.js';

/** What a program says of the repository that it works on. */
export interface Options {
  /** Reads contents and pull requests; writes only where corrections are delivered. */
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Address of the REST API; when left out beside the others, or `https://api.github.com`. */
  readonly apiUrl?: string;
  /** Address of the GraphQL API; beside that of the REST API when left out. */
  readonly graphqlUrl?: string;
  /** What links to pull requests begin with; the host of the REST API when left out. */
  readonly serverUrl?: string;
  /** Takes what a person may want to know while a run goes on. */
  readonly log?: (message: string) => void;
  /** Stops a run that reads or waits, with the error `interrupted`. */
  readonly signal?: AbortSignal;
  /** How requests are sent; the platform's when left out. */
  readonly fetch?: typeof fetch;
}

/** What one run is asked. */
export interface Request {
  /** The inputs of the action by their names, such as `{ label: ['my-bot'], 'dry-run': true }`. */
  readonly inputs?: GivenInputs;
  /** What the run does, all when left out; without `deliver` it writes nothing. */
  readonly phases?: readonly Phase[];
  /** Asked before anything is written; without it, yes. */
  readonly approve?: (plan: RenderedPlan) => Promise<boolean>;
  /** Told each phase that completed. */
  readonly onPhase?: (phase: Phase) => void;
  /** Stands in the history: letters, digits, `.`, `:`, `_` and `-`; a new one when left out. */
  readonly id?: string;
  /** Who asked, for the history. */
  readonly actor?: string;
}

/** The service on one repository. */
export interface Service {
  /** Runs once. Never throws: what went wrong stands in the result's `errors`. */
  execute(request?: Request): Promise<ProgramResult>;
}

/**
 * Makes the service that the action and the command line use.
 *
 * @throws an error with `code`, `message` and `remedy` when the token is empty, the repository is not
 *   `owner/name`, an address is none, or there is no option of a name
 */
export const createSyncService = (options: Options): Service => {
  const service = refusing(() => {
    refuseUnknown(Object.keys(options), OPTIONS, 'an option of `createSyncService`');
    return create({ ...options, ...endpointOf(options), log: options.log ?? (() => undefined) });
  });
  return {
    execute: async (asked = {}) => {
      const { inputs = {}, id = randomUUID(), actor, approve, ...request } = asked;
      const startedAt = new Date();
      const identity = { id, repository: options.repository, startedAt, url: null };
      const trigger = startedBy('api', actor);
      try {
        refuseUnknown(Object.keys(asked), PROPERTIES, 'a property of a request');
        refuseUnknown(request.phases ?? [], PHASES, 'a phase');
        if (!isRunId(id)) throw apiError(notAnId(id));
        const parsed = parseInputs(inputs, startedAt);
        const result = await service.execute({
          ...request,
          ...{ identity, trigger, inputs: parsed },
          ...(approve && { approve: ({ plan }) => approve(renderPlan(plan, PROGRAM)) }),
        });
        return rendered(result);
      } catch (error) {
        return rendered(failedResult(error, identity, trigger));
      }
    },
  };
};

/** Throws what is refused in the words of a program, with what to do about it. */
const refusing = <T>(make: () => T): T => {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof SyncError)) throw error;
    const { code, message, remedy } = renderProblem(error, PROGRAM);
    throw Object.assign(new Error(message, { cause: error }), { code, remedy });
  }
};

const rendered = (result: SyncResult): ProgramResult => {
  const { wording: _, ...said } = renderResult(result, PROGRAM);
  return said;
};

const notAnId = (id: string): Problem<ApiCode> => ({
  code: 'input-invalid',
  message: `\`${id}\` cannot be the id of a run: it stands in commit messages and branch names.`,
  remedy: 'Use at most 100 letters, digits, `.`, `:`, `_` and `-`, or leave it out for a new one.',
});

const OPTIONS: readonly (keyof Options)[] = [
  'token',
  'repository',
  'apiUrl',
  'graphqlUrl',
  'serverUrl',
  'log',
  'signal',
  'fetch',
];
const PROPERTIES: readonly (keyof Request)[] = [
  'inputs',
  'phases',
  'approve',
  'onPhase',
  'id',
  'actor',
];
