import { afterEach, describe, expect, it } from '@jest/globals';
import { changes } from '../../helpers/faults.js';
import { edit, LEDGER, type LedgerWorld, ledger, render } from '../../helpers/ledger-world.js';
import {
  CORRECTIONS,
  leftovers,
  openCorrections,
  problemsText,
  warningsOf,
} from '../../helpers/world.js';

let world: LedgerWorld;

/** No temporary branch stays behind, whatever happens. */
afterEach(() => expect(leftovers(world.repository)).toEqual([]));

/** A ledger in which #3 is recorded as merged. */
const oneDrift = async (): Promise<LedgerWorld> => {
  world = await ledger({ change: edit(3, { status: 'merged' }) });
  return world;
};

const COMMIT = changes('createCommitOnBranch');
const MOVE = changes('updateRefs');
const OPEN = changes('createPullRequest');
const UPDATE = changes('updatePullRequest');

const parentsOfCorrection = (): readonly string[] =>
  world.repository.commitAt(world.repository.head(CORRECTIONS) ?? '').parents;

describe('a base that moves during the run', () => {
  it('is read again before the commit is made', async () => {
    const { run, github, repository } = await oneDrift();
    github.before(COMMIT, () => void repository.commit({ files: { 'a.md': 'a' } }));
    const { exitCode, outputs } = await run();
    expect({ exitCode, ...outputs }).toMatchObject({ exitCode: 0, result: 'corrected' });
    expect(openCorrections(repository)).toHaveLength(1);
    expect(parentsOfCorrection()).toEqual([repository.head('main')]);
  });

  it('is planned again from the file as it is now', async () => {
    const { run, github, commitRecords, records } = await oneDrift();
    github.before(COMMIT, () => void commitRecords(edit(4, { note: 'by a bot' })));
    expect((await run()).outputs.result).toBe('corrected');
    expect(records(CORRECTIONS)[3]).toMatchObject({ note: 'by a bot' });
    expect(records(CORRECTIONS)[2]).toMatchObject({ status: 'open' });
  });

  it('leaves nothing to correct when somebody else was quicker', async () => {
    const { run, github, repository, commitRecords } = await oneDrift();
    github.before(COMMIT, () => void commitRecords(edit(3, { status: 'open' })));
    expect((await run()).outputs.result).toBe('in-sync');
    expect(repository.branches()).not.toContain(CORRECTIONS);
  });

  it('keeps what others did when it moves at the last moment', async () => {
    const { run, github, repository, commitRecords, records, correction } = await oneDrift();
    github.before(MOVE, () => void commitRecords(edit(1, { note: 'by a bot' })));
    expect((await run()).exitCode).toBe(0);
    expect(records()[0]).toMatchObject({ note: 'by a bot' });
    const diff = repository.diff(correction().number);
    expect(diff.match(/^[-+](?![-+]).*/gm)).toEqual([
      '-      "status": "merged",',
      '+      "status": "open",',
    ]);
    expect((await run()).outputs['pull-request-operation']).toBe('updated');
    expect(parentsOfCorrection()).toEqual([repository.head('main')]);
  });

  it('ends the run with an error when it never stands still', async () => {
    const { run, github, repository } = await oneDrift();
    let moves = 0;
    const again = (): void => {
      moves += 1;
      repository.commit({ files: { 'a.md': String(moves) } });
      github.before(COMMIT, again);
    };
    github.before(COMMIT, again);
    const { exitCode, log, report } = await run();
    expect(exitCode).toBe(1);
    expect(log).toMatch(/^::error.*again/im);
    expect(moves).toBe(5);
    expect(report.totals.status).toBe(1);
    expect(repository.branches()).not.toContain(CORRECTIONS);
  });
});

describe('a correction branch that is deleted during the run', () => {
  it.each(['the commit', 'the pull request'])('is made anew before %s', async (what) => {
    const { run, github, repository, records } = await oneDrift();
    if (what === 'the commit') await run();
    repository.closePullRequest(4);
    const gone = (): void => repository.deleteBranch(CORRECTIONS);
    github.before(what === 'the commit' ? MOVE : OPEN, gone);
    const { exitCode, outputs } = await run();
    expect({ exitCode, ...outputs }).toMatchObject({ exitCode: 0, result: 'corrected' });
    expect(openCorrections(repository)).toHaveLength(1);
    expect(records(CORRECTIONS)[3]).toMatchObject({ status: 'closed' });
  });
});

describe('another run at the same time', () => {
  it('that opened the pull request meanwhile is joined', async () => {
    const { run, github, repository } = await oneDrift();
    github.before(OPEN, () => {
      repository.openPullRequest({ title: 'By another run', head: CORRECTIONS });
    });
    const { exitCode, outputs } = await run();
    const [only, ...others] = openCorrections(repository);
    expect(others).toEqual([]);
    expect({ exitCode, ...outputs }).toMatchObject({
      exitCode: 0,
      result: 'corrected',
      'pull-request-number': String(only?.number),
    });
  });

  it('ends with one pull request, whoever is first', async () => {
    const { run, github, repository, records } = await oneDrift();
    github.latency.perRequestMs = 20;
    const runs = await Promise.all(
      ['1', '2', '3'].map((id) => run({}, undefined, { GITHUB_RUN_ID: id })),
    );
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect(runs.map(({ outputs }) => outputs.result)).toEqual(runs.map(() => 'corrected'));
    expect(openCorrections(repository)).toHaveLength(1);
    expect(records(CORRECTIONS)[2]).toMatchObject({ status: 'open' });
  });
});

/** As another run makes it for its commit, and takes it away when it was too slow. */
const TEMPORARY = `${CORRECTIONS}-77-1-0a1b2c3d`;

describe('the temporary branch of another run', () => {
  it.each([
    ['the branch is moved', async () => undefined, MOVE, 'created'],
    [
      'the pull request is closed',
      async () => {
        await world.run();
        world.commitRecords(edit(3, { status: 'open' }));
      },
      changes('closePullRequest'),
      'closed',
    ],
  ])('may go before %s, and nothing begins anew', async (_, before, write, operation) => {
    const { run, github, repository } = await oneDrift();
    await before();
    repository.createBranch(TEMPORARY);
    github.before(write, () => repository.deleteBranch(TEMPORARY));
    const { exitCode, outputs, log } = await run();
    expect({ exitCode, operation: outputs['pull-request-operation'] }).toEqual({
      exitCode: 0,
      operation,
    });
    expect(log).not.toContain('planning again');
  });

  it('is taken away when the branch has moved, for then it is of no use', async () => {
    const { run, repository } = await oneDrift();
    repository.createBranch(TEMPORARY);
    expect((await run()).outputs.result).toBe('corrected');
    expect(leftovers(repository)).toEqual([]);
  });
});

describe('a person at the same time', () => {
  it('who pushed to the correction branch keeps the commit', async () => {
    const { run, github, repository } = await oneDrift();
    await run();
    repository.closePullRequest(4);
    let theirs = '';
    github.before(MOVE, () => {
      theirs = repository.commit({ branch: CORRECTIONS, files: { 'a.md': 'a' }, author: 'ada' });
    });
    const result = await run();
    expect(theirs).not.toBe('');
    expect(repository.head(CORRECTIONS)).toBe(theirs);
    expect(result.outputs).toMatchObject({
      result: 'drift',
      'pull-request-operation': 'unchanged',
    });
    expect(problemsText(result)).toContain('ada');
  });

  it('who made a branch of that name keeps it', async () => {
    const { run, github, repository } = await oneDrift();
    let theirs = '';
    github.before(MOVE, () => {
      theirs = repository.commit({ branch: CORRECTIONS, files: { 'a.md': 'a' }, author: 'ada' });
    });
    expect((await run()).exitCode).toBe(1);
    expect(repository.head(CORRECTIONS)).toBe(theirs);
    expect(openCorrections(repository)).toEqual([]);
  });

  it.each([
    ['merged', 'the branch moves', MOVE],
    ['closed', 'the branch moves', MOVE],
    ['merged', 'it is described', UPDATE],
    ['closed', 'it is described', UPDATE],
  ])('who %s it just before %s is not told that it carries the rest', async (act, _, moment) => {
    const { run, github, repository, correction } = await oneDrift();
    await run();
    const { number } = correction();
    repository.closePullRequest(4);
    github.before(moment, () => {
      if (act === 'merged') repository.mergePullRequest(number);
      else repository.closePullRequest(number);
    });
    const { outputs } = await run();
    expect(outputs.result === 'corrected').toBe(openCorrections(repository).length === 1);
  });

  it('who brought the file up to date does not see the pull request return', async () => {
    const { run, github, repository, correction } = await oneDrift();
    await run();
    const { number } = correction();
    repository.closePullRequest(4);
    const truth = world.records(CORRECTIONS);
    github.before(COMMIT, () => {
      const all = edit(4, {
        status: 'closed',
        closedAt: repository.pullRequest(4).closedAt?.toISOString() ?? null,
      })(truth);
      repository.commit({ files: { [LEDGER]: render(all) } });
    });
    const result = await run();
    expect(result.outputs).toMatchObject({
      result: 'in-sync',
      'pull-request-operation': 'closed',
      'pull-request-number': String(number),
    });
    expect(warningsOf(result)).toEqual([]);
  });
});
