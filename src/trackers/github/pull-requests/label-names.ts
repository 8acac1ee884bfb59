import {
  followPages,
  type ListingPage,
  ofShape,
  type Part,
  type RepositoryReader,
} from '../../../github/index.js';
import type { Problem } from '../../../model/problem.js';
import type { PullRequest } from './pull-request.js';
import { labelNode, labelsNode } from './response.js';

/** So many labels are asked for by their names; of more, all there are. */
const MOST_BY_NAME = 200;
/** Pages of labels that are worth asking for. */
const MOST_PAGES = 20;

type MayGoOn = () => Promise<Problem | null>;

/** An item with its labels as they are called now. */
export type Rename = (item: PullRequest) => PullRequest;

/**
 * Reads how the labels of items that an earlier run observed are called now: GitHub renames a label
 * without touching the items that have it. That a label is still called so travels with what else is
 * asked for at this moment; only where one is not are all labels listed.
 *
 * @returns null when that cannot be told
 * @throws {SyncError} when it cannot be read
 */
export const readLabelNames = async (
  reader: RepositoryReader,
  items: readonly PullRequest[],
  mayGoOn: MayGoOn,
): Promise<Rename | null> => {
  const known = new Map<string, string>();
  for (const { labels = [], labelIds = [] } of items.map(({ values }) => values)) {
    for (const [index, id] of labelIds.entries()) known.set(id, labels[index] ?? '');
  }
  const asked = known.size === 0 || known.size > MOST_BY_NAME ? [] : [...known.values()];
  const found = asked.length === 0 ? [] : await reader.read(namedPart(asked));
  const names = new Map(found.map(({ id, name }) => [id, name]));
  const isNamed = (): boolean => [...known.keys()].every((id) => names.has(id));
  // A label that is not among all there are was deleted, and taken off its items.
  const isTold = isNamed() || (await listInto(names, reader, isNamed, mayGoOn));
  return isTold ? (item) => renamed(item, names) : null;
};

/** Lists labels until that is enough or all are listed; false when neither comes about. */
const listInto = async (
  names: Map<string, string>,
  reader: RepositoryReader,
  isEnough: () => boolean,
  mayGoOn: MayGoOn,
): Promise<boolean> => {
  const barred = await followPages({
    what: 'labels',
    after: null,
    read: (after) => reader.readAlone(labelsPart(after)),
    take: ({ labels }) => {
      for (const { id, name } of labels) names.set(id, name);
      return isEnough();
    },
    mayGoOn,
    mostPages: MOST_PAGES,
  });
  return barred === null;
};

const renamed = (item: PullRequest, names: ReadonlyMap<string, string>): PullRequest => {
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
const namedPart = (names: readonly string[]): Part<readonly Label[]> => ({
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

const labelsPart = (after: string | null): Part<LabelPage> => ({
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
