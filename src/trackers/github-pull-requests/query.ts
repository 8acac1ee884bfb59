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

/** The fields of an item, written once a query however often they are asked for. */
const itemFragment = (lists: readonly ItemList[]) => {
  const name = ['Item', ...lists].join('_');
  const text = `fragment ${name} on PullRequest {
      number title state url isDraft headRefName baseRefName isCrossRepository
      createdAt updatedAt mergedAt closedAt
      author { login } mergedBy { login } mergeCommit { oid }
      ${lists.map((list) => LISTS[list]).join('\n      ')}
    }`;
  return { name, text };
};

/** By creation, which never changes; or by update, which finds what changed and nothing else. */
export type Order = 'newest' | 'oldest' | 'changed';

const ORDERS: Readonly<Record<Order, string>> = {
  newest: '{field: CREATED_AT, direction: DESC}',
  oldest: '{field: CREATED_AT, direction: ASC}',
  changed: '{field: UPDATED_AT, direction: DESC}',
};

export interface PageRequest {
  readonly labels: readonly string[];
  readonly lists: readonly ItemList[];
  readonly order: Order;
  readonly size: number;
  readonly after: string | null;
}

type Question = Omit<Part<never>, 'parse'>;

/** One page of what is selected. */
export const listing = ({ labels, lists, order, size, after }: PageRequest): Question => {
  const item = itemFragment(lists);
  // A label that nobody made selects nothing, which looks like a repository in perfect order.
  const first = after === null && order === 'newest' ? labels : [];
  return {
    sized: true,
    fragments: [item.text],
    fields: {
      page: page('labels: $labels, ', order, `...${item.name}`),
      ...Object.fromEntries(
        first.map((_, index) => [`label${index}`, `label(name: $label${index}) { name }`]),
      ),
    },
    variables: {
      ...Object.fromEntries(
        first.map((label, index) => [`label${index}`, { type: 'String!', value: label }]),
      ),
      first: { type: 'Int!', value: size },
      after: { type: 'String', value: after },
      labels: { type: '[String!]', value: [...labels] },
    },
  };
};

/** The number of the next item alone, for one that cannot be read. */
export const nextNumber = ({ labels, order, after }: Omit<PageRequest, 'size'>): Question => ({
  sized: true,
  fields: { page: page('labels: $labels, ', order, 'number') },
  variables: {
    first: { type: 'Int!', value: 1 },
    after: { type: 'String', value: after },
    labels: { type: '[String!]', value: [...labels] },
  },
});

/**
 * What changed last in the repository, selected or not: an item that lost its label is in no listing
 * of the selection.
 */
export const changes = (size: number, after: string | null): Question => ({
  fields: {
    changes: `pullRequests(first: $first, after: $after, orderBy: ${ORDERS.changed}) {
      pageInfo { hasNextPage endCursor }
      nodes { number updatedAt labels(first: 100) { totalCount nodes { name } } }
    }`,
  },
  variables: {
    first: { type: 'Int!', value: size },
    after: { type: 'String', value: after },
  },
});

const page = (filter: string, order: Order, fields: string): string =>
  `pullRequests(first: $first, after: $after, ${filter}orderBy: ${ORDERS[order]}) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ${fields} }
    }`;

/** Numbers, whatever they turn out to be, by their places `n0`, `n1` and so on. */
export const lookUps = (numbers: readonly number[], lists: readonly ItemList[]): Question => {
  const item = itemFragment(lists);
  return {
    sized: true,
    fragments: [item.text],
    fields: Object.fromEntries(
      numbers.map((_, index) => [
        `n${index}`,
        `issueOrPullRequest(number: $n${index}) { __typename ...${item.name} }`,
      ]),
    ),
    variables: Object.fromEntries(
      numbers.map((number, index) => [`n${index}`, { type: 'Int!', value: number }]),
    ),
  };
};
