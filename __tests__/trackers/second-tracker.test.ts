import { describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub } from '../../src/emulator/index.js';
import { report } from '../../src/model/report.js';
import { renderConsole, renderJson, renderSummary } from '../../src/sync/index.js';
import { TRACKERS } from '../../src/trackers/registry.js';
import { serviceOn } from '../helpers/in-process.js';
import { LABEL, LEDGER, labelled, recordOf } from '../helpers/ledger-world.js';
import { CORRECTIONS, STATE } from '../helpers/world.js';
import { type Ticket, tickets } from './tickets.js';

const FILE = 'planning/roadmap.json';

const CONFIG = `version: 1
projects:
  roadmap:
    metadata: ${FILE}
    tickets: { team: core }
    format:
      records: tasks
      key: ref
      fields: { status: state, title: title, team: team }
      status: { todo: TODO, doing: DOING, done: DONE }
`;

const TICKETS: readonly Ticket[] = [
  { key: 'T-7', status: 'done', title: 'Seven', team: 'core', since: '2026-01-07T09:00:00Z' },
  { key: 'T-10', status: 'doing', title: 'Ten', team: 'core' },
  { key: 'T-12', status: 'todo', title: 'Twelve', team: 'web' },
];

/** T-7 is recorded with another status, T-10 not at all, T-12 went to another team, T-30 is gone. */
const TASKS = [
  { ref: 'T-7', state: 'TODO', title: 'Seven', team: 'core', note: 'mine' },
  { ref: 'T-12', state: 'TODO', title: 'Twelve', team: 'web' },
  { ref: 'T-30', state: 'DONE', title: 'Thirty', team: 'core' },
];

const staged = (config = CONFIG) => {
  const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
  const repository = github.createRepository({ owner: 'octo-org', name: 'plans' });
  repository.commit({
    files: {
      [FILE]: `${JSON.stringify({ tasks: TASKS }, null, 2)}\n`,
      '.github/metadata-sync.yml': config,
    },
  });
  const trackers = [...TRACKERS, tickets(TICKETS)];
  return {
    repository,
    ...serviceOn(github, repository, undefined, undefined, undefined, trackers),
  };
};

describe('a tracker that src does not know', () => {
  it('is compared, corrected and recorded in a mapped file', async () => {
    const { run, repository } = staged();
    const result = await run('1-1', { prune: true });
    expect(result.errors).toEqual([]);
    const [project] = result.projects;
    expect(
      project?.drifts.map(({ key, kind, resolution, reason }) => [key, kind, resolution, reason]),
    ).toEqual([
      ['T-7', 'status', 'correct', null],
      ['T-10', 'missing', 'correct', null],
      ['T-12', 'phantom', 'report', 'other-team'],
      ['T-30', 'phantom', 'correct', 'shredded'],
    ]);
    expect(JSON.parse(repository.readFile(CORRECTIONS, FILE) ?? '').tasks).toEqual([
      { ref: 'T-7', state: 'DONE', title: 'Seven', team: 'core', note: 'mine' },
      { ref: 'T-10', state: 'DOING', title: 'Ten', team: 'core' },
      { ref: 'T-12', state: 'TODO', title: 'Twelve', team: 'web' },
    ]);
    const history = repository.readFile(STATE, 'history/2026-01.jsonl') ?? '';
    expect(JSON.parse(history).changes).toMatchObject([
      { key: 'T-7', from: 'todo', to: 'done' },
      { key: 'T-10', kind: 'missing' },
      { key: 'T-30', kind: 'phantom' },
    ]);
  });

  it('is told of in its own words', async () => {
    const { run } = staged();
    const result = await run('1-1', { mode: 'report' });
    const json = report.parse(JSON.parse(renderJson(result)));
    expect(json.projects[0]?.drifts[0]).toMatchObject({
      key: 'T-7',
      number: null,
      transition: 'finished-externally',
      observedAt: '2026-01-07T09:00:00Z',
    });
    const summary = renderSummary(result);
    expect(summary).toContain('[`T-7`](https://tickets.example/T-7)');
    expect(summary).toMatch(/finished at the desk/i);
    expect(summary).toMatch(/the ticket was shredded/i);
    expect(summary).toContain('1 ticket has no record');
    const { verdict, sections, footer, next } = renderConsole(result);
    const told = [verdict, ...sections.flatMap(({ rows }) => rows), footer, ...next].join('\n');
    for (const text of [summary.replaceAll('correction pull request', ''), told]) {
      expect(text).not.toMatch(/on GitHub|pull requests? (has|have|observed|of)/);
    }
  });

  it('is backfilled into a ledger of its own', async () => {
    const { run, repository } = staged(`version: 1
projects:
  roadmap: { metadata: planning/tickets.yml, tickets: { team: core } }
`);
    expect((await run('1-1', { backfill: true })).errors).toEqual([]);
    expect(repository.readFile(CORRECTIONS, 'planning/tickets.yml')).toBe(`version: 1
project: "roadmap"
items:
  - key: T-7
    status: done
    title: Seven
    team: core
  - key: T-10
    status: doing
    title: Ten
    team: core
`);
  });

  it('needs a word for each of its statuses, and no other', async () => {
    const { run } = staged(CONFIG.replace(', done: DONE', ''));
    const { errors } = await run('1-1', {});
    expect(errors).toMatchObject([{ code: 'config-invalid' }]);
    expect(errors[0]?.message).toContain('done');
  });
});

describe('two trackers with items of one key', () => {
  const BOTH = `${CONFIG}  ledger: { metadata: ${LEDGER}, pulls: { labels: [${LABEL}] } }\n`;
  const HASHED: readonly Ticket[] = [
    { key: '#1', status: 'done', title: 'Ticket one', team: 'core' },
    { key: '#9', status: 'doing', title: 'Ticket nine', team: 'core' },
  ];

  const world = () => {
    const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
    const repository = github.createRepository({ owner: 'octo-org', name: 'plans' });
    repository.openPullRequest(labelled(1));
    const [record] = repository.pullRequests().map(recordOf);
    const gone = { ...record, number: 9, title: 'Pull nine' };
    const tasks = HASHED.map(({ key, title, team }) => ({ ref: key, state: 'DOING', title, team }));
    repository.commit({
      files: {
        [LEDGER]: `${JSON.stringify({ version: 1, pulls: [{ ...record, title: 'Old' }, gone] }, null, 2)}\n`,
        [FILE]: `${JSON.stringify({ tasks }, null, 2)}\n`,
        '.github/metadata-sync.yml': BOTH,
      },
    });
    const trackers = [...TRACKERS, tickets(HASHED, '#')];
    const { run } = serviceOn(github, repository, undefined, undefined, undefined, trackers);
    const proposed = (path: string) => JSON.parse(repository.readFile(CORRECTIONS, path) ?? '');
    return { repository, run, proposed };
  };

  const foundIn = (result: Awaited<ReturnType<ReturnType<typeof world>['run']>>) =>
    result.projects.map(({ project, drifts }) => [
      project,
      ...drifts.map(({ key, kind, field, reason }) => [key, kind, field ?? reason]),
    ]);

  it('are each compared with their own, in one run', async () => {
    const { run, proposed } = world();
    const result = await run('1-1', { prune: true });
    expect(result.errors).toEqual([]);
    expect(foundIn(result)).toEqual([
      ['roadmap', ['#1', 'status', 'status']],
      ['ledger', ['#1', 'field', 'title'], ['#9', 'phantom', 'not-found']],
    ]);
    expect(proposed(FILE).tasks).toMatchObject([
      { ref: '#1', state: 'DONE', title: 'Ticket one' },
      { ref: '#9', state: 'DOING', title: 'Ticket nine' },
    ]);
    expect(proposed(LEDGER).pulls).toMatchObject([{ number: 1, title: 'Change 1' }]);
  });

  it('are not taken for each other by a run on one of them', async () => {
    const { run, repository } = world();
    const result = await run(
      '1-1',
      {},
      {
        event: 'pull_request',
        action: 'closed',
        item: { tracker: 'github-pull-requests', key: 1, head: null },
      },
    );
    expect(foundIn(result)).toEqual([['roadmap'], ['ledger', ['#1', 'field', 'title']]]);
    expect(result.projects.map(({ receipt }) => receipt.lookedUp)).toEqual([0, 1]);
    expect(repository.readFile(CORRECTIONS, FILE)).toBe(repository.readFile('main', FILE));
  });

  it('are both kept in a correction that a run on one of them updates', async () => {
    const { run, repository, proposed } = world();
    await run('1-1', {});
    repository.editPullRequest(1, { title: 'Newer' });
    const item = { tracker: 'github-pull-requests', key: 1, head: null };
    const result = await run('2-1', {}, { event: 'pull_request', action: 'edited', item });
    expect(result.delivery.operation).toBe('updated');
    expect(proposed(LEDGER).pulls[0]).toMatchObject({ number: 1, title: 'Newer' });
    expect(proposed(FILE).tasks[0]).toMatchObject({ ref: '#1', state: 'DONE' });
  });
});
