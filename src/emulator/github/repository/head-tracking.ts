import { commitsSince, isAncestor } from '../git/history.js';
import type { Oid } from '../git/objects.js';
import { type Act, addEvent, closePullRequest, markMerged, touch } from './lifecycle.js';
import type { PullRequest, RepositoryContent } from './model.js';

/** What GitHub does to open pull requests when a branch is pushed, forced or deleted. */
export const followBranch = (
  repository: RepositoryContent,
  branch: string,
  before: Oid | undefined,
  after: Oid | undefined,
  act: Act,
): void => {
  const homes = repository.parent === null ? [repository] : [repository, repository.parent];
  for (const home of homes) {
    for (const pullRequest of home.openPullRequests.withHead(repository, branch)) {
      if (after === undefined) closePullRequest(pullRequest, act);
      else followHead(pullRequest, after, act);
    }
  }
  followBase(repository, branch, before, after, act);
};

const followHead = (pullRequest: PullRequest, head: Oid, act: Act): void => {
  const { repository } = pullRequest;
  const base = repository.head(pullRequest.baseRefName);
  const before = pullRequest.headRefOid;
  if (!isAncestor(repository.store, before, head)) {
    addEvent(pullRequest, 'HeadRefForcePushedEvent', act, { push: { before, after: head } });
  }
  pullRequest.headRefOid = head;
  pullRequest.baseRefOid = base ?? pullRequest.baseRefOid;
  touch(pullRequest, act.at);
  // A head without a commit of its own leaves nothing to propose.
  if (base !== undefined && isAncestor(repository.store, head, base))
    closePullRequest(pullRequest, act);
};

const followBase = (
  repository: RepositoryContent,
  branch: string,
  before: Oid | undefined,
  after: Oid | undefined,
  act: Act,
): void => {
  const open = repository.openPullRequests.withBase(branch);
  if (open.length === 0) return;
  if (after === undefined) {
    for (const pullRequest of open) closePullRequest(pullRequest, act);
    return;
  }
  const arrived = new Set(commitsSince(repository.store, before, after).map((it) => it.oid));
  for (const pullRequest of open) {
    if (!arrived.has(pullRequest.headRefOid)) continue;
    markMerged(pullRequest, { oid: after, commit: repository.store.commit(after) }, act);
  }
};
