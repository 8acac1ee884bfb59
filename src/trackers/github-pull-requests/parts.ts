import type { GraphQLError, Part } from '../../github/index.js';
import type { Item, ItemList, LookUp, Selection } from '../../model/item.js';
import type { Problem } from '../../model/problem.js';
import {
  distinct,
  tooLarge,
  unreadableItem,
  unreadableListing,
  unreadableNode,
} from './problems.js';
import { listing, lookUp } from './query.js';
import { foundNode, pageNode, pullRequestNode } from './response.js';
import { cutLists, toItem } from './to-item.js';

export interface Page {
  readonly total: number;
  readonly items: readonly Item[];
  readonly gaps: readonly Problem[];
  readonly next: string | null;
  /** Labels of the selection that the repository does not have. */
  readonly unknownLabels: readonly string[];
}

/** One page of a listing; what it could not give is a gap. */
export const pagePart = (page: Selection & { size: number; after: string | null }): Part<Page> => ({
  ...listing(page),
  parse: ({ page: value, ...labels }, errors) => {
    if (errors.some(({ type }) => type === 'RESOURCE_LIMITS_EXCEEDED')) throw tooLarge();
    const parsed = pageNode.safeParse(value);
    if (!parsed.success) throw unreadableListing(errors);
    const { totalCount, pageInfo, nodes } = parsed.data;
    const items: Item[] = [];
    const gaps: Problem[] = errors
      .filter((error) => !concernsHiddenReviewer(error))
      .map(unreadableNode);
    for (const node of nodes ?? []) {
      const item = itemIn(node);
      if ('code' in item) gaps.push(item);
      else items.push(item);
    }
    return {
      total: totalCount,
      items,
      gaps: distinct(gaps),
      next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      unknownLabels: page.labels.filter((_, index) => labels[`label${index}`] === null),
    };
  },
});

/** What one number is. */
export const lookUpPart = (number: number, lists: readonly ItemList[]): Part<LookUp> => ({
  ...lookUp(number, lists),
  parse: ({ found: value }, errors): LookUp => {
    if (errors.some(({ type }) => type === 'RESOURCE_LIMITS_EXCEEDED')) throw tooLarge();
    const found = foundNode.safeParse(value).data ?? null;
    const serious = errors.filter((error) => !concernsHiddenReviewer(error));
    if (found === null && serious.length > 0 && serious.every(({ type }) => type === 'NOT_FOUND')) {
      return { number, found: 'nothing' };
    }
    const [error] = serious;
    if (error !== undefined) return { number, found: 'unreadable', problem: unreadableNode(error) };
    if (found?.__typename === 'Issue') return { number, found: 'issue' };
    const item = itemIn(found);
    return 'code' in item
      ? { number, found: 'unreadable', problem: item }
      : { number, found: 'pull-request', item };
  },
});

const itemIn = (node: unknown): Item | Problem => {
  const parsed = pullRequestNode.safeParse(node);
  if (!parsed.success) {
    const number: unknown =
      typeof node === 'object' && node !== null ? Reflect.get(node, 'number') : null;
    return unreadableItem(typeof number === 'number' ? `#${number}` : 'a pull request');
  }
  const [cut] = cutLists(parsed.data);
  return cut === undefined
    ? toItem(parsed.data)
    : unreadableItem(`the ${cut} of #${parsed.data.number}`);
};

/** A requested team that the token may not see is null with a refusal; teams are not recorded. */
const concernsHiddenReviewer = ({ path, type }: GraphQLError): boolean =>
  type === 'FORBIDDEN' && path.at(-1) === 'requestedReviewer';
