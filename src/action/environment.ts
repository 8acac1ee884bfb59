import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { actionsCache } from '../sync/actions-cache.js';
import { proxyIn, type RunIdentity, type ServiceOptions } from '../sync/index.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where GitHub is, which repository this is, and with which token. */
export const readServiceOptions = (
  env: Environment,
  signal: AbortSignal,
  log: ServiceOptions['log'],
): ServiceOptions => ({
  token: core.getInput('token'),
  repository: env.GITHUB_REPOSITORY ?? '',
  apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
  graphqlUrl: env.GITHUB_GRAPHQL_URL || 'https://api.github.com/graphql',
  serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
  log,
  signal,
  ...(core.isDebug() && { debug: (message: string) => core.debug(message) }),
  proxy: proxyIn(env),
  ...cacheOf(env),
});

/** The runner names the cache service where there is one. */
const cacheOf = (env: Environment): Pick<ServiceOptions, 'cache'> =>
  env.ACTIONS_RESULTS_URL || env.ACTIONS_CACHE_URL
    ? { cache: actionsCache(env.RUNNER_TEMP || tmpdir()) }
    : {};

export const readIdentity = (env: Environment, startedAt: Date): RunIdentity => {
  const { GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt = '1' } = env;
  const repository = env.GITHUB_REPOSITORY ?? '';
  return {
    id: run ? `${run}-${attempt}` : randomUUID(),
    repository,
    startedAt,
    url: run
      ? `${env.GITHUB_SERVER_URL || 'https://github.com'}/${repository}/actions/runs/${run}`
      : null,
  };
};

export const reportPath = (env: Environment): string =>
  core.getInput('report-path') || join(env.RUNNER_TEMP || tmpdir(), 'metadata-sync-report.json');
