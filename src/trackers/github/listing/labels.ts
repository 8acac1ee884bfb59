import { hasLabel } from '../../../model/labels.js';
import type { Nouns } from '../../../model/tracker-words.js';
import { entries } from './lists.js';
import { unknownLabel } from './problems.js';
import { labelNames } from './response.js';
import type { Extra, ListedValues, NamedThing, Selecting } from './source.js';

/**
 * The labels of an item. It carries few (GitHub gives a hundred in one page); the list still says how
 * many there are and whether there are more, so that one that is longer is told from one that did not
 * come whole.
 */
export const LABELS: Extra = {
  text: 'labels(first: 100) { totalCount pageInfo { hasNextPage } nodes { id name } }',
  nodes: 100,
  connections: 1,
};

/** Any of some labels; without one, whatever there is. */
export interface LabelQuery {
  readonly labels: readonly string[];
}

/** What selects by labels, the same for all that has labels. */
export const byLabels = (nouns: Nouns) => ({
  filterBy: ({ labels }: LabelQuery) => ({
    labels: { type: '[String!]', value: labels.length === 0 ? null : labels.flatMap(formsOf) },
  }),
  namedIn: ({ labels }: LabelQuery): readonly NamedThing[] =>
    labels.map((label) => ({
      name: label,
      kind: 'label',
      shownBy: formsOf(label).map((form) => ({
        field: (variable) => `label(name: ${variable}) { name }`,
        type: 'String!',
        value: form,
      })),
      isFoundIn: (value) => value !== null,
      unknown: unknownLabel(label, nouns),
    })),
  selectedBy: {
    extras: ['labels'],
    text: 'labels(first: 100) { totalCount nodes { name } }',
    nodes: 100,
    schema: labelNames.transform(({ labels }) => ({
      labels: entries(labels)?.map(({ name }) => name),
    })),
  } satisfies Selecting<ListedValues>,
  isSelected: ({ labels }: Partial<ListedValues>, query: LabelQuery) =>
    query.labels.length === 0 || hasLabel(labels, query.labels),
});

/**
 * A label as it is written and in the two forms in which Unicode spells the same text: GitHub knows a
 * label by its characters, and the two look alike.
 */
const formsOf = (label: string): readonly string[] => [
  ...new Set([label, label.normalize('NFC'), label.normalize('NFD')]),
];
