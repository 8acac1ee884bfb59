import type { PlannedFile } from '../../model/plan.js';
import type { Delivery } from '../../model/result.js';
import type { BranchCommit } from './open-correction.js';

/** What the correction pull request is to be, before anything is written. */
export interface Proposal {
  readonly runId: string;
  /** The branch that the plan was made from, and its head at that time. */
  readonly base: { readonly name: string; readonly oid: string };
  /** The files that change; `blob` is the one that the plan was made from, null for none. */
  readonly files: readonly ProposedFile[];
  readonly title: string;
  readonly body: string;
  /** The hidden block of the commit message. */
  readonly carried: string;
  readonly commit: { readonly headline: string; readonly body: string };
  readonly closingComment: string;
  /** The comment that tells people that their commits are left alone. */
  readonly peopleComment: (commits: readonly BranchCommit[], conflicts: boolean) => string;
  /** What the body says at its top while the branch conflicts, since an instant, because of commits. */
  readonly conflictNote: (since: string, commits: readonly BranchCommit[]) => string;
  /** The run's start, ISO 8601. */
  readonly startedAt: string;
  /** What stands on the correction branch, by path, of every file looked for there; null for no text. */
  readonly branchTexts: ReadonlyMap<string, string | null>;
  /** Only a complete full run takes corrections out, or closes. */
  readonly mayTakeOut: boolean;
  /** Whether everything that the open correction carries is planned again. */
  readonly keepsCarried: boolean;
}

/** What merging the pull request as it is would bring of the corrections that are planned. */
export type Merged = Pick<Delivery, 'carriesAll' | 'carried'>;

export interface ProposedFile extends PlannedFile {
  readonly blob: string | null;
  /** The text on the correction branch; null when it has none. */
  readonly onBranch: string | null;
}
