import type { GivenInputs } from '../../model/inputs.js';
import type { RenderedPlan } from '../../model/plan.js';
import { type Phase } from '../../model/result.js';
import type { ProgramResult } from './program-result.js';
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
export declare const createSyncService: (options: Options) => Service;
