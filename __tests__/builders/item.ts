import { type Item, keyOf } from '../../src/model/item.js';

/** An open pull request of which everything was observed. */
export const anItem = (changes: Partial<Item> = {}): Item => {
  const number = changes.number ?? 87;
  return {
    key: keyOf(number),
    number,
    status: 'open',
    title: 'Add the parser',
    url: `https://github.com/octo-org/notes/pull/${number}`,
    author: 'octocat',
    draft: false,
    head: `claude-step-notes-${number}`,
    base: 'main',
    fromFork: false,
    createdAt: '2026-01-05T08:00:00Z',
    updatedAt: '2026-01-06T08:00:00Z',
    mergedAt: null,
    closedAt: null,
    mergedBy: null,
    mergeCommit: null,
    labels: ['tracked'],
    assignees: ['hubot'],
    reviewers: ['monalisa'],
    ...changes,
  };
};

export const aMergedItem = (changes: Partial<Item> = {}): Item =>
  anItem({
    status: 'merged',
    mergedAt: '2026-01-06T09:30:00Z',
    closedAt: '2026-01-06T09:30:00Z',
    mergedBy: 'monalisa',
    mergeCommit: '4c1f0d6a9a7f0b7f3b0e5a1c2d3e4f5061728394',
    ...changes,
  });

export const aClosedItem = (changes: Partial<Item> = {}): Item =>
  anItem({ status: 'closed', closedAt: '2026-01-07T10:00:00Z', ...changes });
