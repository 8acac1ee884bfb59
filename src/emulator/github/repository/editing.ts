import { type Account, accountOf, reviewerOf } from '../accounts.js';
import { ApiRefusal } from '../refusal.js';
import { type Act, addEvent, touch } from './lifecycle.js';
import type {
  Comment,
  Issue,
  Label,
  PullRequest,
  RepositoryContent,
  ReviewState,
} from './model.js';

const LONGEST_TITLE = 256;
const LONGEST_BODY = 65_536;

export interface PullRequestEdit {
  readonly title?: string;
  readonly body?: string;
  readonly base?: string;
  readonly head?: string;
  readonly draft?: boolean;
  /** null makes the author a ghost. */
  readonly author?: string | null;
  /** null is what is left of a fork that was deleted. */
  readonly headRepository?: RepositoryContent | null;
  readonly assignees?: readonly string[];
  readonly reviewers?: readonly string[];
  readonly requestedReviewers?: readonly string[];
  readonly labels?: readonly string[];
}

/** Refuses a title or body that GitHub would not take. */
export const checkText = ({
  title,
  body,
}: {
  title?: string | undefined;
  body?: string | undefined;
}): void => {
  if (title !== undefined && title.trim() === '') {
    throw ApiRefusal.invalid('Issue', "title can't be blank", 'title');
  }
  if (title !== undefined && title.length > LONGEST_TITLE) {
    throw ApiRefusal.invalid(
      'Issue',
      `title is too long (maximum is ${LONGEST_TITLE} characters)`,
      'title',
    );
  }
  if (body !== undefined && body.length > LONGEST_BODY) {
    throw ApiRefusal.invalid(
      'Issue',
      `body is too long (maximum is ${LONGEST_BODY} characters)`,
      'body',
    );
  }
};

export const editPullRequest = (
  pullRequest: PullRequest,
  edit: PullRequestEdit,
  at: Date,
): void => {
  const { repository } = pullRequest;
  if (edit.title !== undefined || edit.body !== undefined) pullRequest.lastEditedAt = at;
  pullRequest.title = edit.title ?? pullRequest.title;
  pullRequest.body = edit.body ?? pullRequest.body;
  pullRequest.isDraft = edit.draft ?? pullRequest.isDraft;
  if (edit.author !== undefined)
    pullRequest.author = edit.author === null ? null : accountOf(edit.author);
  if (edit.labels !== undefined)
    pullRequest.labels = edit.labels.map((it) => repository.ensureLabel(it));
  if (edit.assignees !== undefined) assign(pullRequest, edit.assignees);
  if (edit.reviewers !== undefined) setReviewers(pullRequest, edit.reviewers, at);
  if (edit.requestedReviewers !== undefined) requestReviewers(pullRequest, edit.requestedReviewers);
  moveBranches(pullRequest, edit);
  touch(pullRequest, at);
};

const moveBranches = (pullRequest: PullRequest, edit: PullRequestEdit): void => {
  const { repository } = pullRequest;
  const open = pullRequest.state === 'OPEN';
  if (open) repository.openPullRequests.remove(pullRequest);
  if (edit.headRepository !== undefined) pullRequest.headRepository = edit.headRepository;
  if (edit.head !== undefined) {
    pullRequest.headRefName = edit.head;
    pullRequest.headRefOid = pullRequest.headRepository?.head(edit.head) ?? pullRequest.headRefOid;
  }
  if (edit.base !== undefined) {
    pullRequest.baseRefName = edit.base;
    pullRequest.baseRefOid = repository.head(edit.base) ?? pullRequest.baseRefOid;
  }
  if (open) repository.openPullRequests.add(pullRequest);
};

export const assign = (item: PullRequest | Issue, logins: readonly string[]): void => {
  item.assignees = logins.map(accountOf);
};

export const setReviewers = (
  pullRequest: PullRequest,
  logins: readonly string[],
  at: Date,
): void => {
  pullRequest.reviews = [];
  for (const login of logins) addReview(pullRequest, accountOf(login), 'APPROVED', '', at);
};

export const addReview = (
  pullRequest: PullRequest,
  author: Account,
  state: ReviewState,
  body: string,
  submittedAt: Date,
): void => {
  const id = pullRequest.repository.world.nextId();
  const kind = 'PullRequestReview';
  pullRequest.reviews.push({ kind, id, pullRequest, author, state, body, submittedAt });
  pullRequest.reviewRequests = pullRequest.reviewRequests.filter(
    ({ reviewer }) => reviewer.kind === 'Team' || reviewer.login !== author.login,
  );
};

export const requestReviewers = (pullRequest: PullRequest, names: readonly string[]): void => {
  pullRequest.reviewRequests = names.map((name) => {
    const id = pullRequest.repository.world.nextId();
    return { kind: 'ReviewRequest', id, pullRequest, reviewer: reviewerOf(name) };
  });
};

export const addLabels = (item: PullRequest | Issue, labels: readonly Label[], act: Act): void => {
  const added = labels.filter((label) => !item.labels.includes(label));
  for (const label of new Set(added)) {
    item.labels.push(label);
    addEvent(item, 'LabeledEvent', act, { label });
  }
  if (added.length > 0) touch(item, act.at);
};

export const removeLabels = (
  item: PullRequest | Issue,
  labels: readonly Label[],
  act: Act,
): void => {
  const removed = item.labels.filter((label) => labels.includes(label));
  for (const label of removed) addEvent(item, 'UnlabeledEvent', act, { label });
  item.labels = item.labels.filter((label) => !removed.includes(label));
  if (removed.length > 0) touch(item, act.at);
};

/** Refuses what a token cannot say in a locked conversation. */
export const checkUnlocked = ({ locked }: PullRequest | Issue): void => {
  if (!locked) return;
  throw new ApiRefusal('FORBIDDEN', 'Unable to create comment because issue is locked.');
};

export const addComment = (item: PullRequest | Issue, body: string, act: Act): Comment => {
  checkText({ body });
  const id = item.repository.world.nextId();
  const comment: Comment = {
    kind: 'IssueComment',
    id,
    subject: item,
    author: act.actor,
    body,
    createdAt: act.at,
  };
  item.comments.push(comment);
  touch(item, act.at);
  return comment;
};
