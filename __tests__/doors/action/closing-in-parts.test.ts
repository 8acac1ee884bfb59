import { describe, expect, it } from '@jest/globals';
import { changes } from '../../helpers/faults.js';
import { edit, ledger } from '../../helpers/ledger-world.js';
import { CORRECTIONS, problemsText, warningsOf } from '../../helpers/world.js';

/** An open correction of which nothing is left to correct. */
const toBeClosed = async () => {
  const world = await ledger({ change: edit(3, { status: 'merged' }) });
  await world.run();
  const { number } = world.correction();
  world.commitRecords(edit(3, { status: 'open' }));
  return { ...world, number };
};

const refuse = (field: string, message: string) => ({
  match: changes('closePullRequest'),
  graphqlErrors: [{ type: 'FORBIDDEN', message, path: [field] }],
});

describe('closing a correction', () => {
  it('needs no comment: a locked conversation', async () => {
    const { run, repository, number, commitRecords } = await toBeClosed();
    repository.lockConversation(number);
    const result = await run();
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { result: 'in-sync', 'pull-request-operation': 'closed' },
    });
    expect(warningsOf(result)).toEqual(['not-commented']);
    expect(problemsText(result)).not.toContain('token cannot write');
    expect(repository.pullRequest(number).state).toBe('CLOSED');
    expect(repository.branches()).not.toContain(CORRECTIONS);
    // It was closed by a run, so nothing is turned down.
    commitRecords(edit(3, { status: 'merged' }));
    expect((await run()).outputs['pull-request-operation']).toBe('created');
  });

  it('leaves a branch behind with a warning when it moved', async () => {
    const { run, github, repository, number } = await toBeClosed();
    let theirs = '';
    github.before(changes('closePullRequest'), () => {
      theirs = repository.commit({ branch: CORRECTIONS, files: { 'a.md': 'a' }, author: 'ada' });
    });
    const result = await run();
    expect(result.outputs['pull-request-operation']).toBe('closed');
    expect(warningsOf(result)).toEqual(['branch-left']);
    expect(repository.pullRequest(number).state).toBe('CLOSED');
    expect(repository.head(CORRECTIONS)).toBe(theirs);
  });

  it('is told as refused when that is what was refused', async () => {
    const { run, github } = await toBeClosed();
    github.failNext(refuse('closePullRequest', 'Resource not accessible by integration'));
    const result = await run();
    expect(result.outputs['pull-request-operation']).toBe('unchanged');
    expect(warningsOf(result)).toEqual(['token-read-only']);
  });

  it('says nothing of the kind where all of it is carried out', async () => {
    const { run } = await toBeClosed();
    const result = await run();
    expect(result.outputs['pull-request-operation']).toBe('closed');
    expect(warningsOf(result)).toEqual([]);
  });
});

describe('a locked conversation', () => {
  it('keeps nobody from hearing of commits by people in the run', async () => {
    const { run, repository, number } = await toBeClosed();
    repository.commit({ branch: CORRECTIONS, files: { 'a.md': 'a' }, author: 'ada' });
    repository.lockConversation(number);
    const result = await run();
    expect(result.exitCode).toBe(0);
    expect(warningsOf(result)).toEqual(['commits-by-people', 'not-commented']);
  });
});
