import { describe, expect, it } from '@jest/globals';
import { changes } from '../../helpers/faults.js';
import { edit, type LedgerWorld, labelled, ledger } from '../../helpers/ledger-world.js';
import { openCorrections, problemsText, STATE, warningsOf } from '../../helpers/world.js';

const COMMIT = { deliver: 'commit' };

/** A ledger in which #3 is recorded as merged. */
const oneDrift = (): Promise<LedgerWorld> => ledger({ change: edit(3, { status: 'merged' }) });

describe('a direct commit', () => {
  it('corrects the base by itself, with a message that carries the run', async () => {
    const { run, repository, records } = await oneDrift();
    const before = repository.head('main') ?? '';
    const result = await run(COMMIT);
    const head = repository.head('main') ?? '';
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: {
        result: 'corrected',
        'correction-count': '1',
        'commit-sha': head,
        'pull-request-operation': 'none',
        'pull-request-number': '',
      },
    });
    expect(result.log).toContain(`corrected in commit ${head.slice(0, 7)}`);
    expect(repository.commitAt(head)).toMatchObject({
      parents: [before],
      message: expect.stringContaining('Metadata-Sync-Run: 4711-1'),
    });
    expect(records()[2]).toMatchObject({ status: 'open' });
    expect(openCorrections(repository)).toEqual([]);
    expect((await run(COMMIT)).outputs).toMatchObject({ result: 'in-sync', 'commit-sha': '' });
    expect(repository.head('main')).toBe(head);
  });

  it.each(['in time', 'after another commit'])(
    'whose answer was lost is told all the same, %s',
    async (when) => {
      const { run, github, repository, records } = await oneDrift();
      const before = repository.head('main') ?? '';
      const lost = changes('createCommitOnBranch');
      github.failNext({ match: lost, kind: 'drop-connection', executed: true });
      if (when !== 'in time') {
        github.before(
          ({ query }) => query?.includes('history(first') === true,
          () => void repository.commit({ files: { 'a.md': 'a' } }),
        );
      }
      const { outputs, report } = await run(COMMIT);
      const commit = outputs['commit-sha'] ?? '';
      expect(outputs).toMatchObject({ result: 'corrected', 'correction-count': '1' });
      expect(repository.commitAt(commit).parents).toEqual([before]);
      expect(records()[2]).toMatchObject({ status: 'open' });
      const history = repository.readFile(
        STATE,
        `history/${report.run.startedAt.slice(0, 7)}.jsonl`,
      );
      expect(JSON.parse(history ?? '')).toMatchObject({ commit, changes: [{ key: '#3' }] });
    },
  );

  it('is made anew when it was lost on its way', async () => {
    const { run, github, repository, records } = await oneDrift();
    const before = repository.head('main') ?? '';
    github.failNext({ match: changes('createCommitOnBranch'), kind: 'drop-connection' });
    expect((await run(COMMIT)).outputs.result).toBe('corrected');
    expect(repository.commitAt(repository.head('main') ?? '').parents).toEqual([before]);
    expect(records()[2]).toMatchObject({ status: 'open' });
  });

  it('is planned again when the base moves under it', async () => {
    const { run, github, commitRecords, records } = await oneDrift();
    github.before(
      changes('createCommitOnBranch'),
      () => void commitRecords(edit(4, { note: 'by a bot' })),
    );
    expect((await run(COMMIT)).outputs.result).toBe('corrected');
    expect(records()[2]).toMatchObject({ status: 'open' });
    expect(records()[3]).toMatchObject({ note: 'by a bot' });
  });

  it.each(['classic', 'ruleset'] as const)(
    'is refused with a remedy when the base is protected: %s',
    async (kind) => {
      const { run, repository } = await oneDrift();
      const head = repository.head('main');
      repository.protect('main', kind);
      const { exitCode, log, report } = await run(COMMIT);
      expect(exitCode).toBe(1);
      expect(log).toMatch(/^::error.*`main` is protected.*`deliver: pull-request`.*bypass/m);
      expect(report).toMatchObject({ result: 'drift', errors: [{ code: 'base-protected' }] });
      expect(repository.head('main')).toBe(head);
    },
  );

  it('closes the correction pull request that was open before', async () => {
    const { run, correction, repository } = await oneDrift();
    await run();
    const { number } = correction();
    await run(COMMIT, undefined, { GITHUB_RUN_ID: '4712' });
    expect((await run(COMMIT)).outputs['pull-request-operation']).toBe('closed');
    expect(repository.pullRequest(number).state).toBe('CLOSED');
  });

  it('goes on as a report with a token that cannot write', async () => {
    const { run, github } = await oneDrift();
    github.addToken('reader', { permissions: { contents: 'read' } });
    const result = await run({ ...COMMIT, token: 'reader' });
    expect(result).toMatchObject({ exitCode: 0, outputs: { result: 'drift' } });
    expect(problemsText(result)).toContain('contents: write');
  });

  it('asks for signed commits to be named where they are required', async () => {
    const { run, github } = await oneDrift();
    github.failNext({
      match: changes('createCommitOnBranch'),
      graphqlErrors: [
        {
          type: 'UNPROCESSABLE',
          message: 'Repository rule violations found\n\nCommits must have verified signatures.\n',
          path: ['createCommitOnBranch'],
        },
      ],
    });
    const { exitCode, report } = await run(COMMIT);
    expect(exitCode).toBe(1);
    expect(report.errors).toMatchObject([{ code: 'signature-required' }]);
  });
});

describe('a time that `fields` names, but not the status', () => {
  it.each([
    ['alone', 'closedAt', { status: 'open', closedAt: null }],
    ['with the status', 'closedAt, status', { status: 'closed' }],
  ])('is not written without it: %s', async (_, fields, expected) => {
    const { run, records } = await ledger({ change: edit(2, { status: 'open', closedAt: null }) });
    await run({ deliver: 'commit', fields });
    expect(records()[1]).toMatchObject(expected);
  });
});

describe('what a pull request proposes', () => {
  it('is not committed where `fields` leaves it out, although a pull request proposes it', async () => {
    const { run, repository, records } = await ledger({
      change: (all) => edit(3, { status: 'merged' })(edit(4, { title: 'Other' })(all)),
    });
    await run();
    await run({ deliver: 'commit', fields: 'title' });
    expect(records()[3]).toMatchObject({ title: 'Change 4' });
    expect(records()[2]).toMatchObject({ status: 'merged' });
    expect(openCorrections(repository)).toHaveLength(1);
  });

  it('is not removed by a direct commit without prune', async () => {
    const { run, records, repository } = await ledger({
      change: (all) => [...edit(3, { title: 'Old' })(all), { ...all[2], number: 501 } as never],
    });
    expect((await run({ prune: 'true' })).outputs['correction-count']).toBe('2');
    const { outputs, report } = await run(COMMIT);
    expect(outputs).toMatchObject({
      'correction-count': '1',
      'commit-sha': repository.head('main'),
    });
    expect(report.projects[0]?.drifts[1]).toMatchObject({ key: '#501', resolution: 'report' });
    expect(records().map(({ number }) => number)).toEqual([1, 2, 3, 4, 501]);
    await run({ ...COMMIT, prune: 'true' });
    expect(records().map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('is not imported by a direct commit without backfill', async () => {
    const { run, records, repository } = await ledger({ change: (all) => all.slice(1) });
    const head = repository.head('main');
    expect((await run({ backfill: 'true' })).outputs['correction-count']).toBe('1');
    expect((await run(COMMIT)).outputs).toMatchObject({ 'correction-count': '0' });
    expect(repository.head('main')).toBe(head);
    await run({ ...COMMIT, backfill: 'true' });
    expect(records()).toHaveLength(4);
  });
});

describe('the brake on direct commits', () => {
  const many = (): Promise<LedgerWorld> =>
    ledger({
      pulls: Array.from({ length: 11 }, (_, index) => labelled(index + 5)),
      change: (records) => records.map((record) => ({ ...record, title: 'Old' })),
    });

  it('holds back more changes than may be made unseen', async () => {
    const { run, repository } = await many();
    const head = repository.head('main');
    const result = await run(COMMIT);
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { result: 'drift', 'correction-count': '0', 'commit-sha': '' },
    });
    expect(warningsOf(result)).toContain('held-back');
    const [drift] = result.report.projects[0]?.drifts ?? [];
    expect(drift).toMatchObject({ resolution: 'report', heldBack: true });
    expect(drift?.recommendation).toContain('deliver: pull-request');
    expect(repository.head('main')).toBe(head);
  });

  it('lets them through with force, and into a pull request', async () => {
    const { run, records, correction } = await many();
    expect((await run()).outputs.result).toBe('corrected');
    expect(correction().state).toBe('OPEN');
    expect((await run({ ...COMMIT, force: 'true' })).outputs.result).toBe('corrected');
    expect(records()).toHaveLength(15);
  });
});
