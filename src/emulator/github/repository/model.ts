import type { Account, Team } from '../accounts.js';
import type { EmulatedClock } from '../clock.js';
import type { ObjectStore } from '../git/object-store.js';
import type { Commit, Oid } from '../git/objects.js';
import type { LocatedObject } from '../git/revision.js';

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
  readonly repository: RepositoryContent;
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
  headRepository: RepositoryContent | null;
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

export interface Label {
  readonly kind: 'Label';
  readonly repository: RepositoryContent;
  readonly id: number;
  name: string;
  readonly color: string;
  readonly description: string | null;
  readonly createdAt: Date;
}

/** What a repository needs of the GitHub that it is on. */
export interface World {
  readonly clock: EmulatedClock;
  nextId(): number;
  findRepository(owner: string, name: string): RepositoryContent | undefined;
  fork(parent: RepositoryContent, owner: string): RepositoryContent;
}

export interface RepositorySettings {
  allowActionsToCreatePullRequests: boolean;
  archived: boolean;
  autoMergeAllowed: boolean;
  deleteBranchOnMerge: boolean;
  private: boolean;
}

/** What GitHub knows of a workflow file. */
export interface WorkflowState {
  state: 'active' | 'disabled_inactivity' | 'disabled_manually';
  readonly runs: { readonly event: string; readonly at: string; readonly conclusion: string }[];
}

/** A repository's content: objects, refs, labels, issues and pull requests. */
export interface RepositoryContent {
  readonly kind: 'Repository';
  readonly world: World;
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly createdAt: Date;
  /** Grows with every change of a pull request or issue; what is derived from them can be kept so long. */
  readonly revision: number;
  readonly defaultBranch: string;
  readonly parent: RepositoryContent | null;
  readonly store: ObjectStore;
  readonly refs: Map<string, Oid>;
  readonly protections: ReadonlyMap<string, 'classic' | 'ruleset'>;
  /** By the name of the file. */
  readonly workflows: ReadonlyMap<string, WorkflowState>;
  readonly openPullRequests: BranchIndex;
  readonly settings: RepositorySettings;
  readonly nameWithOwner: string;
  readonly labels: {
    list(): Label[];
    find(name: string): Label | undefined;
    create(label: Pick<Label, 'name' | 'color' | 'description'>): Label;
  };
  findPullRequest(number: number): PullRequest | undefined;
  pullRequests(): PullRequest[];
  findIssue(number: number): Issue | undefined;
  issues(): Issue[];
  noteChange(): void;
  /** The commit of a fully qualified ref, `refs/pull/N/head` among them. */
  findRef(qualifiedName: string): Oid | undefined;
  head(branch: string): Oid | undefined;
  /** The commit that a branch name, ref or object id stands for. */
  resolve(expression: string): Oid | undefined;
  /** The object that an expression such as `main:docs/a.md` stands for. */
  locate(expression: string): LocatedObject | undefined;
  addPullRequest(pullRequest: PullRequest): void;
  addIssue(issue: Issue): void;
  /** A number for a new issue or pull request; one that was deleted is not given out again. */
  takeNumber(wanted?: number): number;
  /** The label of that name, created when it is missing. */
  ensureLabel(name: string): Label;
}

/** The open pull requests by the branches that they follow. */
export interface BranchIndex {
  add(pullRequest: PullRequest): void;
  remove(pullRequest: PullRequest): void;
  withHead(repository: RepositoryContent, branch: string): PullRequest[];
  withBase(branch: string): PullRequest[];
}
