/** A ledger in YAML with so many records, and a correction for one in ten. */

const pull = (number) => `  - number: ${number}
    status: ${['open', 'merged', 'closed'][number % 3]}
    title: Write chapter ${number}
    author: octocat
    assignees: []
    labels:
      - tracked
    draft: false
    head: notes-${number}
    base: main
    createdAt: "2026-01-05T08:00:00Z"
    cost: 0.10 # by hand
`;

export const ledgerYaml = (count) =>
  `# What became of each pull request\nversion: 1\npulls:\n${Array.from({ length: count }, (_, n) => pull(n + 1)).join('')}`;

export const titlesFor = (count) =>
  Array.from({ length: count / 10 }, (_, n) => ({
    project: 'notes',
    key: `#${n * 10 + 1}`,
    fingerprint: '0123456789abcdef',
    before: null,
    action: 'set',
    kind: 'field',
    field: 'title',
    position: n * 10,
    after: 'A title that somebody changed',
  }));
