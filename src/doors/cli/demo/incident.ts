import type { EmbeddedGitHub, Repository } from '../../../emulator/index.js';

/**
 * The ClaudeStep incident of December 2025: a metadata file of 19 pull requests, 14 of them with
 * the wrong state, because a workflow ran on every closed pull request and took it for merged.
 */
export const INCIDENT = {
  owner: 'octo-org',
  name: 'claude-step',
  base: 'claudestep-metadata',
  metadata: 'projects/e2e-test-project.json',
  label: 'claudestep',
  /** The day after; the demo's clock starts here. */
  now: '2025-12-31T03:00:00Z',
} as const;

type State = 'open' | 'merged' | 'closed';

interface Row {
  readonly number: number;
  readonly task: number;
  readonly recorded: State;
  readonly actual: State;
  readonly recordedAt: string;
  readonly createdAt: string;
  readonly endedAt?: string;
  readonly title?: string;
}

const retried = (number: number, recordedAt: string, createdAt: string, endedAt: string): Row => ({
  number,
  task: 3,
  recorded: 'merged',
  actual: 'closed',
  recordedAt,
  createdAt,
  endedAt,
});

const ROWS: readonly Row[] = [
  {
    number: 87,
    task: 1,
    recorded: 'open',
    actual: 'merged',
    recordedAt: '2025-12-29T23:47:49.299060',
    createdAt: '2025-12-29T23:47:41Z',
    endedAt: '2025-12-29T23:50:38Z',
  },
  {
    number: 88,
    task: 2,
    recorded: 'merged',
    actual: 'merged',
    recordedAt: '2025-12-30T00:43:19.290953',
    createdAt: '2025-12-30T00:43:11Z',
    endedAt: '2025-12-30T00:45:35Z',
  },
  retried(89, '2025-12-30T00:46:30.065580', '2025-12-30T00:46:22Z', '2025-12-30T13:51:07Z'),
  retried(90, '2025-12-30T13:53:19.448819', '2025-12-30T13:53:11Z', '2025-12-30T14:32:40Z'),
  retried(91, '2025-12-30T14:34:31.750811', '2025-12-30T14:34:23Z', '2025-12-30T15:00:52Z'),
  retried(92, '2025-12-30T15:02:40.757446', '2025-12-30T15:02:32Z', '2025-12-30T16:25:19Z'),
  retried(93, '2025-12-30T16:27:14.875832', '2025-12-30T16:27:06Z', '2025-12-30T16:32:30Z'),
  retried(94, '2025-12-30T16:34:20.634001', '2025-12-30T16:34:12Z', '2025-12-30T16:39:11Z'),
  retried(95, '2025-12-30T16:41:07.817939', '2025-12-30T16:41:00Z', '2025-12-30T16:49:02Z'),
  retried(96, '2025-12-30T16:50:58.258168', '2025-12-30T16:50:50Z', '2025-12-30T16:52:14Z'),
  retried(97, '2025-12-30T16:54:05.982868', '2025-12-30T16:53:58Z', '2025-12-30T17:02:36Z'),
  retried(98, '2025-12-30T17:04:25.394203', '2025-12-30T17:04:17Z', '2025-12-30T17:09:25Z'),
  retried(99, '2025-12-30T17:11:20.984524', '2025-12-30T17:11:13Z', '2025-12-30T17:17:22Z'),
  retried(100, '2025-12-30T17:19:13.825625', '2025-12-30T17:19:06Z', '2025-12-30T17:44:50Z'),
  retried(101, '2025-12-30T17:46:48.475506', '2025-12-30T17:46:40Z', '2025-12-30T18:53:01Z'),
  {
    number: 102,
    task: 3,
    recorded: 'open',
    actual: 'open',
    recordedAt: '2025-12-30T18:54:58.308579',
    createdAt: '2025-12-30T18:54:50Z',
  },
  {
    number: 103,
    task: 4,
    recorded: 'open',
    actual: 'open',
    recordedAt: '2025-12-30T20:46:24.702788',
    createdAt: '2025-12-30T20:46:17Z',
  },
  {
    number: 104,
    task: 5,
    recorded: 'open',
    actual: 'open',
    recordedAt: '2025-12-30T20:48:36.709257',
    createdAt: '2025-12-30T20:48:29Z',
    title: 'ClaudeStep: Task 5',
  },
  {
    number: 105,
    task: 6,
    recorded: 'open',
    actual: 'open',
    recordedAt: '2025-12-30T20:50:52.343852',
    createdAt: '2025-12-30T20:50:44Z',
    title: 'ClaudeStep: Task 6',
  },
];

const TASKS = [
  'in_progress',
  'completed',
  'in_progress',
  'in_progress',
  'in_progress',
  'in_progress',
];

const branchOf = ({ task }: Row): string => `claude-step-e2e-test-project-${task}`;

/** The metadata file as it stood: naive times with microseconds, and no final newline. */
export const incidentFile = (): string =>
  JSON.stringify(
    {
      schema_version: '2.0',
      project: 'e2e-test-project',
      last_updated: '2025-12-30T20:50:53.126062',
      tasks: TASKS.map((status, index) => ({
        index: index + 1,
        description: `Task ${index + 1}`,
        status,
      })),
      pull_requests: ROWS.map((row) => ({
        task_index: row.task,
        pr_number: row.number,
        branch_name: branchOf(row),
        reviewer: 'octocat',
        pr_state: row.recorded,
        created_at: row.recordedAt,
        title: row.title ?? null,
        ai_operations: [],
      })),
    },
    null,
    2,
  );

/** Puts the incident on an embedded GitHub: the pull requests as they were, the file as it was. */
export const stageIncident = (github: EmbeddedGitHub): Repository => {
  const { owner, name, base, metadata, label } = INCIDENT;
  const repository = github.createRepository({
    owner,
    name,
    files: { 'README.md': '# ClaudeStep end-to-end test\n' },
  });
  for (const row of ROWS) {
    const { number, createdAt, endedAt, actual } = row;
    repository.openPullRequest({
      number,
      title: `ClaudeStep: Task ${row.task}`,
      head: branchOf(row),
      author: 'github-actions[bot]',
      labels: [label],
      assignees: ['octocat'],
      createdAt,
    });
    const ended = { by: 'octocat', ...(endedAt === undefined ? {} : { at: endedAt }) };
    if (actual === 'merged') repository.mergePullRequest(number, { ...ended, method: 'squash' });
    if (actual === 'closed') repository.closePullRequest(number, ended);
  }
  repository.commit({
    branch: base,
    files: { [metadata]: incidentFile() },
    message: 'Update metadata',
    author: 'github-actions[bot]',
    at: '2025-12-30T20:50:54Z',
  });
  return repository;
};
