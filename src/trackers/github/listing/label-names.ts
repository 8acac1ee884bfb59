import {
  followPages,
  type ListingPage,
  ofShape,
  type QueryFragment,
  type RepositoryReader,
} from '../../../github/index.js';
import type { CheckBudget } from '../../ports.js';
import { labelNode, labelsNode } from './response.js';
import type { ListedItem } from './source.js';

/** Up to this many labels are asked for by name; beyond it, all labels are listed. */
const MOST_BY_NAME = 200;
/** Pages of labels that are worth asking for. */
const MOST_PAGES = 20;

/** An item with its labels as they are called now. */
export type Rename = (item: ListedItem) => ListedItem;

/**
 * Reads how the labels of items that an earlier run observed are called now: GitHub renames a label
 * without touching the items that have it. That a label is still called so travels with what else is
 * asked for at this moment; only where one is not are all labels listed.
 *
 * @returns null when not every name is known
 * @throws {SyncError} when it cannot be read
 */
export const readLabelNames = async (
  reader: RepositoryReader,
  items: readonly ListedItem[],
  checkBudget: CheckBudget,
): Promise<Rename | null> => {
  const known = new Map<string, string>();
  for (const { labels = [], labelIds = [] } of items.map(({ values }) => values)) {
    for (const [index, id] of labelIds.entries()) known.set(id, labels[index] ?? '');
  }
  const asked = known.size === 0 || known.size > MOST_BY_NAME ? [] : [...known.values()];
  const found = asked.length === 0 ? [] : await reader.read(labelsNamed(asked));
  const names = new Map(found.map(({ id, name }) => [id, name]));
  const isNamed = (): boolean => [...known.keys()].every((id) => names.has(id));
  if (isNamed()) return (item) => renamed(item, names);
  // A label that is not among all there are was deleted, and taken off its items.
  const stopped = await followPages({
    what: 'labels',
    after: null,
    read: (after) => reader.readAlone(labelsAfter(after)),
    take: ({ labels }) => {
      for (const { id, name } of labels) names.set(id, name);
      return isNamed();
    },
    checkBudget,
    mostPages: MOST_PAGES,
  });
  return stopped === null ? (item) => renamed(item, names) : null;
};

const renamed = (item: ListedItem, names: ReadonlyMap<string, string>): ListedItem => {
  const { labels, labelIds } = item.values;
  if (labels === undefined || labelIds === undefined) return item;
  if (labelIds.every((id, index) => names.get(id) === labels[index])) return item;
  const left = labelIds.filter((id) => names.has(id));
  const now = { labels: left.map((id) => names.get(id) ?? ''), labelIds: left };
  return { ...item, values: { ...item.values, ...now } };
};

interface Label {
  readonly id: string;
  readonly name: string;
}

/** The labels that are called so, as far as there are any. */
const labelsNamed = (names: readonly string[]): QueryFragment<readonly Label[]> => ({
  fields: Object.fromEntries(
    names.map((_, index) => [`label${index}`, `label(name: $label${index}) { id name }`]),
  ),
  variables: Object.fromEntries(
    names.map((name, index) => [`label${index}`, { type: 'String!', value: name }]),
  ),
  parse: (values) =>
    names.flatMap((_, index) => labelNode.safeParse(values[`label${index}`]).data ?? []),
});

interface LabelPage extends ListingPage {
  readonly labels: readonly Label[];
}

const labelsAfter = (after: string | null): QueryFragment<LabelPage> => ({
  fields: {
    labels:
      'labels(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { id name } }',
  },
  variables: { after: { type: 'String', value: after } },
  parse: ({ labels }) => {
    const { pageInfo, nodes } = ofShape(labelsNode, labels, ['repository', 'labels']);
    const keys = nodes.map(({ id }) => id);
    return { labels: nodes, keys, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
});
