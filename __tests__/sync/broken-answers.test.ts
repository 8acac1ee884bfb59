import { expect, it } from '@jest/globals';
import { EmbeddedGitHub } from '../../src/emulator/index.js';
import { presentBranches } from '../../src/github/index.js';
import { type Gate, serviceOn } from '../helpers/in-process.js';
import { edit, LABEL, LEDGER, labelled, recordOf, render } from '../helpers/ledger-world.js';

const INPUTS = { label: LABEL, metadata: LEDGER };
const STATE = 'metadata-sync/state';

/** What was known was known of a base that is gone, and the file is another one by now. */
const renamed = async () => {
  const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
  const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
  for (const number of [1, 2]) repository.openPullRequest(labelled(number));
  const wrong = render(edit(2, { status: 'merged' })(repository.pullRequests().map(recordOf)));
  repository.commit({ files: { [LEDGER]: wrong } });
  let gate: Gate = async () => undefined;
  const { run } = serviceOn(github, repository, (request) => gate(request));
  await run('1-1', INPUTS);
  repository.renameBranch('main', 'trunk');
  repository.commit({ files: { [LEDGER]: wrong.replace('Change 1', 'By hand') } });
  const state = (): unknown => JSON.parse(repository.readFile(STATE, 'state.json') ?? '');
  return {
    ...{ repository, run, state },
    answer: (path: RegExp, status: number, body: unknown): void => {
      gate = async (request) =>
        path.test(request.path)
          ? async () => new Response(JSON.stringify(body), { status })
          : undefined;
    },
  };
};

it.each([
  [500, { message: 'Server Error' }],
  [403, { message: 'Resource not accessible by integration' }],
  [200, null],
  [200, { status: 5 }],
])('a comparison that answers %i %j costs no more than what was known', async (status, body) => {
  const { run, state, answer } = await renamed();
  const before = state();
  answer(/\/compare\//, status, body);
  const result = await run('2-1', { ...INPUTS, deliver: 'commit' });
  expect(result.errors).toEqual([]);
  expect(result.outcome).toBe('incomplete');
  expect(result.projects[0]?.drifts.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['#1', '#2']),
  );
  expect(result.projects[0]?.warnings.map(({ code }) => code)).toContain('renames-unread');
  expect(state()).toEqual(before);
});

it('a comparison that answers recognises the base', async () => {
  const { run } = await renamed();
  const result = await run('2-1', INPUTS);
  expect(result.warnings.map(({ code }) => code)).toContain('renamed');
  expect(result.outcome).not.toBe('incomplete');
});

it('branches are looked for however many they are', async () => {
  const names = Array.from({ length: 600 }, (_, index) => `release-${index}`);
  const asked: unknown[] = [];
  const present = await presentBranches(
    {
      read: async (part) => {
        asked.push(part.variables);
        const about = { askedAt: 0, points: 0 } as Parameters<typeof part.parse>[2];
        return part.parse({ branch: asked.length % 2 === 0 ? { name: 'x' } : null }, [], about);
      },
    },
    names,
  );
  expect(asked).toHaveLength(600);
  expect([...present].at(-1)).toBe('release-599');
  expect(present.size).toBe(300);
});
