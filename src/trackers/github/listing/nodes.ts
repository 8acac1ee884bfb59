import { describeMismatch, type GraphQLError } from '../../../github/index.js';
import type { Problem } from '../../../model/problem.js';
import { cutLists } from './lists.js';
import { unreadableItem } from './problems.js';
import type { ListedItem, ListingSource } from './source.js';

/** The item that an entry of an answer is, or why it is none. */
export const itemIn = (source: ListingSource, node: unknown): ListedItem | Problem => {
  const { nouns } = source;
  const parsed = source.schema.safeParse(node);
  const number = numberOf(node);
  if (!parsed.success) {
    const what = number === null ? `a ${nouns.one}` : `#${number}`;
    return unreadableItem(what, nouns, describeMismatch(parsed.error));
  }
  const [cut] = cutLists(source.listsOf(parsed.data), source.selectedBy.extras);
  return cut === undefined
    ? source.toItem(parsed.data)
    : unreadableItem(`the ${cut} of #${number}`, nouns);
};

export const numberOf = (node: unknown): number | null => {
  const number: unknown =
    typeof node === 'object' && node !== null ? Reflect.get(node, 'number') : null;
  return typeof number === 'number' ? number : null;
};

/** The place in the list of nodes that an error is about. */
export const placeOf = ({ path }: GraphQLError): string | number | undefined =>
  path[1] === 'nodes' ? path[2] : undefined;

export const numberAt = (nodes: readonly unknown[] | null, error: GraphQLError): number | null => {
  const place = placeOf(error);
  return typeof place === 'number' ? numberOf(nodes?.[place]) : null;
};

export const isTooLarge = ({ type }: GraphQLError): boolean => type === 'RESOURCE_LIMITS_EXCEEDED';
