import { describeMismatch, type GraphQLError } from '../../../github/index.js';
import type { Problem } from '../../../model/problem.js';
import { cutLists } from './lists.js';
import { unreadableItem } from './problems.js';
import type { PullRequest } from './pull-request.js';
import { pullRequestNode } from './response.js';
import { toItem } from './to-item.js';

/** The item that an entry of an answer is, or why it is none. */
export const itemIn = (node: unknown): PullRequest | Problem => {
  const parsed = pullRequestNode.safeParse(node);
  if (!parsed.success) {
    const number = numberOf(node);
    const what = number === null ? 'a pull request' : `#${number}`;
    return unreadableItem(what, describeMismatch(parsed.error));
  }
  const [cut] = cutLists(parsed.data);
  return cut === undefined
    ? toItem(parsed.data)
    : unreadableItem(`the ${cut} of #${parsed.data.number}`);
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

export const wholeLabels = (
  labels: { totalCount: number; nodes: ({ name: string } | null)[] | null } | null | undefined,
): readonly string[] | null => {
  const names = (labels?.nodes ?? []).flatMap((label) => (label === null ? [] : [label.name]));
  return labels && names.length === labels.totalCount ? names : null;
};

export const isTooLarge = ({ type }: GraphQLError): boolean => type === 'RESOURCE_LIMITS_EXCEEDED';

/** A requested team that the token may not see is null with a refusal; teams are not recorded. */
export const concernsHiddenReviewer = ({ path, type }: GraphQLError): boolean =>
  type === 'FORBIDDEN' && path.at(-1) === 'requestedReviewer';
