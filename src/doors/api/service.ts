import { randomUUID } from 'node:crypto';
import type { GivenInputs } from '../../model/inputs.js';
import type { Plan } from '../../model/plan.js';
import { type Problem, SyncError } from '../../model/problem.js';
import { PHASES, type Phase, type SyncResult } from '../../model/result.js';
import { isRunId } from '../../model/run-id.js';
import {
  createSyncService as create,
  endpointOf,
  failedResult,
  parseInputs,
} from '../../sync/index.js';
import { refuseUnknown } from './names.js';

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
  readonly approve?: (plan: Plan) => Promise<boolean>;
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
  execute(request?: Request): Promise<SyncResult>;
}

/**
 * Makes the service that the action and the command line use.
 *
 * @throws an error with `code`, `message` and `remedy` when the token is empty, the repository is not
 *   `owner/name`, an address is none, or there is no option of a name
 */
export const createSyncService = (options: Options): Service => {
  refuseUnknown(Object.keys(options), OPTIONS, 'an option of `createSyncService`');
  const { log = () => undefined } = options;
  const service = create({ ...options, ...endpointOf(options), log });
  return {
    execute: async (asked = {}) => {
      const { inputs = {}, id = randomUUID(), actor, approve, ...request } = asked;
      const startedAt = new Date();
      const identity = { id, repository: options.repository, startedAt, url: null };
      const trigger = { ...BY_PROGRAM, actor: actor ?? null };
      try {
        refuseUnknown(Object.keys(asked), PROPERTIES, 'a property of a request');
        refuseUnknown(request.phases ?? [], PHASES, 'a phase');
        if (!isRunId(id)) throw new SyncError(notAnId(id));
        const parsed = parseInputs(inputs, startedAt);
        return await service.execute({
          ...request,
          ...{ identity, trigger, inputs: parsed },
          ...(approve && { approve: ({ plan }) => approve(plan) }),
        });
      } catch (error) {
        return failedResult(error, identity, trigger);
      }
    },
  };
};

const notAnId = (id: string): Problem => ({
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

const BY_PROGRAM = { event: 'api', action: null, pullRequest: null, ref: null };
