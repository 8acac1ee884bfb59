import { afterEach, describe, expect, it } from '@jest/globals';
import { expectRefused } from '../../helpers/bad-input.js';
import { withoutCode } from '../../helpers/escaping.js';
import { edit, LEDGER, type LedgerWorld, ledger } from '../../helpers/ledger-world.js';
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

const forkPull = (owner: string) =>
  world.repository.openPullRequest({
    title: 'Correct everything',
    head: CORRECTIONS,
    fork: owner,
    author: owner,
  });

describe('a fork', () => {
  it('cannot pass its pull request off as ours', async () => {
    const { run, repository, correction } = await oneDrift();
    const foreign = forkPull('mallory');
    const { outputs } = await run();
    expect(outputs['pull-request-operation']).toBe('created');
    expect(correction().number).not.toBe(foreign.number);
    expect(repository.pullRequest(foreign.number)).toMatchObject({
      title: 'Correct everything',
      body: '',
      labels: [],
    });
  });

  it('cannot do so with a newer one either', async () => {
    const { run, repository, correction, commitRecords } = await oneDrift();
    await run();
    const { number } = correction();
    const foreign = forkPull('mallory');
    repository.editPullRequest(foreign.number, { body: correction().body });

    expect((await run()).outputs).toMatchObject({
      'pull-request-operation': 'unchanged',
      'pull-request-number': String(number),
    });
    commitRecords(edit(3, { status: 'open' }));
    expect((await run()).outputs).toMatchObject({
      'pull-request-operation': 'closed',
      'pull-request-number': String(number),
    });
    expect(repository.pullRequest(foreign.number).state).toBe('OPEN');
  });

  it('cannot hide ours behind many', async () => {
    const { run, repository, correction } = await oneDrift();
    await run();
    const { number } = correction();
    for (let index = 0; index < 60; index += 1) forkPull(`mallory-${index}`);
    repository.closePullRequest(4);
    expect((await run()).outputs).toMatchObject({
      'pull-request-operation': 'updated',
      'pull-request-number': String(number),
    });
  });

  it('cannot make the run long with many, open and closed', async () => {
    const { run, github, repository, correction } = await oneDrift();
    const foreign = Array.from({ length: 45 }, (_, index) => forkPull(`mallory-${index}`));
    for (const { number } of foreign.slice(0, 25)) repository.closePullRequest(number);
    expect((await run()).outputs['pull-request-operation']).toBe('created');
    const { number } = correction();
    for (let index = 50; index < 70; index += 1) forkPull(`mallory-${index}`);
    repository.closePullRequest(4);
    expect((await run()).outputs).toMatchObject({
      'pull-request-operation': 'updated',
      'pull-request-number': String(number),
    });
    expect(github.requests.length).toBeLessThan(20);
    repository.closePullRequest(number, { by: 'ada' });
    expect((await run()).outputs).toMatchObject({ result: 'drift', 'correction-count': '0' });
    expect(github.requests.length).toBeLessThan(20);
  });

  it('has no share in it when GitHub lists ours wrongly, which the run says', async () => {
    const { run, github, repository } = await oneDrift();
    for (let index = 0; index < 25; index += 1) forkPull(`mallory-${index}`);
    github.failNext({ match: ({ path }) => path.includes('/pulls?'), rewrite: () => [{}] });
    const { exitCode, report } = await run();
    expect(exitCode).toBe(1);
    expect(report.errors).toMatchObject([
      { code: 'answer-invalid', message: expect.stringContaining('pulls.0.number') },
    ]);
    expect(openCorrections(repository)).toEqual([]);
  });
});

describe('a commit that somebody put on the correction branch', () => {
  it('is not overwritten when there is new drift', async () => {
    const { run, repository, correction } = await oneDrift();
    await run();
    const theirs = repository.commit({
      branch: CORRECTIONS,
      files: { 'a.md': 'a' },
      author: 'ada',
    });
    repository.closePullRequest(4);
    const result = await run();
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({
      result: 'drift',
      'pull-request-operation': 'unchanged',
      'pull-request-number': String(correction().number),
    });
    expect(repository.head(CORRECTIONS)).toBe(theirs);
    expect(warningsOf(result)).toEqual(['commits-by-people']);
    expect(problemsText(result)).toContain('ada');
    expect(world.writes()).toHaveLength(1);
  });

  it('is not thrown away when the drift is gone', async () => {
    const { run, repository, correction, commitRecords } = await oneDrift();
    await run();
    const theirs = repository.commit({
      branch: CORRECTIONS,
      files: { 'a.md': 'a' },
      author: 'ada',
    });
    commitRecords(edit(3, { status: 'open' }));
    const result = await run();
    expect(correction().state).toBe('OPEN');
    expect(repository.head(CORRECTIONS)).toBe(theirs);
    expect(problemsText(result)).toContain('ada');
  });

  it('is told of in a comment, once, with who made it and how to go on', async () => {
    const { run, repository, correction } = await oneDrift();
    await run();
    const theirs = repository.commit({
      branch: CORRECTIONS,
      files: { 'a.md': 'a' },
      message: 'Tell @everybody of #1',
      author: 'ada',
    });
    await run();
    repository.closePullRequest(4);
    await run();
    expect(world.writes()).toEqual([]);
    const [{ body } = { body: '' }, ...others] = correction().comments;
    expect(others).toEqual([]);
    expect(body).toContain('`ada`');
    expect(body).toContain(`\`${theirs.slice(0, 7)}\``);
    expect(body).toMatch(/merge.*close.*take the commits? off/i);
    expect(withoutCode(body)).not.toMatch(/@everybody|#1/);
  });

  it('is seen below a newer commit of ours', async () => {
    const { run, repository } = await oneDrift();
    await run();
    const ours = repository.commitAt(repository.head(CORRECTIONS) ?? '');
    repository.commit({ branch: CORRECTIONS, files: { 'a.md': 'a' }, author: 'ada' });
    const top = repository.commit({
      branch: CORRECTIONS,
      files: { 'b.md': 'b' },
      message: ours.message,
    });
    repository.closePullRequest(4);
    expect(warningsOf(await run())).toEqual(['commits-by-people']);
    expect(repository.head(CORRECTIONS)).toBe(top);
  });

  it('is known even when it is ours, amended', async () => {
    const { run, repository } = await oneDrift();
    await run();
    const ours = repository.commitAt(repository.head(CORRECTIONS) ?? '');
    repository.deleteBranch(CORRECTIONS);
    const theirs = repository.commit({
      branch: CORRECTIONS,
      files: { [LEDGER]: world.text().replace('"merged"', '"closed"') },
      message: ours.message,
      author: 'ada',
    });
    repository.openPullRequest({ title: 'Correct', head: CORRECTIONS, body: 'By hand.' });
    const result = await run();
    expect(repository.head(CORRECTIONS)).toBe(theirs);
    expect(problemsText(result)).toContain('ada');
  });

  it('does not keep the action from going on once it is merged', async () => {
    const { run, repository, correction } = await oneDrift();
    await run();
    repository.commit({ branch: CORRECTIONS, files: { 'a.md': 'a' }, author: 'ada' });
    repository.mergePullRequest(correction().number);
    repository.deleteBranch(CORRECTIONS);
    repository.closePullRequest(4);
    expect((await run()).outputs['pull-request-operation']).toBe('created');
  });
});

describe('a branch of that name that is not ours', () => {
  it('is left alone with an error', async () => {
    const { run, repository } = await oneDrift();
    const theirs = repository.commit({
      branch: CORRECTIONS,
      files: { 'a.md': 'a' },
      author: 'ada',
    });
    const result = await run();
    expect(result.exitCode).toBe(1);
    expect(result.report.result).toBe('drift');
    expect(result.log).toMatch(/^::error.*metadata-sync\/corrections.*ada.*corrections\.branch/m);
    expect(repository.head(CORRECTIONS)).toBe(theirs);
    expect(openCorrections(repository)).toEqual([]);
    expect(world.writes()).toEqual([]);
  });

  it('is no matter while there is nothing to correct', async () => {
    const { run, repository, commitRecords } = await oneDrift();
    repository.commit({ branch: CORRECTIONS, files: { 'a.md': 'a' }, author: 'ada' });
    commitRecords(edit(3, { status: 'open' }));
    expect(await run()).toMatchObject({ exitCode: 0, outputs: { result: 'in-sync' } });
  });

  it('is an error when it is open to another base', async () => {
    const { run, repository } = await oneDrift();
    repository.createBranch('release');
    const other = repository.openPullRequest({
      title: 'Correct',
      head: CORRECTIONS,
      base: 'release',
    });
    expectRefused(world, await run(), [
      `#${other.number}`,
      'release',
      'main',
      'corrections.branch',
    ]);
    expect(other.state).toBe('OPEN');
  });
});
