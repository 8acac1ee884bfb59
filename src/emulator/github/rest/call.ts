import type { EmbeddedGitHub } from '../github.js';
import { Refusal } from '../refusal.js';
import type { Issue, PullRequest } from '../repository/model.js';
import type { Repository } from '../repository/repository.js';
import type { Access, Permissions, Viewer } from '../tokens.js';

/** A REST request that found its route. */
export interface RestCall {
  readonly github: EmbeddedGitHub;
  readonly viewer: Viewer;
  readonly webUrl: string;
  readonly accept: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

const NOT_FOUND = 'Not Found';

/** The repository of the path; one that the token cannot see is not there. */
export function repositoryOf({ github, viewer, params }: RestCall): Repository {
  const repository = github.findRepository(params.owner ?? '', params.repo ?? '');
  if (repository === undefined || !viewer.sees(repository)) throw Refusal.notFound(NOT_FOUND);
  return repository;
}

/** The repository of the path, once the token may do this to it. */
export function allowedRepository(
  call: RestCall,
  access: Access,
  ...scopes: (keyof Permissions)[]
): Repository {
  const repository = repositoryOf(call);
  if (access === 'write') call.viewer.demandWrite(repository, ...scopes);
  else call.viewer.demand(access, ...scopes);
  return repository;
}

export function pullRequestOf(call: RestCall, access: Access): PullRequest {
  const found = allowedRepository(call, access, 'pullRequests').findPullRequest(
    Number(call.params.number),
  );
  if (found === undefined) throw Refusal.notFound(NOT_FOUND);
  return found;
}

/** A pull request is an issue too, so either permission opens it. */
export function itemOf(call: RestCall, access: Access): PullRequest | Issue {
  const number = Number(call.params.number);
  const repository = repositoryOf(call);
  const pullRequest = repository.findPullRequest(number);
  allowedRepository(call, access, 'issues', ...(pullRequest ? (['pullRequests'] as const) : []));
  const found = pullRequest ?? repository.findIssue(number);
  if (found === undefined) throw Refusal.notFound(NOT_FOUND);
  return found;
}

export function actOf({ viewer, github }: RestCall) {
  return { actor: viewer.account, at: github.clock.stamp() };
}

/** A text that the request must carry. */
export function requiredText({ body }: RestCall, name: string): string {
  const value = body[name];
  if (typeof value === 'string') return value;
  throw new Refusal('UNPROCESSABLE', `Invalid request.\n\n"${name}" wasn't supplied.`);
}

export function optionalText({ body }: RestCall, name: string): string | undefined {
  const value = body[name];
  return typeof value === 'string' ? value : undefined;
}

export function textList(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((it) => typeof it === 'string') : [];
}
