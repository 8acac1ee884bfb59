import type { Account, Team } from '../accounts.js';
import type { Commit, Oid } from '../git/objects.js';
import type { Label } from './labels.js';
import type { Repository } from './repository.js';

export type MergeMethod = 'merge' | 'squash' | 'rebase';
export type ReviewState = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';

export interface Review {
  readonly kind: 'PullRequestReview';
  readonly id: number;
  readonly pullRequest: PullRequest;
  readonly author: Account;
  readonly state: ReviewState;
  readonly body: string;
  readonly submittedAt: Date;
}

export interface ReviewRequest {
  readonly kind: 'ReviewRequest';
  readonly id: number;
  readonly pullRequest: PullRequest;
  readonly reviewer: Account | Team;
}

export interface Comment {
  readonly kind: 'IssueComment';
  readonly id: number;
  readonly subject: PullRequest | Issue;
  readonly author: Account | null;
  readonly body: string;
  readonly createdAt: Date;
}

export interface TimelineEvent {
  readonly kind:
    | 'ClosedEvent'
    | 'ReopenedEvent'
    | 'MergedEvent'
    | 'LabeledEvent'
    | 'UnlabeledEvent'
    | 'HeadRefForcePushedEvent';
  readonly id: number;
  readonly subject: PullRequest | Issue;
  readonly actor: Account | null;
  readonly createdAt: Date;
  readonly label?: Label;
  /** Of a forced push. */
  readonly push?: { readonly before: Oid; readonly after: Oid };
}

/** What pull requests and issues have in common. */
export interface Conversation {
  readonly repository: Repository;
  readonly number: number;
  readonly id: number;
  title: string;
  body: string;
  /** null once the account is deleted. */
  author: Account | null;
  assignees: Account[];
  labels: Label[];
  readonly comments: Comment[];
  readonly events: TimelineEvent[];
  readonly createdAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
  /** Only people who may write to the repository can comment; a workflow's token cannot. */
  locked: boolean;
}

export interface Issue extends Conversation {
  readonly kind: 'Issue';
  state: 'OPEN' | 'CLOSED';
  stateReason: 'COMPLETED' | 'NOT_PLANNED' | 'REOPENED' | 'DUPLICATE' | null;
}

export interface PullRequest extends Conversation {
  readonly kind: 'PullRequest';
  state: 'OPEN' | 'CLOSED' | 'MERGED';
  isDraft: boolean;
  /** null once the fork is deleted. */
  headRepository: Repository | null;
  headRefName: string;
  headRefOid: Oid;
  baseRefName: string;
  /** The base when the pull request last changed; before the merge, once merged. */
  baseRefOid: Oid;
  reviews: Review[];
  reviewRequests: ReviewRequest[];
  mergedAt: Date | null;
  mergedBy: Account | null;
  /** The commit, and the id that is reported for it. */
  mergeCommit: { readonly oid: Oid; readonly commit: Commit } | null;
  lastEditedAt: Date | null;
}
