import { describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub } from '../../src/emulator/index.js';
import { report } from '../../src/model/report.js';
import { renderConsole, renderJson, renderSummary } from '../../src/sync/index.js';
import { TRACKERS } from '../../src/trackers/registry.js';
import { serviceOn } from '../helpers/in-process.js';
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

  it('needs a word for each of its statuses, and no other', async () => {
    const { run } = staged(CONFIG.replace(', done: DONE', ''));
    const { errors } = await run('1-1', {});
    expect(errors).toMatchObject([{ code: 'config-invalid' }]);
    expect(errors[0]?.message).toContain('done');
  });
});
