import { afterEach, describe, expect, it } from '@jest/globals';
import { edit, LEDGER, type LedgerWorld, ledger } from '../../helpers/ledger-world.js';
import { CORRECTIONS, leftovers, pullRequestEvent, warningsOf } from '../../helpers/world.js';

let world: LedgerWorld;

/** No temporary branch stays behind, whatever happens. */
afterEach(() => expect(leftovers(world.repository)).toEqual([]));

const SECRET = 'secret.env';

/** A ledger in which #3 is recorded as merged, on top of a file that should not be there. */
const openOnSecret = async () => {
  world = await ledger({ change: edit(3, { status: 'merged' }) });
  const clean = world.repository.head('main') ?? '';
  world.repository.commit({ files: { [SECRET]: 'TOKEN=1' }, author: 'ada' });
  await world.run();
  return { ...world, clean, number: world.correction().number };
};

const parents = (): readonly string[] =>
  world.repository.commitAt(world.repository.head(CORRECTIONS) ?? '').parents;

describe('a base that is rewritten while a correction is open', () => {
  it('takes what it dropped off the correction branch as well', async () => {
    const { run, repository, correction, records, clean, number } = await openOnSecret();
    repository.moveBranch('main', clean);
    const result = await run();
    expect(result.outputs).toMatchObject({
      result: 'corrected',
      'pull-request-operation': 'updated',
      'pull-request-number': String(number),
    });
    expect(warningsOf(result)).toEqual([]);
    expect(parents()).toEqual([clean]);
    expect(correction().comments).toEqual([]);
    repository.mergePullRequest(number);
    expect(repository.readFile('main', SECRET)).toBeUndefined();
    expect(records()[2]).toMatchObject({ status: 'open' });
  });

  it('takes it off a correction of an earlier version, which did not say what it was made from', async () => {
    const { run, repository, correction, clean } = await openOnSecret();
    const { message } = repository.commitAt(repository.head(CORRECTIONS) ?? '');
    repository.commit({
      branch: CORRECTIONS,
      files: {},
      message: message.replace(/^Metadata-Sync-Base: .*\n/m, ''),
      author: 'ada',
      amend: true,
    });
    repository.moveBranch('main', clean);
    const result = await run();
    expect(warningsOf(result)).toEqual([]);
    expect(correction().comments).toEqual([]);
    expect(parents()).toEqual([clean]);
  });

  it('is followed by the run of an event, too', async () => {
    const { run, repository, records, clean } = await openOnSecret();
    repository.moveBranch('main', clean);
    repository.closePullRequest(4);
    const event = pullRequestEvent('closed', repository.pullRequest(4));
    expect((await run({}, event)).outputs).toMatchObject({ 'pull-request-operation': 'updated' });
    expect(parents()).toEqual([clean]);
    expect(records(CORRECTIONS).slice(2)).toMatchObject([{ status: 'open' }, { status: 'closed' }]);
  });

  it('is followed when only its newest commit is amended, once and again', async () => {
    const { run, repository, clean } = await openOnSecret();
    for (const text of ['amended', 'amended again']) {
      repository.moveBranch('main', clean);
      const amended = repository.commit({ files: { 'notes.md': text }, author: 'ada' });
      expect((await run()).outputs['pull-request-operation']).toBe('updated');
      expect(parents()).toEqual([amended]);
    }
  });

  it('is followed when it begins anew each time', async () => {
    const { run, repository, text } = await openOnSecret();
    const orphan = repository.commit({ files: { [LEDGER]: text() }, orphan: true });
    const result = await run();
    expect(result.outputs.result).toBe('corrected');
    expect(warningsOf(result)).toEqual([]);
    expect(parents()).toEqual([orphan]);
  });

  it('leaves what a person put on the correction branch, and names them alone', async () => {
    const { run, repository, correction, clean } = await openOnSecret();
    const theirs = repository.commit({
      branch: CORRECTIONS,
      files: { 'notes.md': 'mine' },
      author: 'grace',
    });
    repository.moveBranch('main', clean);
    const result = await run();
    expect(warningsOf(result)).toEqual(['commits-by-people']);
    expect(repository.head(CORRECTIONS)).toBe(theirs);
    const [comment] = correction().comments;
    expect(comment?.body).toContain('`grace`');
    expect(comment?.body).not.toContain('`ada`');
  });
});
