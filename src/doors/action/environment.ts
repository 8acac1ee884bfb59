import { randomInt, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import type { Environment } from '../../model/environment.js';
import { isSecretVariable } from '../../model/secret-variables.js';
import { actionsCache } from '../../sync/actions-cache.js';
import {
  endpointIn,
  endpointOf,
  proxyIn,
  type RunIdentity,
  type ServiceOptions,
} from '../../sync/index.js';

const addressesIn = (env: Environment) => endpointIn(env) ?? endpointOf({});

/**
 * Where GitHub is, which repository this is, and with which token.
 *
 * @throws {SyncError} `address-invalid`
 */
export const readServiceOptions = (
  env: Environment,
  signal: AbortSignal,
  log: ServiceOptions['log'],
): ServiceOptions => ({
  token: takeToken(),
  repository: env.GITHUB_REPOSITORY ?? '',
  ...addressesIn(env),
  log,
  signal,
  ...(core.isDebug() && { debug: (message: string) => core.debug(message) }),
  proxy: proxyIn(env),
  ...cacheOf(env),
});

/** What the cache's client proves itself with, each time that it is asked; it opens nothing else. */
const OF_THE_CACHE = 'ACTIONS_RUNTIME_TOKEN';

/**
 * The token, which then leaves the environment with every other one that a job may hold: the cache
 * runs programs, and they inherit that. The runner masks it in the log, wherever it came from.
 */
const takeToken = (): string => {
  const token = core.getInput('token');
  if (token !== '') core.setSecret(token);
  for (const name of Object.keys(process.env)) {
    if (isSecretVariable(name) && name !== OF_THE_CACHE) delete process.env[name];
  }
  return token;
};

/** The runner names the cache service where there is one. */
const cacheOf = (env: Environment): Pick<ServiceOptions, 'cache'> =>
  env.ACTIONS_RESULTS_URL || env.ACTIONS_CACHE_URL
    ? { cache: actionsCache(env.RUNNER_TEMP || tmpdir()) }
    : {};

export const readIdentity = (env: Environment, startedAt: Date): RunIdentity => {
  const { GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt = '1' } = env;
  const repository = env.GITHUB_REPOSITORY ?? '';
  return {
    id: run ? `${run}-${attempt}-${ownPart()}` : randomUUID(),
    repository,
    startedAt,
    url: run ? addressOfRun(env, `${repository}/actions/runs/${run}`) : null,
  };
};

const OWN_LENGTH = 6;

/**
 * Steps of a job and jobs of a matrix share the workflow run and its attempt, and on a machine of
 * one's own every run may be the first. Too short for GitHub to take it for a commit.
 */
const ownPart = (): string =>
  randomInt(36 ** OWN_LENGTH)
    .toString(36)
    .padStart(OWN_LENGTH, '0');

/** Null where an address is refused; the run says so, and repeats nothing of it. */
const addressOfRun = (env: Environment, path: string): string | null => {
  try {
    return `${addressesIn(env).serverUrl}/${path}`;
  } catch {
    return null;
  }
};

export const reportPath = (env: Environment): string =>
  core.getInput('report-path') || join(env.RUNNER_TEMP || tmpdir(), 'metadata-sync-report.json');
