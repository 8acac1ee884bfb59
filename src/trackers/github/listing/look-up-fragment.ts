import type { GraphQLError, QueryFragment } from '../../../github/index.js';
import { own } from '../../../model/own.js';
import type { Problem } from '../../../model/problem.js';
import { keyOf } from '../keys.js';
import { isTooLarge, itemIn } from './nodes.js';
import { unreadableItem, unreadableNode } from './problems.js';
import { lookUps } from './query.js';
import { foundNode } from './response.js';
import type { ListedLookUp, ListingSource } from './source.js';

/** What numbers are; null where GitHub neither gave nor refused one. */
export const lookUpsOf = (
  source: ListingSource,
  numbers: readonly number[],
  extras: readonly string[],
): QueryFragment<readonly (ListedLookUp | null)[]> => ({
  ...lookUps(source, numbers, extras),
  judgesErrors: true,
  parse: (values, errors) =>
    numbers.map((number, index) => {
      const concerning = errors.filter(
        (error) => error.path[0] === `n${index}` && !source.isHarmless(error),
      );
      return lookUpIn(source, number, values[`n${index}`], concerning);
    }),
});

const lookUpIn = (
  source: ListingSource,
  number: number,
  value: unknown,
  errors: readonly GraphQLError[],
): ListedLookUp | null => {
  const key = keyOf(number);
  const unreadable = (problem: Problem) => ({ key, found: 'unreadable', problem }) as const;
  const found = foundNode.safeParse(value).data ?? null;
  if (errors.some(isTooLarge)) return null;
  if (found === null && errors.length > 0 && errors.every(({ type }) => type === 'NOT_FOUND')) {
    return { key, found: 'absent', reason: 'not-found' };
  }
  const [error] = errors;
  if (error !== undefined) return unreadable(unreadableNode(error, number));
  if (found === null) return null;
  const reason = own(source.otherTypes, found.__typename);
  if (reason !== undefined) return { key, found: 'absent', reason };
  const item = itemIn(source, found);
  if ('code' in item) return unreadable(item);
  return item.key === key
    ? { key, found: 'item', item }
    : unreadable(unreadableItem(key, source.nouns, `it gave ${item.key}`));
};
