import type { IfKnown, Item } from '../../../model/item.js';

/** The name of the tracker. */
export const NAME = 'github-pull-requests';

/** What only a pull request has, by field name. */
export type PullRequestValues = {
  /** Somebody always opened it; undefined when the account was deleted. */
  readonly author: string | undefined;
  readonly draft: boolean;
  readonly head: string;
  readonly base: string;
  /** The head branch lives in another repository, or in one that is gone. */
  readonly fromFork: boolean;
  readonly mergedAt: IfKnown<string>;
  readonly closedAt: IfKnown<string>;
  readonly mergedBy: IfKnown<string>;
  readonly mergeCommit: IfKnown<string>;
  readonly labels: readonly string[] | undefined;
  /** What names each of the labels for good: a label is renamed without touching its items. */
  readonly labelIds: readonly string[] | undefined;
  readonly assignees: readonly string[] | undefined;
  readonly reviewers: readonly string[] | undefined;
};

export type PullRequestItem = Item<PullRequestValues>;
