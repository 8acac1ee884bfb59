import type { Part } from '../../github/index.js';
import type { ItemList } from '../../model/item.js';

/** The most that GitHub gives in one page of a connection. */
export const PAGE_SIZE = 100;

/**
 * An item carries few labels, assignees and reviewers; the lists still say how many there are, so
 * that a longer one is noticed. `latestReviews` has the latest review of each user.
 */
const LISTS: Readonly<Record<ItemList, string>> = {
  labels: 'labels(first: 100) { totalCount nodes { name } }',
  assignees: 'assignees(first: 20) { totalCount nodes { login } }',
  reviewers: `latestReviews(first: 50) { totalCount nodes { author { login } } }
      reviewRequests(first: 50) { totalCount nodes { requestedReviewer {
        __typename ... on User { login } ... on Bot { login } ... on Mannequin { login }
      } } }`,
};

const pullRequestFields = (lists: readonly ItemList[]): string => `
      number title state url isDraft headRefName baseRefName isCrossRepository
      createdAt updatedAt mergedAt closedAt
      author { login } mergedBy { login } mergeCommit { oid }
      ${lists.map((list) => LISTS[list]).join('\n      ')}`;

interface Page {
  readonly labels: readonly string[];
  readonly lists: readonly ItemList[];
  readonly size: number;
  readonly after: string | null;
}

/**
 * One page in the order of creation, which never changes; by update a row that is touched during
 * the scan would be skipped without a word.
 */
export const listing = ({ labels, lists, size, after }: Page): Omit<Part<never>, 'parse'> => ({
  fields: {
    page: `pullRequests(first: $first, after: $after, labels: $labels, orderBy: {field: CREATED_AT, direction: ASC}) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {${pullRequestFields(lists)}
      }
    }`,
    // A label that nobody made selects nothing, which looks like a repository in perfect order.
    ...Object.fromEntries(
      after === null
        ? labels.map((_, index) => [`label${index}`, `label(name: $label${index}) { name }`])
        : [],
    ),
  },
  variables: {
    ...Object.fromEntries(
      after === null
        ? labels.map((label, index) => [`label${index}`, { type: 'String!', value: label }])
        : [],
    ),
    first: { type: 'Int!', value: size },
    after: { type: 'String', value: after },
    labels: { type: '[String!]', value: [...labels] },
  },
});

/** One number, whatever it turns out to be. */
export const lookUp = (number: number, lists: readonly ItemList[]): Omit<Part<never>, 'parse'> => ({
  fields: {
    found: `issueOrPullRequest(number: $number) {
      __typename
      ... on PullRequest {${pullRequestFields(lists)}
      }
    }`,
  },
  variables: { number: { type: 'Int!', value: number } },
});
