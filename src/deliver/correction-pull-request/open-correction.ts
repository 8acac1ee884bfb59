/** The correction branch and its pull requests, as they were when they were read. */
export interface OpenCorrection {
  readonly repositoryId: string;
  readonly branch: CorrectionBranch | null;
  readonly pullRequest: OpenPullRequest | null;
  /** The newest pull request from our branch, of any state: it carries every refusal in force. */
  readonly newest: EarlierPullRequest | null;
  /** The newest merged pull request that brought earlier values back. */
  readonly restored: EarlierPullRequest | null;
  /** An open pull request from our branch to another base. */
  readonly elsewhere: { readonly number: number; readonly base: string } | null;
  /** Temporary branches that a run made, and that it may have left behind. */
  readonly temporary: readonly TemporaryBranch[];
}

export interface CorrectionBranch {
  readonly oid: string;
  readonly message: string;
  readonly parent: string | null;
  /** Who made the newest commit. */
  readonly author: string;
  readonly authorEmail: string | null;
  readonly committerEmail: string | null;
  /** ISO 8601; null when GitHub does not say. */
  readonly authoredAt: string | null;
  readonly committedAt: string | null;
  /** How many files it changes; null when GitHub does not say. */
  readonly changedFiles: number | null;
}

export interface OpenPullRequest {
  readonly id: string;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  /** Since when its body says that the branch conflicts, ISO 8601; null when it does not. */
  readonly conflictsSince: string | null;
  /** Its newest commits, the oldest first. */
  readonly commits: readonly BranchCommit[];
  /** The newest comments. */
  readonly comments: readonly string[];
}

export interface BranchCommit {
  readonly oid: string;
  readonly message: string;
  readonly author: string;
}

export interface EarlierPullRequest {
  readonly number: number;
  readonly url: string;
  readonly state: 'open' | 'merged' | 'closed';
  /** The newest commit of its branch when it was last open; it keeps its commits. */
  readonly headOid: string | null;
  /** The body, and the message of the newest commit: together they tell what it carries. */
  readonly texts: readonly string[];
  /** Closed by a run, because nothing was left to correct. */
  readonly closedByUs: boolean;
  /** Its body asked people to close it, because its branch conflicted. */
  readonly conflicted: boolean;
}

export interface TemporaryBranch {
  readonly name: string;
  readonly oid: string;
  /** When its commit was made, ISO 8601; null when it has no commit of a run. */
  readonly committedAt: string | null;
}
