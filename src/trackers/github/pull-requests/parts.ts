import {
  describeMismatch,
  type GraphQLError,
  type ListingPage,
  notOfItsSchema,
  type Part,
} from '../../../github/index.js';
import type { LookUp } from '../../../model/observation.js';
import type { Problem } from '../../../model/problem.js';
import { keyOf } from './keys.js';
import {
  concernsHiddenReviewer,
  isTooLarge,
  itemIn,
  numberAt,
  numberOf,
  placeOf,
  wholeLabels,
} from './nodes.js';
import {
  distinct,
  tooLarge,
  unreadableItem,
  unreadableListing,
  unreadableNode,
} from './problems.js';
import type { ItemList, PullRequest } from './pull-request.js';
import { changes, formsOf, listing, lookUps, nextNumber, type PageRequest } from './query.js';
import { changesNode, foundNode, numberNode, pageNode } from './response.js';

export interface Page extends ListingPage {
  readonly total: number;
  readonly items: readonly PullRequest[];
  readonly gaps: readonly Problem[];
  /** Entries that GitHub left out without refusing them; they may come when fewer are asked for. */
  readonly holes: number;
  /** Labels of the selection that the repository does not have. */
  readonly unknownLabels: readonly string[];
  /** GitHub's clock when it was asked, in milliseconds. */
  readonly askedAt: number;
  readonly points: number;
}

/** One page of a listing; what it could not give is a hole or a gap. */
export const pagePart = (request: PageRequest): Part<Page> => ({
  ...listing(request),
  judgesErrors: true,
  parse: ({ page: value, ...labels }, errors, { askedAt, points }) => {
    const parsed = pageNode.safeParse(value);
    if (!parsed.success) throw whyNoPage(value, parsed.error, errors);
    const { totalCount, pageInfo, nodes } = parsed.data;
    const serious = errors.filter((error) => !concernsHiddenReviewer(error));
    const items: PullRequest[] = [];
    const gaps: Problem[] = serious
      .filter((error) => !isTooLarge(error))
      .map((error) => unreadableNode(error, numberAt(nodes, error)));
    const refused = new Set(serious.filter((error) => !isTooLarge(error)).map(placeOf));
    const cut = new Set(serious.filter(isTooLarge).map(placeOf));
    let holes = (nodes === null && totalCount > 0) || cut.has(undefined) ? 1 : 0;
    (nodes ?? []).forEach((node, index) => {
      if (cut.has(index) || (node === null && !refused.has(index))) holes += 1;
      else if (node !== null) {
        const item = itemIn(node);
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
      unknownLabels: unknownAmong(request.labels, labels, errors),
      askedAt,
      points,
    };
  },
});

/** The labels of which no form was found; one that was refused or not asked for is not unknown. */
const unknownAmong = (
  wanted: readonly string[],
  found: Readonly<Record<string, unknown>>,
  errors: readonly GraphQLError[],
): readonly string[] => {
  const refused = new Set(errors.map(({ path }) => path[0]));
  const asked = wanted.flatMap((label) => formsOf(label).map(() => label));
  const known = asked.filter((_, index) => {
    const name = `label${index}`;
    return found[name] !== null || refused.has(name);
  });
  return wanted.filter((label) => !known.includes(label));
};

const whyNoPage = (
  value: unknown,
  mismatch: Parameters<typeof describeMismatch>[0],
  errors: readonly GraphQLError[],
): Error => {
  if (errors.some(isTooLarge)) return tooLarge();
  return errors.length > 0 || value === null || value === undefined
    ? unreadableListing(errors)
    : notOfItsSchema(describeMismatch(mismatch, ['pullRequests']), mismatch);
};

/** The number of the next item, and how to go on after it. */
export const numberPart = (
  request: Omit<PageRequest, 'size'>,
): Part<Pick<Page, 'total' | 'next' | 'askedAt'> & { readonly number: number | null }> => ({
  ...nextNumber(request),
  judgesErrors: true,
  parse: ({ page: value }, errors, { askedAt }) => {
    const parsed = numberNode.safeParse(value);
    if (!parsed.success) throw unreadableListing(errors);
    const { totalCount, pageInfo, nodes } = parsed.data;
    return {
      number: nodes?.[0]?.number ?? null,
      total: totalCount,
      next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      askedAt,
    };
  },
});

export interface Changes extends ListingPage {
  /** What changed last, newest first; labels are null where they did not come whole. */
  readonly rows: readonly {
    readonly number: number;
    readonly updatedAt: string;
    readonly labels: readonly string[] | null;
  }[];
}

export const changesPart = (size: number, after: string | null): Part<Changes> => ({
  ...changes(size, after),
  judgesErrors: true,
  parse: ({ changes: value }, errors) => {
    const parsed = changesNode.safeParse(value);
    if (!parsed.success) throw unreadableListing(errors);
    const { pageInfo, nodes } = parsed.data;
    const changed = (nodes ?? []).filter((node) => node !== null);
    return {
      keys: changed.map(({ number }) => number),
      rows: changed.map((node) => ({ ...node, labels: wholeLabels(node.labels) })),
      next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    };
  },
});

/** What numbers are; null where GitHub neither gave nor refused one. */
export const lookUpsPart = (
  numbers: readonly number[],
  lists: readonly ItemList[],
): Part<readonly (LookUp | null)[]> => ({
  ...lookUps(numbers, lists),
  judgesErrors: true,
  parse: (values, errors) =>
    numbers.map((number, index) => {
      const own = errors.filter(
        (error) => error.path[0] === `n${index}` && !concernsHiddenReviewer(error),
      );
      return lookUpIn(number, values[`n${index}`], own);
    }),
});

const lookUpIn = (
  number: number,
  value: unknown,
  errors: readonly GraphQLError[],
): LookUp | null => {
  const key = keyOf(number);
  const found = foundNode.safeParse(value).data ?? null;
  if (errors.some(isTooLarge)) return null;
  if (found === null && errors.length > 0 && errors.every(({ type }) => type === 'NOT_FOUND')) {
    return { key, found: 'absent', reason: 'not-found' };
  }
  const [error] = errors;
  if (error !== undefined) {
    return { key, found: 'unreadable', problem: unreadableNode(error, number) };
  }
  if (found === null) return null;
  if (found.__typename === 'Issue') return { key, found: 'absent', reason: 'is-issue' };
  const item = itemIn(found);
  if (!('code' in item) && item.key !== key) {
    return {
      key,
      found: 'unreadable',
      problem: unreadableItem(key, `it gave ${item.key}`),
    };
  }
  return 'code' in item
    ? { key, found: 'unreadable', problem: item }
    : { key, found: 'item', item };
};
