import * as z from 'zod';
import type { Item } from '../../../model/item.js';
import { labelKey } from '../../../model/labels.js';
import { strict } from '../../../model/strict.js';
import type { TrackerDefinition, TrackerField } from '../../../model/tracker.js';
import type { TrackerPorts } from '../../ports.js';
import { KEYS } from '../keys.js';
import type { LabelQuery } from '../listing/labels.js';
import { listingTracker } from '../listing/tracker.js';
import { readCached } from './cached.js';
import { itemHintIn } from './event.js';
import { fitOf, type PullRequestSelection } from './fit.js';
import { NAME, type PullRequestItem } from './pull-request.js';
import { NOUNS, SOURCE } from './source.js';

const FIELDS: readonly TrackerField[] = [
  { name: 'status', type: 'status' },
  { name: 'title', type: 'text' },
  { name: 'author', type: 'login' },
  { name: 'assignees', type: 'logins', costsExtra: true },
  { name: 'reviewers', type: 'logins', costsExtra: true },
  { name: 'labels', type: 'labels', costsExtra: true },
  { name: 'draft', type: 'flag' },
  { name: 'head', type: 'text' },
  { name: 'base', type: 'text' },
  { name: 'createdAt', type: 'instant' },
  { name: 'mergedAt', type: 'instant', tellsOfStatus: true, notBefore: 'createdAt' },
  { name: 'closedAt', type: 'instant', tellsOfStatus: true },
  { name: 'mergedBy', type: 'login', tellsOfStatus: true },
  { name: 'mergeCommit', type: 'text', tellsOfStatus: true },
  { name: 'url', type: 'text' },
];

const word = z.string().trim().min(1, 'must not be empty');

/** The definition is only given items of its own tracker. */
const asPullRequest = (item: Item): PullRequestItem => item as PullRequestItem;

/** The pull requests of a repository on GitHub. */
export const PULL_REQUESTS: TrackerDefinition<TrackerPorts, PullRequestSelection, LabelQuery> = {
  name: NAME,
  nouns: NOUNS,
  keys: KEYS,
  statuses: {
    open: { transition: 'reopened-externally', words: 'open on GitHub' },
    merged: { transition: 'merged-externally', words: 'merged on GitHub' },
    closed: { transition: 'closed-externally', words: 'closed on GitHub without a merge' },
  },
  fields: FIELDS,
  ledger: { list: 'pulls', key: 'number' },
  absences: {
    'not-found': {
      severity: 'critical',
      isGone: true,
      words: 'there is no pull request of this number',
    },
    'is-issue': { severity: 'critical', isGone: true, words: 'the number is that of an issue' },
    unlabelled: { severity: 'info', isGone: false, words: 'it lost its label' },
    'outside-selection': {
      severity: 'info',
      isGone: false,
      words: 'it belongs to another project',
    },
  },
  select: {
    key: 'pulls',
    schema: strict({
      labels: z.array(word).min(1, 'must name at least one label'),
      head: word.optional(),
    }),
    byLabels: (labels) => ({ labels }),
    fillIn: ({ labels, head }, fill) => ({
      labels,
      ...(head !== undefined && { head: fill(head) }),
    }),
    queryOf: ({ labels }) => ({ labels }),
    queryKey: ({ labels }) => JSON.stringify(labels.map(labelKey).sort()),
    fields: ['labels'],
    fit: (item, selection) => fitOf(asPullRequest(item), selection),
  },
  isFromOutside: (item) => asPullRequest(item).values.fromFork,
  isOurs: (item, branches) => {
    const { head, fromFork } = asPullRequest(item).values;
    // A fork may have a branch of any name.
    return !fromFork && branches.includes(head);
  },
  itemHintIn,
  readCached,
  connect: (ports) => listingTracker(SOURCE, ports),
};
