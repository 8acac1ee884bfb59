/** A ClaudeStep file as real ones are, with so many records, and a correction for one in ten. */

const STATES = ['open', 'merged', 'closed'];
const START = Date.parse('2024-01-01T08:00:00Z');
const RECORDS_PER_TASK = 10;

const numberOf = (index) => index * 2 + 1;

const record = (index) => ({
  task_index: Math.floor(index / RECORDS_PER_TASK) + 1,
  pr_number: numberOf(index),
  branch_name: `claude-step-notes-${Math.floor(index / RECORDS_PER_TASK) + 1}`,
  reviewer: index % 5 === 0 ? null : 'hubot',
  pr_state: STATES[index % 3],
  created_at: new Date(START + index * 60_000).toISOString().replace('Z', '000'),
  ...(index % 2 === 0 && { title: `Write chapter ${index}` }),
  ai_operations: index % 2 === 0 ? [{ type: 'PRCreation', cost_usd: (index % 90) / 100 }] : [],
});

const task = (index) => ({ index, description: `Write chapter ${index}`, status: 'completed' });

export const claudestepFile = (count) =>
  JSON.stringify(
    {
      schema_version: '2.0',
      project: 'notes',
      last_updated: '2026-01-05T20:50:53.126062',
      tasks: Array.from({ length: Math.ceil(count / RECORDS_PER_TASK) }, (_, n) => task(n + 1)),
      pull_requests: Array.from({ length: count }, (_, index) => record(index)),
    },
    null,
    2,
  );

const common = { project: 'notes', key: '', fingerprint: '0123456789abcdef', before: null };

const set = (position, field, after) => ({
  ...common,
  action: 'set',
  kind: field === 'status' ? 'status' : 'field',
  field,
  position,
  after,
});

const insert = (number) => ({
  ...common,
  action: 'insert',
  kind: 'missing',
  field: null,
  after: 'open',
  item: {
    key: `#${number}`,
    tracker: 'github-pull-requests',
    status: 'open',
    statusSince: null,
    statusBy: null,
    title: 'Write another chapter',
    url: `https://github.com/octo-org/notes/pull/${number}`,
    createdAt: '2026-01-05T08:00:00Z',
    updatedAt: '2026-01-06T08:00:00Z',
    values: {
      author: 'octocat',
      draft: false,
      head: `claude-step-notes-${Math.floor(number / 2 / RECORDS_PER_TASK) + 1}`,
      base: 'main',
      fromFork: false,
      mergedAt: null,
      closedAt: null,
      mergedBy: null,
      mergeCommit: null,
      labels: undefined,
      assignees: ['hubot'],
      reviewers: undefined,
    },
  },
});

const remove = (position) => ({
  ...common,
  action: 'remove',
  kind: 'phantom',
  field: null,
  after: null,
  positions: [position],
});

const KINDS = [
  ...Array(6).fill((index) => set(index, 'status', STATES[(index + 1) % 3])),
  // One title is there already and the other is not.
  (index) => set(index, 'title', 'A title that somebody changed'),
  (index) => set(index + 1, 'title', 'A title that was never recorded'),
  (index) => insert(numberOf(index) + 1),
  remove,
];

export const correctionsFor = (count) =>
  Array.from({ length: count / 10 }, (_, n) => KINDS[n % KINDS.length](n * 10));
