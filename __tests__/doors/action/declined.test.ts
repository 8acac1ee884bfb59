import { describe, expect, it } from '@jest/globals';
import {
  CONFIG,
  edit,
  type LedgerWorld,
  labelled,
  ledger,
  recordOf,
} from '../../helpers/ledger-world.js';
import { briefly, CORRECTIONS, openCorrections, pullRequestEvent } from '../../helpers/world.js';

/** #3 is recorded as merged, and somebody closed the correction of that without merging it. */
const turnedDown = async (): Promise<LedgerWorld & { readonly number: number }> => {
  const world = await ledger({ change: edit(3, { status: 'merged' }) });
  await world.run();
  const { number } = world.correction();
  world.repository.closePullRequest(number, { by: 'ada' });
  return { ...world, number };
};

describe('a correction pull request that somebody closed without merging', () => {
  it('is not proposed again, and is listed as declined with a link', async () => {
    const { run, repository, writes, number } = await turnedDown();
    const result = await run();
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: {
        result: 'drift',
        'drift-count': '1',
        'correction-count': '0',
        'pull-request-operation': 'none',
      },
    });
    expect(briefly(result)).toEqual(['#3 status status declined']);
    expect(result.report.totals).toMatchObject({ declined: 1, drift: 1, corrections: 0 });
    const [drift] = result.report.projects[0]?.drifts ?? [];
    expect(drift?.recommendation).toMatch(new RegExp(`#${number} .*/pull/${number}\\).*force`));
    expect(result.summary).toMatch(new RegExp(`Declined.*\\[#${number}\\]\\(.*/pull/${number}\\)`));
    expect(result.log).toContain(`declined in #${number}`);
    expect(openCorrections(repository)).toEqual([]);
    expect(writes()).toEqual([]);
  });

  it('does not fail a step that fails on drift', async () => {
    const { run } = await turnedDown();
    expect((await run({ 'fail-on': 'drift,critical' })).exitCode).toBe(0);
  });

  it('leaves new drift to a new one that carries only what is new', async () => {
    const { run, repository, records, correction, number } = await turnedDown();
    repository.closePullRequest(4);
    const result = await run();
    expect(result.outputs).toMatchObject({
      result: 'corrected',
      'pull-request-operation': 'created',
    });
    expect(correction().number).not.toBe(number);
    expect(records(CORRECTIONS)[2]).toMatchObject({ status: 'merged' });
    expect(records(CORRECTIONS)[3]).toMatchObject({ status: 'closed' });
    expect(briefly(result)).toContain('#3 status status declined');
    // The older one is not read any more: the newer one says what it turned down.
    const { body } = correction();
    repository.editPullRequest(number, { body: '' });
    expect(briefly(await run())).toContain('#3 status status declined');
    expect(correction().body).toBe(body);
    repository.mergePullRequest(correction().number);
    expect(briefly(await run())).toEqual(['#3 status status declined']);
  });

  it('adds to what was turned down before', async () => {
    const { run, repository, correction } = await turnedDown();
    repository.closePullRequest(4);
    await run();
    repository.closePullRequest(correction().number);
    const result = await run();
    expect(result.outputs.result).toBe('drift');
    expect(new Set(briefly(result).map((line) => line.split(' ').at(-1)))).toEqual(
      new Set(['declined']),
    );
    expect(openCorrections(repository)).toEqual([]);
  });

  it('says nothing of another observed value', async () => {
    const { run, repository, records } = await turnedDown();
    repository.closePullRequest(3);
    expect((await run()).outputs.result).toBe('corrected');
    expect(records(CORRECTIONS)[2]).toMatchObject({ status: 'closed' });
  });

  it('is proposed again with force, and stays proposed', async () => {
    const { run, correction, number } = await turnedDown();
    expect((await run({ force: 'true' })).outputs['pull-request-operation']).toBe('created');
    expect(correction().number).not.toBe(number);
    const next = await run();
    expect(next.outputs).toMatchObject({
      result: 'corrected',
      'pull-request-operation': 'unchanged',
    });
  });

  it('is proposed again when it is reopened', async () => {
    const { run, repository, correction, number } = await turnedDown();
    await run();
    repository.reopenPullRequest(number);
    const result = await run({}, pullRequestEvent('reopened', correction()));
    expect(result.outputs).toMatchObject({
      result: 'corrected',
      'pull-request-number': String(number),
      'pull-request-operation': 'unchanged',
    });
  });

  it('is known by the run that its closing starts, also when its branch is deleted', async () => {
    const world = await ledger({ change: edit(3, { status: 'merged' }) });
    await world.run();
    const pull = world.correction();
    world.repository.deleteBranch(CORRECTIONS);
    const result = await world.run({}, pullRequestEvent('closed', pull));
    expect(briefly(result)).toEqual(['#3 status status declined']);
    expect(world.writes()).toEqual([]);
  });

  it('declines nothing when the run itself closed it, because the drift was gone', async () => {
    const world = await ledger({ change: edit(3, { status: 'merged' }) });
    await world.run();
    world.commitRecords(edit(3, { status: 'open' }));
    expect((await world.run()).outputs['pull-request-operation']).toBe('closed');
    world.commitRecords(edit(3, { status: 'merged' }));
    expect((await world.run()).outputs['pull-request-operation']).toBe('created');
  });

  it('declines nothing that a fork proposes and closes', async () => {
    const world = await ledger({ change: edit(3, { status: 'merged' }) });
    await world.run();
    const { body, number } = world.correction();
    world.repository.mergePullRequest(number);
    world.repository.deleteBranch(CORRECTIONS);
    const foreign = world.repository.openPullRequest({
      title: 'Correct',
      body,
      head: CORRECTIONS,
      fork: 'mallory',
      author: 'mallory',
    });
    world.repository.closePullRequest(foreign.number, { by: 'mallory' });
    world.commitRecords(edit(3, { status: 'merged' }));
    expect((await world.run()).outputs['pull-request-operation']).toBe('created');
  });
});

describe('what somebody turned down', () => {
  it('stays so where the block is in the commit alone, and somebody committed on top of it', async () => {
    const world = await turnedDown();
    const { repository, number, run } = world;
    // As where the corrections are too many for the body.
    repository.editPullRequest(number, { body: 'Corrections.' });
    repository.reopenPullRequest(number);
    repository.commit({ branch: CORRECTIONS, files: { 'notes.md': 'Mine' } });
    repository.closePullRequest(number, { by: 'ada' });
    repository.deleteBranch(CORRECTIONS);
    expect(briefly(await run())).toEqual(['#3 status status declined']);
  });

  it('stays so when the same branch was proposed to another base since', async () => {
    const { repository, run } = await turnedDown();
    repository.deleteBranch(CORRECTIONS);
    repository.createBranch('other');
    for (const name of ['a', 'b', 'c']) {
      repository.commit({ branch: CORRECTIONS, files: { [name]: '' } });
      const { number } = repository.openPullRequest({
        title: name,
        head: CORRECTIONS,
        base: 'other',
      });
      repository.mergePullRequest(number);
      repository.deleteBranch(CORRECTIONS);
    }
    expect(briefly(await run())).toEqual(['#3 status status declined']);
  });
});

/** Every difference was turned down, and nothing is open. */
const declineAll = async (world: LedgerWorld): Promise<void> => {
  await world.run();
  world.repository.closePullRequest(world.correction().number, { by: 'ada' });
  world.repository.deleteBranch(CORRECTIONS);
};

describe('a record that somebody does not want', () => {
  it('is not proposed again, whatever becomes of its item', async () => {
    const world = await ledger({ pulls: [labelled(5)] });
    const { run, repository, records } = world;
    await declineAll(world);
    expect(briefly(await run())).toEqual(['#5 missing declined']);
    repository.closePullRequest(5);
    expect(briefly(await run())).toEqual(['#5 missing declined']);
    // Another one is proposed without it, and remembers the refusal.
    repository.openPullRequest(labelled(20));
    expect(new Set(briefly(await run()))).toEqual(
      new Set(['#5 missing declined', '#20 missing correct']),
    );
    repository.reopenPullRequest(5);
    repository.mergePullRequest(5);
    expect(briefly(await run())).toContain('#5 missing declined');
    expect(records(CORRECTIONS).map(({ number }) => number)).not.toContain(5);
    repository.mergePullRequest(world.correction().number);
    expect(briefly(await run())).toEqual(['#5 missing declined']);
  });

  it('is wanted again once it was there', async () => {
    const world = await ledger({ pulls: [labelled(5)] });
    const { run, repository, commitRecords } = world;
    await declineAll(world);
    commitRecords((records) => [...records, recordOf(repository.pullRequest(5))]);
    expect(briefly(await run())).toEqual([]);
    commitRecords((records) => records.filter(({ number }) => number !== 5));
    expect(briefly(await run())).toEqual(['#5 missing correct']);
  });
});

describe('a value that somebody does not want', () => {
  const WRONG = { status: 'merged', title: 'Garbage' };

  it('is proposed again when file and GitHub agreed in between', async () => {
    const world = await ledger({ change: edit(3, WRONG) });
    const { run, repository, commitRecords } = world;
    await declineAll(world);
    expect((await run()).outputs['correction-count']).toBe('0');
    // One of the two fields comes right, and goes wrong again.
    commitRecords(edit(3, { title: 'Change 3' }));
    await run();
    commitRecords(edit(3, WRONG));
    expect(briefly(await run())).toEqual(['#3 status status declined', '#3 field title correct']);
    repository.closePullRequest(world.correction().number, { by: 'ada' });
    repository.deleteBranch(CORRECTIONS);
    expect((await run()).outputs['correction-count']).toBe('0');
  });

  it('stays declined when only a narrower run, or a report, saw that', async () => {
    const world = await ledger({ change: edit(3, WRONG) });
    const { run, repository, commitRecords } = world;
    await declineAll(world);
    commitRecords(edit(3, { status: 'open', title: 'Change 3' }));
    await run({}, pullRequestEvent('edited', repository.pullRequest(3)));
    await run({ fields: 'title' });
    await run({ mode: 'report' });
    commitRecords(edit(3, WRONG));
    expect((await run()).report.totals).toMatchObject({ declined: 2, corrections: 0 });
  });

  it('is over in the next correction too, where no history is kept', async () => {
    const world = await ledger({ change: edit(3, WRONG) });
    const { run, repository, commitRecords } = world;
    repository.commit({ files: { [CONFIG]: 'version: 1\nhistory: false\n' } });
    await declineAll(world);
    commitRecords(edit(3, { title: 'Change 3' }));
    repository.closePullRequest(4);
    await run();
    repository.mergePullRequest(world.correction().number);
    repository.deleteBranch(CORRECTIONS);
    commitRecords(edit(3, WRONG));
    expect(briefly(await run())).toEqual(['#3 status status declined', '#3 field title correct']);
  });

  it('is understood as earlier versions wrote it down', async () => {
    const world = await ledger({ change: edit(3, WRONG) });
    const { run, repository, commitRecords } = world;
    await declineAll(world);
    repository.closePullRequest(4);
    await run();
    const { number, body } = world.correction();
    const older = body.replaceAll(/(\["[0-9a-f]{16}",\d+),"pulls"[^\]]*\]/g, '$1]');
    expect(older).not.toBe(body);
    repository.editPullRequest(number, { body: older });
    repository.mergePullRequest(number);
    repository.deleteBranch(CORRECTIONS);
    expect((await run()).report.totals).toMatchObject({ declined: 2, corrections: 0 });
    commitRecords(edit(3, { status: 'open', title: 'Change 3' }));
    await run();
    commitRecords(edit(3, WRONG));
    expect((await run()).report.totals).toMatchObject({ declined: 0, corrections: 2 });
  });
});

describe('a status that somebody does not want', () => {
  it('takes with it what tells of it, and nothing else', async () => {
    const world = await ledger();
    const { run, repository, records } = world;
    repository.closePullRequest(3, { at: '2026-01-08T09:00:00Z' });
    await declineAll(world);
    repository.reopenPullRequest(3);
    repository.closePullRequest(3, { at: '2026-01-09T09:00:00Z' });
    const declined = ['#3 status status declined', '#3 field closedAt declined'];
    const alone = await run();
    expect(briefly(alone)).toEqual(declined);
    expect(world.writes()).toEqual([]);
    repository.editPullRequest(3, { title: 'Another title' });
    expect(briefly(await run())).toEqual([declined[0], '#3 field title correct', declined[1]]);
    expect(records(CORRECTIONS)[2]).toMatchObject({
      status: 'open',
      title: 'Another title',
      closedAt: null,
    });
  });
});
