import { type Account, identityOf, webFlow } from '../accounts.js';
import { commitsSince, findMergeBase } from '../git/history.js';
import { mergeTrees } from '../git/merge.js';
import type { Commit, Oid } from '../git/objects.js';
import { type FilePatch, listPatches } from '../git/patches.js';
import { ApiRefusal } from '../refusal.js';
import { markMerged } from './lifecycle.js';
import type { MergeMethod, PullRequest } from './model.js';
import { setRef } from './refs.js';

export interface MergeOptions {
  readonly actor: Account;
  readonly at: Date;
  readonly method?: MergeMethod | undefined;
  readonly headline?: string | undefined;
  readonly body?: string | undefined;
  readonly expectedHeadOid?: Oid | undefined;
  /** Reported as the merge commit instead of the one that is made. */
  readonly reportedOid?: Oid | undefined;
}

/** Merges a pull request with a real commit on its base. Throws a refusal when it cannot. */
export const mergePullRequest = (pullRequest: PullRequest, options: MergeOptions): Commit => {
  const { repository, baseRefName, headRefOid } = pullRequest;
  const base = repository.head(baseRefName);
  if (pullRequest.state !== 'OPEN' || base === undefined)
    throw notMergeable('Pull Request is not mergeable');
  if (pullRequest.isDraft) throw notMergeable('Pull Request is still a draft');
  if (options.expectedHeadOid !== undefined && options.expectedHeadOid !== headRefOid) {
    throw new ApiRefusal(
      'UNPROCESSABLE',
      'Head branch was modified. Review and try the merge again.',
      {
        status: 409,
      },
    );
  }
  const { tree, conflicts } = mergeTrees(repository.store, base, headRefOid);
  if (conflicts.length > 0) throw notMergeable('Pull Request is not mergeable');
  const method = options.method ?? 'merge';
  const commit = repository.store.writeCommit({
    tree,
    parents: method === 'merge' ? [base, headRefOid] : [base],
    message: mergeMessage(pullRequest, method, options),
    author: identityOf(options.actor, options.at),
    committer: webFlow(options.at),
  });
  pullRequest.baseRefOid = base;
  markMerged(pullRequest, { oid: options.reportedOid ?? commit.oid, commit }, options);
  setRef(repository, `refs/heads/${baseRefName}`, commit.oid, options.actor, options.at);
  if (repository.settings.deleteBranchOnMerge && pullRequest.headRepository === repository) {
    setRef(
      repository,
      `refs/heads/${pullRequest.headRefName}`,
      undefined,
      options.actor,
      options.at,
    );
  }
  return commit;
};

export const hasConflict = (pullRequest: PullRequest): boolean => {
  const { repository, baseRefName, headRefOid } = pullRequest;
  const base = repository.head(baseRefName);
  return base === undefined || mergeTrees(repository.store, base, headRefOid).conflicts.length > 0;
};

/** The commits that a pull request proposes, the oldest first. */
export const listCommits = (pullRequest: PullRequest): Commit[] =>
  commitsSince(
    pullRequest.repository.store,
    compareFrom(pullRequest),
    pullRequest.headRefOid,
  ).reverse();

/** What a pull request changes, measured from where its branch left the base. */
export const listChanges = (pullRequest: PullRequest): FilePatch[] => {
  const { store } = pullRequest.repository;
  const ancestor = findMergeBase(store, compareFrom(pullRequest), pullRequest.headRefOid);
  const before = ancestor === undefined ? undefined : store.commit(ancestor).tree;
  return listPatches(store, before, store.commit(pullRequest.headRefOid).tree);
};

const compareFrom = ({ state, repository, baseRefName, baseRefOid }: PullRequest): Oid =>
  (state === 'OPEN' ? repository.head(baseRefName) : undefined) ?? baseRefOid;

const mergeMessage = (
  pullRequest: PullRequest,
  method: MergeMethod,
  { headline, body }: MergeOptions,
): string => {
  const { number, title, headRepository, headRefName, repository } = pullRequest;
  const from = `${headRepository?.owner ?? repository.owner}/${headRefName}`;
  const subject =
    method === 'merge' ? `Merge pull request #${number} from ${from}` : `${title} (#${number})`;
  const text = body ?? (method === 'merge' ? title : '');
  return [headline ?? subject, ...(text === '' ? [] : [text])].join('\n\n');
};

const notMergeable = (message: string): ApiRefusal =>
  new ApiRefusal('UNPROCESSABLE', message, { status: 405 });
