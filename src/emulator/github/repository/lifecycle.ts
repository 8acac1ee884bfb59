import type { Account } from '../accounts.js';
import { isAncestor } from '../git/history.js';
import { ApiRefusal } from '../refusal.js';
import type { Conversation, Issue, PullRequest, TimelineEvent } from './model.js';

export interface Act {
  readonly actor: Account | null;
  readonly at: Date;
}

/** GitHub's `updatedAt`, which every change of an item moves. */
export const touch = (item: Conversation, at: Date): void => {
  item.updatedAt = at;
  item.repository.noteChange();
};

export const addEvent = (
  item: PullRequest | Issue,
  kind: TimelineEvent['kind'],
  { actor, at }: Act,
  details: Pick<TimelineEvent, 'label' | 'push'> = {},
): void => {
  const id = item.repository.world.nextId();
  item.events.push({ kind, id, subject: item, actor, createdAt: at, ...details });
};

export const closePullRequest = (pullRequest: PullRequest, act: Act): void => {
  if (pullRequest.state !== 'OPEN') return;
  pullRequest.repository.openPullRequests.remove(pullRequest);
  pullRequest.state = 'CLOSED';
  pullRequest.closedAt = act.at;
  addEvent(pullRequest, 'ClosedEvent', act);
  touch(pullRequest, act.at);
};

export const reopenPullRequest = (pullRequest: PullRequest, act: Act): void => {
  if (pullRequest.state === 'OPEN') return;
  const obstacle = findObstacle(pullRequest);
  if (obstacle !== undefined) {
    throw ApiRefusal.invalid('PullRequest', `state cannot be changed. ${obstacle}`, 'state');
  }
  pullRequest.headRefOid =
    pullRequest.headRepository?.head(pullRequest.headRefName) ?? pullRequest.headRefOid;
  pullRequest.state = 'OPEN';
  pullRequest.closedAt = null;
  pullRequest.repository.openPullRequests.add(pullRequest);
  addEvent(pullRequest, 'ReopenedEvent', act);
  touch(pullRequest, act.at);
};

const findObstacle = (pullRequest: PullRequest): string | undefined => {
  const { repository, headRepository, headRefName, headRefOid, baseRefName } = pullRequest;
  if (pullRequest.state === 'MERGED') return 'The pull request cannot be reopened.';
  const head = headRepository?.head(headRefName);
  if (head === undefined || headRepository === null) return 'The pull request cannot be reopened.';
  if (!isAncestor(repository.store, headRefOid, head)) {
    return `The ${headRefName} branch was force-pushed or recreated.`;
  }
  const base = repository.head(baseRefName);
  if (base === undefined) return `The ${baseRefName} branch has been deleted.`;
  if (isAncestor(repository.store, head, base)) {
    return `There are no new commits on the ${headRefName} branch.`;
  }
  const open = repository.openPullRequests.withHead(headRepository, headRefName);
  const rival = open.find((other) => other.baseRefName === baseRefName);
  return (
    rival &&
    `There is already an open pull request from ${headRepository.owner}:${headRefName} to ${baseRefName}.`
  );
};

export const markMerged = (
  pullRequest: PullRequest,
  mergeCommit: NonNullable<PullRequest['mergeCommit']>,
  act: Act,
): void => {
  pullRequest.repository.openPullRequests.remove(pullRequest);
  pullRequest.state = 'MERGED';
  pullRequest.closedAt = act.at;
  pullRequest.mergedAt = act.at;
  pullRequest.mergedBy = act.actor;
  pullRequest.mergeCommit = mergeCommit;
  addEvent(pullRequest, 'MergedEvent', act);
  addEvent(pullRequest, 'ClosedEvent', act);
  touch(pullRequest, act.at);
};

export const setIssueState = (issue: Issue, state: Issue['state'], act: Act): void => {
  if (issue.state === state) return;
  issue.state = state;
  issue.stateReason = state === 'CLOSED' ? 'COMPLETED' : 'REOPENED';
  issue.closedAt = state === 'CLOSED' ? act.at : null;
  addEvent(issue, state === 'CLOSED' ? 'ClosedEvent' : 'ReopenedEvent', act);
  touch(issue, act.at);
};
