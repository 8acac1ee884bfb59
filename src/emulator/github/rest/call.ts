import type { GitHubState } from '../github-state.js';
import { ApiRefusal } from '../refusal.js';
import type { Issue, PullRequest, RepositoryContent } from '../repository/model.js';
import type { Access, Permissions, Viewer } from '../tokens.js';

/** A REST request that found its route. */
export interface RestCall {
  readonly github: GitHubState;
  readonly viewer: Viewer;
  readonly webUrl: string;
  readonly accept: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

const NOT_FOUND = 'Not Found';

/** The repository of the path; one that the token cannot see is not there. */
export const repositoryOf = ({ github, viewer, params }: RestCall): RepositoryContent => {
  const repository = github.findRepository(params.owner ?? '', params.repo ?? '');
  if (repository === undefined || !viewer.sees(repository)) throw ApiRefusal.notFound(NOT_FOUND);
  return repository;
};

/** The repository of the path, once the token may do this to it. */
export const allowedRepository = (
  call: RestCall,
  access: Access,
  ...scopes: (keyof Permissions)[]
): RepositoryContent => {
  const repository = repositoryOf(call);
  if (access === 'write') call.viewer.demandWrite(repository, ...scopes);
  else call.viewer.demand(access, ...scopes);
  return repository;
};

export const pullRequestOf = (call: RestCall, access: Access): PullRequest => {
  const found = allowedRepository(call, access, 'pullRequests').findPullRequest(
    Number(call.params.number),
  );
  if (found === undefined) throw ApiRefusal.notFound(NOT_FOUND);
  return found;
};

/** A pull request is an issue too, so either permission opens it. */
export const itemOf = (call: RestCall, access: Access): PullRequest | Issue => {
  const number = Number(call.params.number);
  const repository = repositoryOf(call);
  const pullRequest = repository.findPullRequest(number);
  allowedRepository(call, access, 'issues', ...(pullRequest ? (['pullRequests'] as const) : []));
  const found = pullRequest ?? repository.findIssue(number);
  if (found === undefined) throw ApiRefusal.notFound(NOT_FOUND);
  return found;
};

export const actOf = ({ viewer, github }: RestCall) => ({
  actor: viewer.account,
  at: github.clock.stamp(),
});

/** A text that the request must carry. */
export const requiredText = ({ body }: RestCall, name: string): string => {
  const value = body[name];
  if (typeof value === 'string') return value;
  throw new ApiRefusal('UNPROCESSABLE', `Invalid request.\n\n"${name}" wasn't supplied.`);
};

export const optionalText = ({ body }: RestCall, name: string): string | undefined => {
  const value = body[name];
  return typeof value === 'string' ? value : undefined;
};

export const textList = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((it) => typeof it === 'string') : [];
