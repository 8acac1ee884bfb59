import type { QueryFragment } from '../../github/index.js';
import { RESTORE_BRANCH } from '../../model/settings.js';
import { type BranchNode, PARSE, type PullNode } from './nodes.js';
import type { TemporaryBranch } from './open-correction.js';

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
export const correctionFragment = (branch: string): QueryFragment<CorrectionPage> => {
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
export const pullFragment = (
  number: number,
  kind: 'open' | 'earlier',
): QueryFragment<PullNode | null> => ({
  fields: {
    pull: `pullRequest(number: $number) { ${kind === 'open' ? OPEN : EARLIER} }`,
  },
  variables: { number: { type: 'Int!', value: number } },
  parse: (values) => PARSE.pull(values.pull),
});
