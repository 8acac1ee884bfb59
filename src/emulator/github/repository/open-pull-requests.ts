import type { PullRequest, RepositoryContent } from './model.js';

const put = (index: Map<string, Set<PullRequest>>, key: string, pullRequest: PullRequest): void => {
  const entries = index.get(key) ?? new Set();
  entries.add(pullRequest);
  index.set(key, entries);
};

/** The open pull requests of a repository by the branches that they follow. */
export class OpenPullRequests {
  readonly #byHead = new Map<string, Set<PullRequest>>();
  readonly #byBase = new Map<string, Set<PullRequest>>();

  add(pullRequest: PullRequest): void {
    const { headRepository, headRefName, baseRefName } = pullRequest;
    put(this.#byBase, baseRefName, pullRequest);
    if (headRepository !== null)
      put(this.#byHead, `${headRepository.id}:${headRefName}`, pullRequest);
  }

  remove(pullRequest: PullRequest): void {
    const { headRepository, headRefName, baseRefName } = pullRequest;
    this.#byBase.get(baseRefName)?.delete(pullRequest);
    this.#byHead.get(`${headRepository?.id}:${headRefName}`)?.delete(pullRequest);
  }

  withHead(repository: RepositoryContent, branch: string): PullRequest[] {
    return [...(this.#byHead.get(`${repository.id}:${branch}`) ?? [])];
  }

  withBase(branch: string): PullRequest[] {
    return [...(this.#byBase.get(branch) ?? [])];
  }
}
