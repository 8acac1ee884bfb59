import { describe, expect, it } from '@jest/globals';
import type { Fault, RequestLog } from '../../../src/emulator/index.js';
import { type HistoryEntry, parseHistory, parseState } from '../../../src/model/history.js';
import {
  edit,
  LABEL,
  LEDGER,
  type LedgerRecord,
  type LedgerWorld,
  ledger,
} from '../../helpers/ledger-world.js';
import type { ActionRun } from '../../helpers/run-action.js';
import { briefly, CORRECTIONS, pullRequestEvent, STATE, warningsOf } from '../../helpers/world.js';

/** A ledger in which #3 is recorded as merged. */
const oneDrift = (): Promise<LedgerWorld> => ledger({ change: edit(3, { status: 'merged' }) });

const monthOf = ({ report }: ActionRun): string =>
  `history/${report.run.startedAt.slice(0, 7)}.jsonl`;

const lines = ({ repository }: LedgerWorld, run: ActionRun): readonly HistoryEntry[] =>
  parseHistory(repository.readFile(STATE, monthOf(run)) ?? '');

const stateOf = ({ repository }: LedgerWorld) =>
  parseState(repository.readFile(STATE, 'state.json') ?? null).bases.main?.pulls;

const driftsOf = ({ report }: ActionRun) => report.projects.flatMap(({ drifts }) => drifts);

const isRecord = ({ operationName }: RequestLog): boolean => operationName === 'MetadataSyncRecord';

describe('the history', () => {
  it('is kept on a branch of its own that shares nothing with others', async () => {
    const world = await oneDrift();
    const run = await world.run();
    const head = world.repository.head(STATE) ?? '';
    expect(world.repository.commitAt(head).parents).toEqual([]);
    expect(lines(world, run)).toEqual([
      expect.objectContaining({
        id: expect.stringMatching(/^4711-1-[0-9a-z]{6}$/),
        trigger: 'schedule',
        actor: 'octocat',
        started: run.report.run.startedAt,
        result: 'corrected',
        base: 'main',
        projects: ['pulls'],
        counts: { records: 4, items: 4, inSync: 3, drift: 1, status: 1, corrections: 1 },
        operation: 'created',
        changes: [
          {
            project: 'pulls',
            key: '#3',
            kind: 'status',
            field: 'status',
            from: 'merged',
            to: 'open',
          },
        ],
        moreChanges: 0,
        commit: world.repository.head(CORRECTIONS),
        pullRequest: world.correction().number,
      }),
    ]);
  });

  it('tells what a direct commit changed, although a pull request proposed it before', async () => {
    const world = await oneDrift();
    await world.run();
    const run = await world.run({ deliver: 'commit' });
    expect(lines(world, run).at(-1)).toMatchObject({
      result: 'corrected',
      changes: [{ key: '#3', from: 'merged', to: 'open' }],
      commit: world.repository.head('main'),
    });
  });

  it('names the commit of a run that only built the correction on a new base', async () => {
    const world = await oneDrift();
    await world.run();
    world.repository.commit({ files: { 'README.md': 'New' } });
    const run = await world.run();
    expect(lines(world, run).at(-1)).toMatchObject({
      operation: 'updated',
      changes: [],
      commit: world.repository.head(CORRECTIONS),
    });
    expect(lines(world, await world.run()).at(-1)).toMatchObject({
      operation: 'unchanged',
      commit: null,
    });
  });

  it('has a line for each run, and tells each change once', async () => {
    const world = await oneDrift();
    await world.run();
    await world.run({}, pullRequestEvent('closed', world.repository.pullRequest(3)));
    world.repository.closePullRequest(4);
    const last = await world.run();
    const told = lines(world, last);
    expect(told.map(({ operation, trigger }) => `${trigger} ${operation}`)).toEqual([
      'schedule created',
      'pull_request unchanged',
      'schedule updated',
    ]);
    expect(told.map(({ changes }) => [...new Set(changes.map(({ key }) => key))])).toEqual([
      ['#3'],
      [],
      ['#4'],
    ]);
  });

  it('is not written by a report, a dry run, or where it is turned off', async () => {
    const world = await oneDrift();
    await world.run({ mode: 'report' });
    await world.run({ 'dry-run': 'true' });
    expect(world.recording()).toEqual([]);
    world.repository.commit({
      files: { '.github/metadata-sync.yml': 'version: 1\nhistory: false\n' },
    });
    await world.run();
    expect(world.repository.branches()).not.toContain(STATE);
  });

  it('goes to the branch that the config names', async () => {
    const world = await oneDrift();
    world.repository.commit({
      files: { '.github/metadata-sync.yml': 'version: 1\nhistory: { branch: bookkeeping }\n' },
    });
    expect((await world.run()).exitCode).toBe(0);
    expect(world.repository.branches()).toContain('bookkeeping');
    expect(world.repository.branches()).not.toContain(STATE);
  });

  it('keeps the lines of two runs that write at once', async () => {
    const world = await oneDrift();
    await world.run();
    world.github.before(isRecord, () => {
      world.repository.commit({
        branch: STATE,
        files: { 'note.md': 'by somebody else' },
      });
    });
    const run = await world.run();
    expect(run.exitCode).toBe(0);
    expect(lines(world, run)).toHaveLength(2);
    expect(world.repository.readFile(STATE, 'note.md')).toBe('by somebody else');
  });

  it('is a warning, and never a failed run, when it cannot be written', async () => {
    const world = await oneDrift();
    world.repository.createBranch('metadata-sync/state/of-somebody');
    const run = await world.run();
    expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'corrected' } });
    expect(warningsOf(run)).toEqual(['history-not-written']);
    expect(run.log).toContain('history.branch');
  });

  it('goes on when the branch is deleted, or holds what nobody can read', async () => {
    const world = await oneDrift();
    await world.run();
    world.repository.deleteBranch(STATE);
    expect(lines(world, await world.run())).toHaveLength(1);
    const files = { 'state.json': '{"version": 7}', 'history/x.jsonl': '{' };
    world.repository.commit({ branch: STATE, files });
    const run = await world.run();
    expect(run.exitCode).toBe(0);
    expect(lines(world, run)).toHaveLength(2);
    expect(stateOf(world)).toBeDefined();
  });
});

describe('the baseline', () => {
  it('is what was verified, with what was out of sync and since when', async () => {
    const world = await oneDrift();
    const run = await world.run();
    const drift = driftsOf(run)[0];
    expect(stateOf(world)).toMatchObject({
      metadata: LEDGER,
      commit: world.repository.head('main'),
      blob: world.repository.locate(`main:${LEDGER}`)?.oid,
      outOfSync: {
        '#3': [{ field: 'status', fingerprint: drift?.fingerprint, since: drift?.firstSeenAt }],
      },
    });
    expect(driftsOf(await world.run())[0]?.firstSeenAt).toBe(drift?.firstSeenAt);
  });

  it('tells a change on GitHub from one in the file, and both from a conflict', async () => {
    const world = await ledger();
    expect(driftsOf(await world.run({ mode: 'report' }))).toEqual([]);
    await world.run();
    const { repository, commitRecords } = world;
    repository.editPullRequest(1, { title: 'Moved on GitHub' });
    commitRecords((records) =>
      edit(3, { title: 'By hand' })(edit(2, { title: 'Moved in the file' })(records)),
    );
    repository.editPullRequest(3, { title: 'On GitHub' });
    const run = await world.run();
    expect(
      driftsOf(run).map(({ key, origin, baseline, resolution }) => [
        key,
        origin,
        baseline,
        resolution,
      ]),
    ).toEqual([
      ['#1', 'tracker', 'Change 1', 'correct'],
      ['#2', 'metadata', 'Change 2', 'correct'],
      ['#3', 'both', 'Change 3', 'correct'],
    ]);
    expect(run.outputs['conflict-count']).toBe('1');
    // As long as they are not merged, it stays known where they came from.
    expect(driftsOf(await world.run()).map(({ origin }) => origin)).toEqual([
      'tracker',
      'metadata',
      'both',
    ]);
  });

  it('costs one request more while the file differs from what was verified', async () => {
    const world = await ledger();
    await world.run();
    world.commitRecords(edit(1, { note: 'by hand' }));
    await world.run();
    expect(world.github.requests).toHaveLength(3);
    await world.run();
    expect(world.github.requests).toHaveLength(2);
  });

  it('is read, and never moved, by a narrower run', async () => {
    const world = await ledger();
    await world.run();
    const before = stateOf(world);
    world.repository.closePullRequest(4);
    const event = pullRequestEvent('closed', world.repository.pullRequest(4));
    const run = await world.run({}, event);
    expect(driftsOf(run)[0]).toMatchObject({ origin: 'tracker', baseline: 'open' });
    expect(stateOf(world)).toEqual(before);
    expect(lines(world, run)).toHaveLength(2);
  });

  it('outlives a state that has become larger than GitHub gives at once', async () => {
    const world = await ledger();
    await world.run();
    const { version, bases } = parseState(world.repository.readFile(STATE, 'state.json') ?? null);
    const other = {
      docs: {
        ...bases.main?.pulls,
        outOfSync: Object.fromEntries(
          Array.from({ length: 9000 }, (_, at) => [
            `#${at + 1}`,
            [{ kind: 'status', field: 'status', fingerprint: 'a', since: '2026-01-01' }],
          ]),
        ),
      },
    };
    const large = JSON.stringify({ version, bases: { ...bases, other } });
    expect(large.length).toBeGreaterThan(512_000);
    world.repository.commit({ branch: STATE, files: { 'state.json': large } });
    expect(parseState(large).bases.other).toBeDefined();
    world.commitRecords(edit(2, { title: 'By hand' }));
    const run = await world.run();
    expect(driftsOf(run)[0]).toMatchObject({ origin: 'metadata', baseline: 'Change 2' });
    const after = parseState(world.repository.readFile(STATE, 'state.json') ?? null);
    expect(Object.keys(after.bases)).toEqual(['main', 'other']);
  });

  it('is unknown, and no error, when what was verified is lost', async () => {
    const world = await ledger();
    await world.run();
    const state = world.repository.readFile(STATE, 'state.json') ?? '';
    const lost = state.replace(/"commit":"\w+"/, `"commit":"${'0'.repeat(39)}1"`);
    world.repository.commit({ branch: STATE, files: { 'state.json': lost } });
    world.commitRecords(edit(2, { title: 'By hand' }));
    const run = await world.run();
    expect(run.exitCode).toBe(0);
    expect(driftsOf(run)[0]).toMatchObject({ origin: 'unknown', baseline: null });
  });

  it('leaves the run incomplete, and stays, when GitHub does not say what was verified', async () => {
    const { world, before } = await conflictUnseen({ title: 'Mine' });
    const run = await world.run({ 'fail-on': 'conflict' });
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { result: 'incomplete', complete: 'false' },
    });
    expect(run.report.projects[0]).toMatchObject({ complete: false });
    expect(run.report.projects[0]?.warnings).toHaveLength(1);
    expect(driftsOf(run)[0]).toMatchObject({ origin: 'unknown', resolution: 'correct' });
    expect(stateOf(world)).toEqual(before);
    world.github.faults.clear();
    const next = await world.run({ 'fail-on': 'conflict' });
    expect(next).toMatchObject({ exitCode: 1, outputs: { 'conflict-count': '1' } });
    expect(driftsOf(next)[0]).toMatchObject({ origin: 'both', baseline: 'Change 3' });
  }, 120_000);

  it('lets nothing be filled in, removed or closed while GitHub does not say what was verified', async () => {
    // Tried again apart from what travels with it, so that #50 is looked up all the same.
    const unwell = { status: 502, headers: { 'retry-after': '0' } };
    const { world, before } = await conflictUnseen({ title: '' }, FILLED, unwell);
    const { commitRecords, correction } = world;
    commitRecords((records) => [...records, { ...(records[3] as LedgerRecord), number: 50 }]);
    const run = await world.run({ prune: 'true' });
    expect(run.outputs.result).toBe('incomplete');
    expect(briefly(run)).toEqual(['#3 field title report', '#50 phantom report']);
    expect(world.writes()).toEqual([]);
    expect(stateOf(world)).toEqual(before);
    world.github.faults.clear();
    const next = await world.run({ prune: 'true' });
    expect(briefly(next)).toEqual(['#3 field title report', '#50 phantom correct']);
    expect(next.outputs['conflict-count']).toBe('1');
    expect(correction()).toBeDefined();
  });
});

const FILLED = `version: 1
projects: { pulls: { metadata: ${LEDGER}, pulls: { labels: [${LABEL}] }, fields: { title: fill } } }
`;

/** #3 was changed on both sides since it was verified, and GitHub does not answer for what it was. */
const conflictUnseen = async (
  values: Partial<LedgerRecord>,
  config?: string,
  fault: Fault = { status: 401, body: { message: 'Bad credentials' } },
) => {
  const world = await ledger(config === undefined ? {} : { config });
  await world.run();
  const before = stateOf(world);
  world.commitRecords(edit(3, values));
  world.repository.editPullRequest(3, { title: 'Theirs' });
  const asksForIt = ({ isWrite, body }: RequestLog) =>
    !isWrite && JSON.stringify(body ?? '').includes(`${before?.commit}:`);
  world.github.faults.add({ match: asksForIt, times: 999, ...fault });
  return { world, before };
};
