import {
  describeMismatch,
  type GraphQLError,
  type ListingPage,
  notOfItsSchema,
  type QueryFragment,
} from '../../../github/index.js';
import type { Problem } from '../../../model/problem.js';
import { keyOf } from '../keys.js';
import { isTooLarge, itemIn, numberAt, numberOf, placeOf } from './nodes.js';
import { distinct, tooLarge, unreadableListing, unreadableNode } from './problems.js';
import { changes, listing, nextNumber, type PageRequest, shownIn } from './query.js';
import { changesNode, numberNode, pageNode } from './response.js';
import type { ListedItem, ListedValues, ListingSource, NamedThing } from './source.js';

/** A page of what is listed, as far as it came. */
export interface ItemPage extends ListingPage {
  readonly total: number;
  readonly items: readonly ListedItem[];
  readonly gaps: readonly Problem[];
  /** Entries that GitHub left out without refusing them; they may come when fewer are asked for. */
  readonly holes: number;
  /** What selects and the repository does not have. */
  readonly unknown: readonly NamedThing[];
  /** GitHub's clock when it was asked, in milliseconds. */
  readonly askedAt: number;
}

/** One page of a listing; what it could not give is a hole or a gap. */
export const pageOf = (source: ListingSource, request: PageRequest): QueryFragment<ItemPage> => ({
  ...listing(source, request),
  judgesErrors: true,
  parse: ({ page: value, ...named }, errors, { askedAt }) => {
    const parsed = pageNode.safeParse(value);
    if (!parsed.success) throw whyNoPage(source, value, parsed.error, errors);
    const { totalCount, pageInfo, nodes } = parsed.data;
    const serious = errors.filter((error) => !source.isHarmless(error));
    const items: ListedItem[] = [];
    const gaps: Problem[] = serious
      .filter((error) => !isTooLarge(error))
      .map((error) => unreadableNode(error, numberAt(nodes, error)));
    const refused = new Set(serious.filter((error) => !isTooLarge(error)).map(placeOf));
    const cut = new Set(serious.filter(isTooLarge).map(placeOf));
    let holes = (nodes === null && totalCount > 0) || cut.has(undefined) ? 1 : 0;
    (nodes ?? []).forEach((node, index) => {
      if (cut.has(index) || (node === null && !refused.has(index))) holes += 1;
      else if (node !== null) {
        const item = itemIn(source, node);
        if ('code' in item) gaps.push(item);
        else items.push(item);
      }
    });
    return {
      total: totalCount,
      keys: (nodes ?? []).map((node, index) => numberOf(node) ?? `${pageInfo.endCursor}:${index}`),
      items,
      gaps: distinct(gaps),
      holes,
      next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      unknown: unknownAmong(source.namedIn(request.query), named, errors),
      askedAt,
    };
  },
});

/** What was not found in any way; what was refused or not asked for is not unknown. */
const unknownAmong = (
  things: readonly NamedThing[],
  values: Readonly<Record<string, unknown>>,
  errors: readonly GraphQLError[],
): readonly NamedThing[] => {
  const refused = new Set(errors.map(({ path }) => path[0]));
  const found = shownIn(things)
    .filter(
      ({ thing, alias }) =>
        values[alias] === undefined || thing.isFoundIn(values[alias]) || refused.has(alias),
    )
    .map(({ thing }) => thing);
  return things.filter((thing) => !found.includes(thing));
};

const whyNoPage = (
  source: ListingSource,
  value: unknown,
  mismatch: Parameters<typeof describeMismatch>[0],
  errors: readonly GraphQLError[],
): Error => {
  if (errors.some(isTooLarge)) return tooLarge();
  return errors.length > 0 || value === null || value === undefined
    ? unreadableListing(source, errors)
    : notOfItsSchema(describeMismatch(mismatch, [source.connection]), mismatch);
};

/** The number of the next item, and how to go on after it. */
export const numberAfter = (
  source: ListingSource,
  request: Omit<PageRequest, 'size'>,
): QueryFragment<
  Pick<ItemPage, 'total' | 'next' | 'askedAt'> & { readonly number: number | null }
> => ({
  ...nextNumber(source, request),
  judgesErrors: true,
  parse: ({ page: value }, errors, { askedAt }) => {
    const parsed = numberNode.safeParse(value);
    if (!parsed.success) throw unreadableListing(source, errors);
    const { totalCount, pageInfo, nodes } = parsed.data;
    return {
      number: nodes?.[0]?.number ?? null,
      total: totalCount,
      next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      askedAt,
    };
  },
});

/** What changed last in the repository, newest first. */
export interface ChangesPage extends ListingPage {
  readonly rows: readonly {
    readonly key: string;
    readonly updatedAt: string;
    /** What decides whether it is selected, as far as that came. */
    readonly values: Partial<ListedValues>;
  }[];
}

export const changesOf = (
  source: ListingSource,
  size: number,
  after: string | null,
): QueryFragment<ChangesPage> => ({
  ...changes(source, size, after),
  judgesErrors: true,
  parse: ({ changes: value }, errors) => {
    const parsed = changesNode.safeParse(value);
    if (!parsed.success) throw unreadableListing(source, errors);
    const { pageInfo, nodes } = parsed.data;
    const changed = (nodes ?? []).filter((node) => node !== null);
    return {
      keys: changed.map(({ number }) => number),
      rows: changed.map((node) => ({
        key: keyOf(node.number),
        updatedAt: node.updatedAt,
        values: source.selectedBy.schema.safeParse(node).data ?? {},
      })),
      next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    };
  },
});
