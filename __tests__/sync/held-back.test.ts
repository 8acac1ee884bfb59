import { describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub, type Repository } from '../../src/emulator/index.js';
import { type Gate, serviceOn } from '../helpers/in-process.js';
import { edit, LABEL, LEDGER, labelled, recordOf, render } from '../helpers/ledger-world.js';
import { STATE } from '../helpers/world.js';

const INPUTS = { label: LABEL, metadata: LEDGER };

/** GitHub refuses the fields of a name, wherever they are asked for. */
const refusing =
  (name: string): Gate =>
  async () =>
  async (answer) => {
    const body: { data?: { repository?: Record<string, unknown> } } = JSON.parse(
      await answer.text(),
    );
    const repository = body?.data?.repository;
    const keys = Object.keys(repository ?? {}).filter((key) => key.endsWith(`_${name}`));
    Object.assign(repository ?? {}, Object.fromEntries(keys.map((key) => [key, null])));
    const errors = keys.map((key) => ({
      type: 'FORBIDDEN',
      path: ['repository', key],
      message: 'Resource not accessible by integration',
    }));
    const { status, headers } = answer;
    const said = errors.length === 0 ? body : { ...body, errors };
    return new Response(JSON.stringify(said), { status, headers });
  };

const staged = async () => {
  const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
  const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
  repository.openPullRequest(labelled(1));
  const records = repository.pullRequests().map(recordOf);
  repository.commit({ files: { [LEDGER]: render(edit(1, { title: 'Old' })(records)) } });
  await serviceOn(github, repository).run('1-1', INPUTS);
  github.clock.advance(60_000);
  return { github, repository };
};

const remembered = (repository: Repository): readonly (string | undefined)[] =>
  ['state.json', 'history/2026-01.jsonl'].map((path) => repository.readFile(STATE, path));

describe('what GitHub holds back of the state branch', () => {
  it.each(['state', 'month', 'months', 'head'])('is never written over: %s', async (name) => {
    const { github, repository } = await staged();
    const before = remembered(repository);
    const result = await serviceOn(github, repository, refusing(name)).run('2-1', INPUTS);
    expect(remembered(repository)).toEqual(before);
    expect(result.warnings.map(({ code }) => code)).toContain('history-not-written');
    expect(result.complete).toBe(false);
  });

  it('is written when it is given', async () => {
    const { github, repository } = await staged();
    const [, history] = remembered(repository);
    const result = await serviceOn(github, repository).run('2-1', INPUTS);
    expect({ complete: result.complete, warnings: result.warnings }).toEqual({
      complete: true,
      warnings: [],
    });
    expect(remembered(repository)[1]?.startsWith(history ?? '-')).toBe(true);
  });
});

describe('a default branch that may not be looked at', () => {
  it('is not told as an empty repository', async () => {
    const { github, repository } = await staged();
    const { errors } = await serviceOn(github, repository, refusing('branch')).run('2-1', INPUTS);
    expect(errors.map(({ code }) => code)).toEqual(['field-refused']);
    expect(errors[0]?.message).toContain('Resource not accessible');
  });
});
