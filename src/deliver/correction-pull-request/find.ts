import type { Part } from '../../github/index.js';
import { RESTORE_BRANCH } from '../../model/settings.js';
import { type BranchNode, PARSE, type PullNode } from './found.js';

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

const COMMIT = 'oid message author { name user { login } }';
/** What tells whether somebody amended it. */
const NEWEST = `${COMMIT} author { email } committer { email } authoredDate committedDate
      changedFilesIfAvailable parents(first: 2) { nodes { oid } }`;
/** People may have committed on top of ours. */
const COMMITS = `commits(last: 20) { nodes { commit { ${COMMIT} } } }`;
const EARLIER = `number url state body isCrossRepository baseRefName headRefOid author { __typename login }
      timelineItems(itemTypes: [CLOSED_EVENT], last: 1) { nodes { ... on ClosedEvent { actor { __typename login } } } }
      ${COMMITS}`;

const OPEN = `id number url state title body isCrossRepository baseRefName
      labels(first: 100) { nodes { name } } comments(last: 100) { nodes { body } }
      ${COMMITS}`;

export interface CorrectionPage {
  readonly repositoryId: string;
  readonly branch: BranchNode | null;
  readonly open: readonly PullNode[];
  readonly newest: readonly PullNode[];
  readonly restored: readonly PullNode[];
  /** Whether there are more of these than came: forks may have as many as they like. */
  readonly hasMore: {
    readonly open: boolean;
    readonly newest: boolean;
    readonly restored: boolean;
  };
  readonly temporary: readonly TemporaryBranch[];
}

/**
 * Asks for the correction branch and the pull requests from branches of its name. Forks may
 * have branches of the same name, and many of them; those are told apart here.
 */
export const correctionPart = (branch: string): Part<CorrectionPage> => {
  const slash = branch.lastIndexOf('/') + 1;
  return {
    fields: {
      repositoryId: 'id',
      branch: `ref(qualifiedName: $ref) {
        target { ... on Commit { ${NEWEST} } }
      }`,
      open: `pullRequests(headRefName: $branch, states: [OPEN], first: 10, orderBy: {field: CREATED_AT, direction: DESC}) {
        pageInfo { hasNextPage }
        nodes { ${OPEN} }
      }`,
      newest: `pullRequests(headRefName: $branch, first: 2, orderBy: {field: CREATED_AT, direction: DESC}) {
        pageInfo { hasNextPage }
        nodes { ${EARLIER} }
      }`,
      restored: `pullRequests(headRefName: $restore, states: [MERGED], first: 2, orderBy: {field: CREATED_AT, direction: DESC}) {
        pageInfo { hasNextPage }
        nodes { ${EARLIER} }
      }`,
      temporary: `refs(refPrefix: $prefix, query: $query, first: 20) {
        nodes { name target { oid ... on Commit { message committedDate } } }
      }`,
    },
    variables: {
      ref: { type: 'String!', value: `refs/heads/${branch}` },
      branch: { type: 'String!', value: branch },
      restore: { type: 'String!', value: RESTORE_BRANCH },
      prefix: { type: 'String!', value: `refs/heads/${branch.slice(0, slash)}` },
      query: { type: 'String', value: `${branch.slice(slash)}-` },
    },
    parse: (values) => {
      const open = PARSE.pulls(values.open);
      const newest = PARSE.pulls(values.newest);
      const restored = PARSE.pulls(values.restored);
      return {
        repositoryId: PARSE.id(values.repositoryId),
        branch: PARSE.branch(values.branch),
        open: open.own,
        newest: newest.own,
        restored: restored.own,
        hasMore: { open: open.hasMore, newest: newest.hasMore, restored: restored.hasMore },
        temporary: PARSE.temporary(values.temporary, branch),
      };
    },
  };
};

/** Asks for one pull request that is open, or for one that may be in any state. */
export const pullPart = (number: number, kind: 'open' | 'earlier'): Part<PullNode | null> => ({
  fields: {
    pull: `pullRequest(number: $number) { ${kind === 'open' ? OPEN : EARLIER} }`,
  },
  variables: { number: { type: 'Int!', value: number } },
  parse: (values) => PARSE.pull(values.pull),
});
