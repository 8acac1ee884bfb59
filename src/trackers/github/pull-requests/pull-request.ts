import type { Kept } from '../../../model/cached-observation.js';
import type { IfKnown, Item } from '../../../model/item.js';

/** The lists of a pull request that cost extra to ask for. */
export const LISTS = ['labels', 'assignees', 'reviewers'] as const;
export type ItemList = (typeof LISTS)[number];

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

export type PullRequest = Item<PullRequestValues>;

/** What is listed: any of the labels, with the lists that the projects' formats record. */
export interface Wanted {
  readonly labels: readonly string[];
  readonly lists: readonly ItemList[];
}

/** The lists among some fields. */
export const listsIn = (fields: readonly string[]): readonly ItemList[] =>
  LISTS.filter((list) => fields.includes(list));

/** What is kept was read as what this tracker gave. */
export const pullRequestsOf = ({ items }: Kept): readonly PullRequest[] =>
  items as readonly PullRequest[];

/** What is asked for, as it is kept under. */
export const requestOf = ({ labels, lists }: Wanted) => ({ query: { labels }, fields: lists });
