import type { QueryFragment } from '../../../github/index.js';
import type { Argument, ListingSource, NamedThing, Wanted } from './source.js';

/** The most that GitHub gives in one page of a connection. */
export const PAGE_SIZE = 100;

/** By creation, which never changes; or by update, which finds what changed and nothing else. */
export type Order = 'newest' | 'oldest' | 'changed';

const ORDERS: Readonly<Record<Order, string>> = {
  newest: '{field: CREATED_AT, direction: DESC}',
  oldest: '{field: CREATED_AT, direction: ASC}',
  changed: '{field: UPDATED_AT, direction: DESC}',
};

export interface PageRequest extends Wanted {
  readonly order: Order;
  readonly size: number;
  readonly after: string | null;
}

type Question = Omit<QueryFragment<never>, 'parse'>;

/** How many nodes a number of items may hold. */
const nodesIn = ({ extras }: ListingSource, items: number, wanted: readonly string[]): number =>
  items * wanted.reduce((sum, name) => sum + (extras[name]?.nodes ?? 0), 0);

/** The fields of an item, written once a query however often they are asked for. */
const itemFragment = ({ type, fields, extras }: ListingSource, wanted: readonly string[]) => {
  const name = [type, ...wanted].join('_');
  const more = wanted.map((extra) => extras[extra]?.text ?? '').join('\n      ');
  return { name, text: `fragment ${name} on ${type} {\n      ${fields}\n      ${more}\n    }` };
};

/** One page of what is selected. */
export const listing = (
  source: ListingSource,
  { query, extras, order, size, after }: PageRequest,
): Question => {
  const item = itemFragment(source, extras);
  const filter = source.filterBy(query);
  // A label that does not exist selects nothing, which looks like a repository in perfect order.
  const named = after === null && order === 'newest' ? shownIn(source.namedIn(query)) : [];
  return {
    sized: true,
    nodes: size + nodesIn(source, size, extras),
    definitions: [item.text],
    fields: {
      page: page(source, filter, order, `...${item.name}`),
      ...Object.fromEntries(named.map(({ alias, text }) => [alias, text])),
    },
    variables: {
      ...Object.fromEntries(named.map(({ alias, argument }) => [alias, argument])),
      ...place(size, after),
      ...filter,
    },
  };
};

/** The fields that show whether what is named is there, each under an alias. */
export const shownIn = (things: readonly NamedThing[]) =>
  things
    .flatMap((thing) => thing.shownBy.map((shown) => ({ thing, shown })))
    .map(({ thing, shown: { field, ...argument } }, index) => {
      const alias = `named${index}`;
      return { thing, alias, text: field(`$${alias}`), argument };
    });

/** The number of the next item alone, for one that cannot be read. */
export const nextNumber = (
  source: ListingSource,
  { query, order, after }: Omit<PageRequest, 'size'>,
): Question => {
  const filter = source.filterBy(query);
  return {
    sized: true,
    fields: { page: page(source, filter, order, 'number') },
    variables: { ...place(1, after), ...filter },
  };
};

/**
 * What changed last in the repository, selected or not: an item that is selected no more is in no
 * listing of the selection.
 */
export const changes = (
  { connection, selectedBy }: ListingSource,
  size: number,
  after: string | null,
): Question => ({
  nodes: size + size * selectedBy.nodes,
  fields: {
    changes: `${connection}(first: $first, after: $after, orderBy: ${ORDERS.changed}) {
      pageInfo { hasNextPage endCursor }
      nodes { number updatedAt ${selectedBy.text} }
    }`,
  },
  variables: place(size, after),
});

const place = (size: number, after: string | null) => ({
  first: { type: 'Int!', value: size },
  after: { type: 'String', value: after },
});

const page = (
  { connection }: ListingSource,
  filter: Readonly<Record<string, Argument>>,
  order: Order,
  fields: string,
): string => {
  const selecting = Object.keys(filter).map((name) => `${name}: $${name}, `);
  return `${connection}(first: $first, after: $after, ${selecting.join('')}orderBy: ${ORDERS[order]}) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ${fields} }
    }`;
};

/** Numbers, whatever they turn out to be, by their places `n0`, `n1` and so on. */
export const lookUps = (
  source: ListingSource,
  numbers: readonly number[],
  extras: readonly string[],
): Question => {
  const item = itemFragment(source, extras);
  return {
    sized: true,
    nodes: nodesIn(source, numbers.length, extras),
    definitions: [item.text],
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
