import type { Item } from '../../src/model/item.js';
import { keyOf } from '../../src/trackers/github/keys.js';
import type {
  PullRequestItem,
  PullRequestValues,
} from '../../src/trackers/github/pull-requests/pull-request.js';

interface Changes extends Partial<Omit<Item, 'key' | 'values'>>, Partial<PullRequestValues> {
  readonly number?: number;
}

/** An open pull request of which everything was observed. */
export const anItem = ({ number = 87, ...changes }: Changes = {}): PullRequestItem => {
  const {
    author = 'octocat',
    draft = false,
    head = `claude-step-notes-${number}`,
    base = 'main',
    fromFork = false,
    mergedAt = null,
    closedAt = null,
    mergedBy = null,
    mergeCommit = null,
    labels = ['tracked'],
    labelIds,
    assignees = ['hubot'],
    reviewers = ['monalisa'],
    ...common
  } = changes;
  const values: PullRequestValues = {
    ...{ author, draft, head, base, fromFork, mergedAt, closedAt, mergedBy, mergeCommit },
    ...{ labels, labelIds, assignees, reviewers },
    // What is named, is so, be it undefined.
    ...valuesAmong(changes),
  };
  const status = common.status ?? 'open';
  return {
    key: keyOf(number),
    tracker: 'github-pull-requests',
    status,
    statusSince: (status === 'merged' ? values.mergedAt : values.closedAt) ?? null,
    statusBy: (status === 'merged' ? values.mergedBy : null) ?? null,
    title: 'Add the parser',
    url: `https://github.com/octo-org/notes/pull/${number}`,
    createdAt: '2026-01-05T08:00:00Z',
    updatedAt: '2026-01-06T08:00:00Z',
    values,
    ...common,
  };
};

const VALUES = [
  ...['author', 'draft', 'head', 'base', 'fromFork', 'mergedAt', 'closedAt', 'mergedBy'],
  ...['mergeCommit', 'labels', 'labelIds', 'assignees', 'reviewers'],
];

const valuesAmong = (changes: object): Partial<PullRequestValues> =>
  Object.fromEntries(Object.entries(changes).filter(([name]) => VALUES.includes(name)));

export const aMergedItem = (changes: Changes = {}): PullRequestItem =>
  anItem({
    status: 'merged',
    mergedAt: '2026-01-06T09:30:00Z',
    closedAt: '2026-01-06T09:30:00Z',
    mergedBy: 'monalisa',
    mergeCommit: '4c1f0d6a9a7f0b7f3b0e5a1c2d3e4f5061728394',
    ...changes,
  });

export const aClosedItem = (changes: Changes = {}): PullRequestItem =>
  anItem({ status: 'closed', closedAt: '2026-01-07T10:00:00Z', ...changes });
