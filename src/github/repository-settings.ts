import * as z from 'zod';
import { RemoteFault } from '../http/index.js';
import type { GitHubClient } from './client.js';
import { ofShape } from './shape.js';

/** What a token is, as far as GitHub tells. */
export interface TokenState {
  /** The scopes of a classic token; null for one that has none to list. */
  readonly scopes: readonly string[] | null;
  /** Points of the GraphQL API; null where there is no limit. */
  readonly rate: {
    readonly limit: number;
    readonly remaining: number;
    readonly resetAt: Date;
  } | null;
  /** GitHub's time; null when it does not say. */
  readonly now: Date | null;
}

/** Seconds since 1970: the last moment that has four digits for its year. */
const LATEST = 253_402_300_799;
const count = z.int().min(0);

const rateLimit = z.object({
  resources: z.object({
    graphql: z.object({ limit: count, remaining: count, reset: z.int().min(0).max(LATEST) }),
  }),
});

/** Costs nothing, and any token may ask. */
export const readTokenState = async (client: GitHubClient): Promise<TokenState> => {
  const { data, headers } = await client
    .get('GET /rate_limit', {})
    // An Enterprise server without rate limits has no such address.
    .catch(orNothing(client, 'GET /'));
  const rate = data === null ? null : ofShape(rateLimit, data, ['rate_limit']).resources.graphql;
  const scopes = headers['x-oauth-scopes'];
  const now = new Date(headers.date ?? '');
  return {
    scopes:
      scopes === undefined
        ? null
        : scopes
            .split(',')
            .map((scope) => scope.trim())
            .filter(Boolean),
    rate: rate && { ...rate, resetAt: new Date(rate.reset * 1000) },
    now: Number.isNaN(now.getTime()) ? null : now,
  };
};

const orNothing = (client: GitHubClient, route: string) => async (error: unknown) => {
  if (!(error instanceof RemoteFault) || error.code !== 'not-found') throw error;
  const { headers } = await client.get(route, {});
  return { data: null, headers };
};

interface Named {
  readonly owner: string;
  readonly repo: string;
}

/** What was read, or that the token may not. */
export type Looked<T> = { readonly seen: true; readonly value: T } | { readonly seen: false };

const look = async <T>(
  client: GitHubClient,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  schema: z.ZodType<T>,
): Promise<Looked<T>> => {
  try {
    const { data } = await client.get(route, parameters);
    return { seen: true, value: ofShape(schema, data, [route]) };
  } catch (error) {
    // GitHub says "not found" of what a token may not know of.
    const hidden = error instanceof RemoteFault && /^(not-found|forbidden)$/.test(error.code);
    if (hidden) return { seen: false };
    throw error;
  }
};

const repository = z.object({
  default_branch: z.string(),
  archived: z.boolean().optional(),
  private: z.boolean().optional(),
  allow_auto_merge: z.boolean().optional(),
  permissions: z.object({ push: z.boolean().optional() }).optional(),
});

export const readRepository = (client: GitHubClient, named: Named) =>
  look(client, 'GET /repos/{owner}/{repo}', { ...named }, repository);

const workflowPermissions = z.object({ can_approve_pull_request_reviews: z.boolean() });

/** Whether workflows may open pull requests; only administrators may look. */
export const readWorkflowPermissions = (client: GitHubClient, named: Named) =>
  look(
    client,
    'GET /repos/{owner}/{repo}/actions/permissions/workflow',
    { ...named },
    workflowPermissions,
  );

const rules = z.array(z.object({ type: z.string() }));

/** The kinds of rules that rulesets put on a branch. */
export const readRules = (client: GitHubClient, named: Named, branch: string) =>
  look(client, 'GET /repos/{owner}/{repo}/rules/branches/{branch}', { ...named, branch }, rules);

const branchProtection = z.object({
  protected: z.boolean(),
  protection: z
    .object({
      required_status_checks: z.object({ contexts: z.array(z.string()).nullish() }).nullish(),
    })
    .nullish(),
});

/** The older way of protecting a branch. */
export const readProtection = (client: GitHubClient, named: Named, branch: string) =>
  look(
    client,
    'GET /repos/{owner}/{repo}/branches/{branch}',
    { ...named, branch },
    branchProtection,
  );

const workflow = z.object({ state: z.string() });
const runs = z.object({
  workflow_runs: z.array(z.object({ created_at: z.string(), conclusion: z.string().nullish() })),
});

export const readWorkflow = (client: GitHubClient, named: Named, file: string) =>
  look(client, 'GET /repos/{owner}/{repo}/actions/workflows/{file}', { ...named, file }, workflow);

/** The newest run that the schedule started. */
export const readScheduledRuns = (client: GitHubClient, named: Named, file: string) =>
  look(
    client,
    'GET /repos/{owner}/{repo}/actions/workflows/{file}/runs',
    { ...named, file, event: 'schedule', per_page: 1 },
    runs,
  );
