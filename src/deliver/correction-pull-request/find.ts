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
}

export interface OpenPullRequest {
  readonly id: string;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
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
  /** The body, and the message of the newest commit: together they tell what it carries. */
  readonly texts: readonly string[];
  /** Closed by a run, because nothing was left to correct. */
  readonly closedByUs: boolean;
}

export interface TemporaryBranch {
  readonly name: string;
  readonly oid: string;
  /** When its commit was made, ISO 8601; null when it has no commit of a run. */
  readonly committedAt: string | null;
}

const COMMIT = 'oid message author { name user { login } }';
/** People may have committed on top of ours. */
const COMMITS = `commits(last: 20) { nodes { commit { ${COMMIT} } } }`;
const EARLIER = `number url state body isCrossRepository baseRefName author { __typename login }
      timelineItems(itemTypes: [CLOSED_EVENT], last: 1) { nodes { ... on ClosedEvent { actor { __typename login } } } }
      ${COMMITS}`;

/** Where a listing goes on; null where it is not needed any more. */
interface After {
  readonly open: string | null;
  readonly newest: string | null;
}

export interface CorrectionPage {
  readonly repositoryId: string;
  readonly branch: BranchNode | null;
  readonly open: readonly PullNode[];
  readonly newest: readonly PullNode[];
  readonly restored: readonly PullNode[];
  /** Whether there are more of these than came. */
  readonly hasMore: { readonly newest: boolean; readonly restored: boolean };
  readonly temporary: readonly TemporaryBranch[];
  /** Set when only forks' pull requests came and there are more. */
  readonly next: After | null;
}

/**
 * Asks for the correction branch and the pull requests from branches of its name. Forks may
 * have branches of the same name, and many of them; those are told apart here.
 */
export const correctionPart = (
  branch: string,
  after: After | null = null,
): Part<CorrectionPage> => {
  const slash = branch.lastIndexOf('/') + 1;
  return {
    fields: {
      repositoryId: 'id',
      branch: `ref(qualifiedName: $ref) {
        target { ... on Commit { ${COMMIT} parents(first: 2) { nodes { oid } } } }
      }`,
      open: `pullRequests(headRefName: $branch, states: [OPEN], first: 10, after: $openAfter, orderBy: {field: CREATED_AT, direction: DESC}) {
        pageInfo { hasNextPage endCursor }
        nodes { id number url state title body isCrossRepository baseRefName
          labels(first: 100) { nodes { name } } comments(last: 100) { nodes { body } }
          ${COMMITS} }
      }`,
      newest: `pullRequests(headRefName: $branch, first: $few, after: $newestAfter, orderBy: {field: CREATED_AT, direction: DESC}) {
        pageInfo { hasNextPage endCursor }
        nodes { ${EARLIER} }
      }`,
      restored: `pullRequests(headRefName: $restore, states: [MERGED], first: 2, orderBy: {field: CREATED_AT, direction: DESC}) {
        pageInfo { hasNextPage endCursor }
        nodes { ${EARLIER} }
      }`,
      temporary: `refs(refPrefix: $prefix, query: $query, first: 20) {
        nodes { name target { oid ... on Commit { message committedDate } } }
      }`,
    },
    variables: {
      ref: { type: 'String!', value: `refs/heads/${branch}` },
      branch: { type: 'String!', value: branch },
      openAfter: { type: 'String', value: after?.open ?? null },
      newestAfter: { type: 'String', value: after?.newest ?? null },
      few: { type: 'Int!', value: after === null ? 2 : 20 },
      restore: { type: 'String!', value: RESTORE_BRANCH },
      prefix: { type: 'String!', value: `refs/heads/${branch.slice(0, slash)}` },
      query: { type: 'String', value: `${branch.slice(slash)}-` },
    },
    parse: (values) => {
      const open = PARSE.pulls(values.open);
      const newest = PARSE.pulls(values.newest);
      const restored = PARSE.pulls(values.restored);
      const next = {
        open: open.own.length === 0 ? open.next : null,
        newest: newest.own.length === 0 ? newest.next : null,
      };
      return {
        repositoryId: PARSE.id(values.repositoryId),
        branch: PARSE.branch(values.branch),
        open: open.own,
        newest: newest.own,
        restored: restored.own,
        hasMore: { newest: newest.next !== null, restored: restored.next !== null },
        temporary: PARSE.temporary(values.temporary, branch),
        next: next.open === null && next.newest === null ? null : next,
      };
    },
  };
};

/** Those from this repository, and where to go on. */
export interface EarlierPage {
  readonly own: readonly PullNode[];
  readonly next: string | null;
}

/** Asks for the newest pull requests from a branch to one base, of any state or the merged ones. */
export const earlierPart = (
  head: string,
  base: string,
  states: readonly ['MERGED'] | null,
  after: string | null,
): Part<EarlierPage> => ({
  fields: {
    earlier: `pullRequests(headRefName: $head, baseRefName: $base, states: $states, first: 20, after: $after, orderBy: {field: CREATED_AT, direction: DESC}) {
      pageInfo { hasNextPage endCursor }
      nodes { ${EARLIER} }
    }`,
  },
  variables: {
    head: { type: 'String!', value: head },
    base: { type: 'String!', value: base },
    states: { type: '[PullRequestState!]', value: states },
    after: { type: 'String', value: after },
  },
  parse: (values) => PARSE.pulls(values.earlier),
});
