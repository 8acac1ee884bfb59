import type { Part } from '../../../github/index.js';
import type { ItemList } from './pull-request.js';

/** The most that GitHub gives in one page of a connection. */
export const PAGE_SIZE = 100;

/**
 * The lists of an item, and how many nodes they may hold together. An item carries few of these (GitHub
 * allows 10 assignees); the lists still say how many there are and whether there are more, so that one
 * that is longer is told from one that did not come whole.
 */
const LISTS: Readonly<Record<ItemList, { readonly text: string; readonly nodes: number }>> = {
  labels: {
    text: 'labels(first: 100) { totalCount pageInfo { hasNextPage } nodes { id name } }',
    nodes: 100,
  },
  assignees: {
    text: 'assignees(first: 20) { totalCount pageInfo { hasNextPage } nodes { login } }',
    nodes: 20,
  },
  // `latestReviews` has the latest review of each user.
  reviewers: {
    text: `latestReviews(first: 50) { totalCount pageInfo { hasNextPage } nodes {
        viewerDidAuthor author { __typename login }
      } }
      reviewRequests(first: 50) { totalCount pageInfo { hasNextPage } nodes { requestedReviewer {
        __typename ... on User { login } ... on Bot { login } ... on Mannequin { login }
      } } }`,
    nodes: 100,
  },
};

/** The nodes that so many items may hold. */
const nodesIn = (items: number, lists: readonly ItemList[]): number =>
  items * lists.reduce((sum, list) => sum + LISTS[list].nodes, 0);

/** The fields of an item, written once a query however often they are asked for. */
const itemFragment = (lists: readonly ItemList[]) => {
  const name = ['Item', ...lists].join('_');
  const text = `fragment ${name} on PullRequest {
      number title state url isDraft headRefName baseRefName isCrossRepository
      createdAt updatedAt mergedAt closedAt
      author { login } mergedBy { login } mergeCommit { oid }
      ${lists.map((list) => LISTS[list].text).join('\n      ')}
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
  const wanted = labels.flatMap(formsOf);
  // A label that nobody made selects nothing, which looks like a repository in perfect order.
  const first = after === null && order === 'newest' ? wanted : [];
  return {
    sized: true,
    nodes: size + nodesIn(size, lists),
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
      labels: { type: '[String!]', value: wanted },
    },
  };
};

/**
 * A label as it is written and in the two forms in which Unicode spells the same text: GitHub knows a
 * label by its characters, and the two look alike.
 */
export const formsOf = (label: string): readonly string[] => [
  ...new Set([label, label.normalize('NFC'), label.normalize('NFD')]),
];

/** The number of the next item alone, for one that cannot be read. */
export const nextNumber = ({ labels, order, after }: Omit<PageRequest, 'size'>): Question => ({
  sized: true,
  fields: { page: page('labels: $labels, ', order, 'number') },
  variables: {
    first: { type: 'Int!', value: 1 },
    after: { type: 'String', value: after },
    labels: { type: '[String!]', value: labels.flatMap(formsOf) },
  },
});

/**
 * What changed last in the repository, selected or not: an item that lost its label is in no listing
 * of the selection.
 */
export const changes = (size: number, after: string | null): Question => ({
  nodes: size + nodesIn(size, ['labels']),
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
    nodes: nodesIn(numbers.length, lists),
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
