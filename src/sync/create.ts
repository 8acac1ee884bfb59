import { type Inputs, parseInputs as parse, type RawInputs } from '../config/index.js';
import {
  GitHubClient,
  type GitHubEndpoint,
  insecureAddresses,
  RepositoryReader,
} from '../github/index.js';
import { type Clock, machineClock, type ProxySettings } from '../http/index.js';
import { fieldNames } from '../metadata/index.js';
import { inputNames } from '../model/inputs.js';
import { phrase, subject, text } from '../model/text.js';
import type { CacheStore } from '../state/index.js';
import { type AnyTracker, TRACKERS } from '../trackers/registry.js';
import type { Ports, Progress, WorkingTree } from './ports.js';
import { syncError } from './problem-codes.js';
import { SyncService } from './service.js';

export interface ServiceOptions extends GitHubEndpoint {
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  /** A checkout to read files from and write them to, in place of the repository itself. */
  readonly workingTree?: WorkingTree | undefined;
  /** The text of the config file, in place of the one that is there. */
  readonly config?: string | undefined;
  /** Nothing is asked of GitHub: what only it could tell ends as if the run had been stopped. */
  readonly offline?: boolean | undefined;
  /** Stops reading, and waiting, with the error `interrupted`; what is being written is finished. */
  readonly signal?: AbortSignal | undefined;
  /** Every tracker there is; ours when left out. */
  readonly trackers?: readonly AnyTracker[] | undefined;
  /** What time it is, and how to wait; the machine's when left out. */
  readonly clock?: Clock | undefined;
  /** How requests are sent; the platform's when left out. */
  readonly fetch?: typeof fetch | undefined;
  /** Where requests go through a proxy. */
  readonly proxy?: ProxySettings | undefined;
  /** Where observations are kept between runs; nowhere when left out. */
  readonly cache?: CacheStore | undefined;
  /** Whether a recent observation may be shown, or only be kept; left out, neither. */
  readonly recent?: 'show' | 'keep' | undefined;
  /** Takes a line on each request; left out when nobody looks for a fault. */
  readonly debug?: ((message: string) => void) | undefined;
  /** Takes what a person may want to know while the run goes on. */
  readonly log: (message: string) => void;
  /** Told after each page of a long observation; without it, `log` is, every few seconds. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * The service on one repository.
 *
 * @throws {SyncError} when the token is missing, or the repository or an address has no such form
 */
export const createSyncService = (options: ServiceOptions): SyncService =>
  new SyncService(portsOf(options));

/** What works on one repository, made of what a door knows of it. */
export const portsOf = ({
  repository,
  log,
  workingTree,
  config,
  offline = false,
  signal = offline ? AbortSignal.abort() : undefined,
  clock = machineClock(signal),
  trackers = TRACKERS,
  fetch,
  cache,
  recent,
  onProgress,
  ...endpoint
}: ServiceOptions): Ports => {
  if (endpoint.token.trim() === '' && !offline) {
    throw syncError({
      code: 'token-missing',
      message: text`${subject('token')}: it is empty.`,
      remedy: text`${phrase('give a token')}.`,
    });
  }
  const [owner, name, ...rest] = repository.split('/');
  if (!owner || !name || rest.length > 0) {
    throw syncError({
      code: 'repository-invalid',
      message: `\`${repository}\` is not the name of a repository.`,
      remedy: 'Give it as `owner/name` (in a workflow GITHUB_REPOSITORY holds it).',
    });
  }
  const client = new GitHubClient({ ...endpoint, clock, note: log, signal, fetch });
  const reader = new RepositoryReader(client, { owner, name });
  return {
    client,
    reader,
    clock,
    trackers: trackers.map((tracker) => inRepository(tracker, repository)),
    log,
    serverUrl: endpoint.serverUrl,
    cautions: offline ? [] : insecureAddresses(endpoint),
    workingTree,
    config,
    cache,
    recent,
    onProgress,
    offline,
  };
};

/** The tracker with its keys as the files of a repository have them. */
const inRepository = (tracker: AnyTracker, repository: string): AnyTracker =>
  tracker.keys.in === undefined ? tracker : { ...tracker, keys: tracker.keys.in(repository) };

/**
 * @param door who gives them: an action has inputs that mean nothing to other programs
 * @throws {SyncError} for a name or a value that is not allowed
 */
export const parseInputs = (
  raw: RawInputs,
  now: Date,
  door: 'action' | 'program' = 'program',
): Inputs => parse(raw, { now, fieldNames: fieldNames(TRACKERS), names: inputNames(door) });
