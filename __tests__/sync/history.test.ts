import { describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub, type Repository } from '../../src/emulator/index.js';
import type { HistoryEntry } from '../../src/model/history.js';
import type {
  HistoryPage,
  HistoryQuery,
  StateElsewhere,
  StateRequest,
  StatusReport,
} from '../../src/sync/index.js';
import { serviceOn } from '../helpers/in-process.js';
import { LABEL, LEDGER, labelled, recordOf, render } from '../helpers/ledger-world.js';
import { STATE } from '../helpers/world.js';

const INPUTS = { label: LABEL, metadata: LEDGER };
const NIGHT = 24 * 60 * 60_000;

/** A ledger of #1 and #2, both open and recorded as they are. */
const staged = () => {
  const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
  const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
  for (const number of [1, 2]) repository.openPullRequest(labelled(number));
  const records = repository.pullRequests().map(recordOf);
  repository.commit({ files: { [LEDGER]: render(records) } });
  const on = serviceOn(github, repository);
  return {
    github,
    repository,
    ...on,
    history: (query?: HistoryQuery): Promise<HistoryPage> =>
      on.service.history(on.asked(INPUTS), query),
    status: (elsewhere?: StateElsewhere): Promise<StatusReport> => {
      const request: StateRequest = { ...on.asked(INPUTS), elsewhere };
      return on.service.status(request);
    },
  };
};

type Staged = ReturnType<typeof staged>;

/** So many nights, over the end of a month; in the second one #2 is closed. */
const nights = async (count: number): Promise<Staged> => {
  const stage = staged();
  for (let night = 1; night <= count; night += 1) {
    if (night === 2) stage.repository.closePullRequest(2);
    await stage.run(`${night}-1`, INPUTS);
    stage.github.clock.advance(NIGHT);
  }
  return stage;
};

const anEntry = (id: string): HistoryEntry => ({
  id,
  trigger: 'schedule',
  actor: null,
  started: '2026-01-01T03:00:00.000Z',
  finished: '2026-01-01T03:00:01.000Z',
  seconds: 1,
  result: 'in-sync',
  base: 'main',
  projects: ['pulls'],
  counts: {},
  operation: 'none',
  changes: [],
  moreChanges: 0,
  commit: null,
  pullRequest: null,
  url: null,
});

const write = (repository: Repository, path: string, ids: readonly string[]): void => {
  const text = ids.map((id) => `${JSON.stringify(anEntry(id))}\n`).join('');
  repository.commit({ branch: STATE, files: { [path]: text } });
};

describe('the history', () => {
  it('is the newest run first, over the months', async () => {
    const { history } = await nights(4);
    const { runs, next } = await history();
    expect(runs.map(({ id }) => id)).toEqual(['4-1', '3-1', '2-1', '1-1']);
    expect(next).toBeNull();
  });

  it('comes in pages that lead through all of it', async () => {
    const { repository, history } = staged();
    const ids = Array.from({ length: 260 }, (_, index) => `run-${index}`);
    write(repository, 'history/2025-11.jsonl', ids.slice(0, 130));
    write(repository, 'history/2025-12.jsonl', ids.slice(130));
    const seen: string[] = [];
    const sizes: number[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await history({ cursor, limit: 100 });
      seen.push(...page.runs.map(({ id }) => id));
      sizes.push(page.runs.length);
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(seen).toEqual([...ids].reverse());
    expect(sizes).toEqual([100, 100, 60]);
    expect((await history()).runs).toHaveLength(50);
  });

  it.each([{ limit: 101 }, { limit: 0 }, { cursor: 'yesterday' }])(
    'refuses what it cannot answer: %j',
    async (query) => {
      await expect(staged().history(query)).rejects.toMatchObject({ code: 'history-query' });
    },
  );

  it('tells of one record when each field was corrected, from what to what', async () => {
    const { history } = await nights(3);
    const { runs } = await history({ key: '#2' });
    expect(runs).toMatchObject([{ id: '2-1' }]);
    expect(runs[0]?.changes.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['status', 'open', 'closed'],
      ['closedAt', null, '2026-01-31T03:00:00Z'],
    ]);
    expect((await history({ key: '#1' })).runs).toEqual([]);
    expect((await history({ project: 'others' })).runs).toEqual([]);
    expect((await history({ project: 'pulls' })).runs).toHaveLength(3);
  });

  it('tells when a record was imported', async () => {
    const stage = staged();
    stage.repository.openPullRequest(labelled(3));
    await stage.run('1-1', INPUTS);
    expect((await stage.history({ key: '#3' })).runs[0]?.changes).toEqual([
      { project: 'pulls', key: '#3', kind: 'missing', field: null, from: null, to: 'open' },
    ]);
  });

  it('is an error where none is kept, and empty where none was written yet', async () => {
    const { repository, history } = staged();
    expect(await history()).toEqual({ runs: [], next: null, warnings: [] });
    const files = { '.github/metadata-sync.yml': 'version: 1\nhistory: false\n' };
    repository.commit({ files });
    await expect(history()).rejects.toMatchObject({ code: 'history-off' });
  });
});

describe('the status', () => {
  it('tells the last run, what was verified, what is open and since when', async () => {
    const { status, repository } = await nights(3);
    const [correction] = repository.pullRequests().filter(({ number }) => number > 2);
    expect(await status()).toMatchObject({
      history: STATE,
      lastRun: { id: '3-1', result: 'corrected', operation: 'unchanged' },
      verified: [{ base: 'main', project: 'pulls', metadata: LEDGER, run: '3-1', outOfSync: 1 }],
      openCorrection: { number: correction?.number },
      drift: {
        since: '2026-01-31T03:00:00.000Z',
        open: [
          { key: '#2', field: 'status', since: '2026-01-31T03:00:00.000Z' },
          { key: '#2', field: 'closedAt' },
        ],
      },
      nightly: { lastRun: '2026-02-01T03:00:00.000Z', missed: false },
      notes: [],
    });
  });

  it('tells that the nightly run has been missed', async () => {
    const { github, status } = await nights(3);
    github.clock.advance(NIGHT);
    expect((await status()).nightly.missed).toBe(true);
  });

  it('counts the steps of one workflow run as one coming of the schedule', async () => {
    const { github, status, run } = staged();
    for (let night = 1; night <= 3; night += 1) {
      await run(`${night}-1-aaaaaa`, INPUTS);
      github.clock.advance(2000);
      await run(`${night}-1-bbbbbb`, INPUTS);
      if (night < 3) github.clock.advance(NIGHT - 2000);
    }
    expect((await status()).nightly).toMatchObject({ missed: false });
    github.clock.advance(2 * NIGHT);
    expect((await status()).nightly).toMatchObject({ missed: true });
  });

  it('says of a branch of somebody else that it is, like the history', async () => {
    const { repository, status, history } = staged();
    repository.commit({ branch: STATE, files: { 'src/app.ts': 'export {};' } });
    expect((await status()).notes).toEqual([expect.stringContaining("somebody's own")]);
    expect((await history()).warnings).toMatchObject([{ code: 'history-branch-foreign' }]);
  });

  it('says of what cannot be read that it is there', async () => {
    const { repository, status } = staged();
    const files = { 'state.json': '{', 'history/2026-01.jsonl': '{\n' };
    repository.commit({ branch: STATE, files });
    const { notes } = await status();
    expect(notes).toHaveLength(2);
    expect(notes.join()).not.toContain('Nothing stands');
  });

  it('says so where nothing was left behind', async () => {
    const { repository, status } = staged();
    expect(await status()).toMatchObject({
      lastRun: null,
      verified: [],
      nightly: { missed: null },
      notes: [expect.stringContaining('origin')],
    });
    const files = { '.github/metadata-sync.yml': 'version: 1\nhistory: false\n' };
    repository.commit({ files });
    expect(await status()).toMatchObject({ history: null, notes: [expect.anything()] });
  });

  it('reads a clone as well, and does not say what is open then', async () => {
    const { repository, status, github } = await nights(2);
    const clone: StateElsewhere = (branch) => ({
      read: async (path) => repository.readFile(branch, path) ?? null,
      list: async () => ['history/2026-01.jsonl', 'history/notes.md'],
    });
    const online = await status();
    github.requests.length = 0;
    expect(await status(clone)).toEqual({ ...online, openCorrection: null, askedGitHub: false });
  });
});
