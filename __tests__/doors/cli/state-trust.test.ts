import { describe, expect, it } from '@jest/globals';
import { edit, LABEL, LEDGER, type LedgerWorld, ledger } from '../../helpers/ledger-world.js';
import { runCli, temporaryFolder } from '../../helpers/run-cli.js';
import { STATE } from '../../helpers/world.js';

const FLAGS = ['--repo', 'octo-org/ledger', '--label', LABEL, '--metadata', LEDGER];

const cliOn =
  ({ server }: LedgerWorld) =>
  (...args: readonly string[]) =>
    runCli([...args, ...FLAGS], {
      cwd: temporaryFolder(),
      env: { GITHUB_API_URL: server.apiUrl, GH_TOKEN: 'x' },
    });

/** A ledger with one wrong status, which a run corrected as it was asked to. */
const corrected = async (inputs = {}) => {
  const world = await ledger({ change: edit(3, { status: 'merged' }) });
  const { report } = await world.run(inputs);
  const month = `history/${report.run.startedAt.slice(0, 7)}.jsonl`;
  const rewrite = (path: string, change: (text: string) => string): void => {
    const text = world.repository.readFile(STATE, path) ?? '';
    world.repository.commit({ branch: STATE, files: { [path]: change(text) } });
  };
  const line = (values: Readonly<Record<string, unknown>>): void =>
    rewrite(month, (text) => {
      const [last = '', ...others] = text.trimEnd().split('\n').reverse();
      return `${[...others.reverse(), JSON.stringify({ ...JSON.parse(last), ...values })].join('\n')}\n`;
    });
  return { world, month, rewrite, line, run: report.run.id, cli: cliOn(world) };
};

/** Commits to a fork of somebody's, which the repository knows by its id as well. */
const commitInFork = ({ github, repository, text }: LedgerWorld): string =>
  github
    .fork(repository, 'mallory')
    .commit({ branch: 'evil', files: { [LEDGER]: text().replaceAll('merged', 'closed') } });

describe('a restore trusts the commit that the history names', () => {
  it('only when the correction proposed it, also before its branch was moved', async () => {
    const { world, run, cli } = await corrected();
    world.repository.commit({ files: { 'README.md': 'New' } });
    await world.run();
    world.repository.mergePullRequest(world.correction().number);
    const moved = await cli('restore', run);
    expect(moved.out).toContain('+      "status": "merged"');
  });

  it.each([
    ['a commit of a fork', {}],
    ['a commit of a fork as a direct one', { pullRequest: null }],
    ['a pull request that is not ours', { pullRequest: 3 }],
  ])('not for %s', async (_, values) => {
    const { world, line, run, cli } = await corrected();
    world.repository.mergePullRequest(world.correction().number);
    expect((await cli('restore', run)).status).toBe(2);
    line({ commit: commitInFork(world), ...values });
    const read = await cli('restore', run);
    expect(read).toMatchObject({ status: 1, out: '' });
    expect(read.err).toContain('trust');
  });

  it('for a direct commit when the base has it in its history', async () => {
    const { world, line, run, cli } = await corrected({ deliver: 'commit' });
    expect((await cli('restore', run)).out).toContain('+      "status": "merged"');
    const aside = world.repository.commit({ branch: 'aside', files: { [LEDGER]: '{}' } });
    line({ commit: aside });
    const read = await cli('restore', run);
    expect(read).toMatchObject({ status: 1, out: '' });
    expect(read.err).toContain('it is not in the history of `main`');
  });
});

const ESCAPE = '\u001b[31m\u202e';

describe('what stands on the state branch', () => {
  it('is escaped wherever it is shown', async () => {
    const { rewrite, line, run, cli } = await corrected();
    line({ trigger: ESCAPE, actor: ESCAPE, base: `main${ESCAPE}`, projects: [ESCAPE, 'pulls'] });
    rewrite('state.json', (text) => text.replace('"pulls":{', `${JSON.stringify(ESCAPE)}:{`));
    for (const args of [['history'], ['status'], ['restore', run], ['restore', run.slice(0, 4)]]) {
      const { out, err } = await cli(...args);
      expect(['\u001b', '\u202e'].some((sign) => `${out}${err}`.includes(sign))).toBe(false);
    }
  });

  it.each(['garbage', '2026-99-99T00:00:00Z', `2026${ESCAPE}`, 1e300])(
    'is left out, and said, where a time is %j',
    async (time) => {
      const { rewrite, line, cli } = await corrected();
      expect((await cli('history')).err).not.toContain('Warning');
      line({ started: time });
      rewrite('state.json', (text) =>
        text.replace(/"verifiedAt":"[^"]*"/, `"verifiedAt":${JSON.stringify(time)}`),
      );
      const history = await cli('history');
      expect(history).toMatchObject({
        status: 0,
        out: 'No run that can be read stands in the history.\n',
      });
      expect(history.err).toContain('cannot be read');
      const status = await cli('status');
      expect(status.status).toBe(0);
      expect(status.out).toMatch(/^last run +none is known$/m);
      expect(`${status.out}${status.err}`).not.toMatch(/NaN|Invalid|undefined/);
      expect(status.err).toContain('`state.json`');
      expect(status.err).not.toContain('Nothing stands');
    },
  );

  it('is left out with a warning by the action, which writes it anew', async () => {
    const { world, rewrite } = await corrected();
    rewrite('state.json', (text) =>
      text.replace(/"since":"[^"]*"/, `"since":"<script>${'x'.repeat(50)}</script>"`),
    );
    const run = await world.run();
    expect(run.exitCode).toBe(0);
    expect(run.report.warnings.map(({ code }) => code)).toEqual(['state-unreadable']);
    expect(JSON.stringify(run.report) + run.summary + run.log).not.toContain('<script>');
    expect(run.report.projects[0]?.drifts[0]?.firstSeenAt).toBe(run.report.run.startedAt);
    expect((await world.run()).report.warnings).toEqual([]);
  });
});

describe('a run', () => {
  it('has an id of its own, and the id of the workflow run lists those that share it', async () => {
    const { world, run, cli } = await corrected({ deliver: 'commit' });
    expect(run).toMatch(/^4711-1-[0-9a-z]{6}$/);
    expect((await cli('restore', '4711')).out).toContain(`before run ${run} on main`);
    world.commitRecords(edit(4, { status: 'closed' }));
    const second = (await world.run({ deliver: 'commit' })).report.run.id;
    expect(second).not.toBe(run);
    const read = await cli('restore', '4711-1');
    expect(read).toMatchObject({ status: 1, out: '' });
    expect(read.err).toContain(`\`${run}\``);
    expect(read.err).toContain(`\`${second}\``);
    expect((await cli('restore', second)).out).toContain('+      "status": "closed"');
    expect((await cli('history')).out).toContain(`run ${second}, schedule by octocat, in`);
    expect((await cli('history')).out).toContain(' on main\n');
  });

  it('of an older history that shares its id is told by its commit', async () => {
    const { world, line, cli } = await corrected({ deliver: 'commit' });
    line({ id: '4711-1' });
    const first = world.repository.head('main') ?? '';
    world.commitRecords(edit(4, { status: 'closed' }));
    await world.run({ deliver: 'commit' });
    line({ id: '4711-1' });
    const read = await cli('restore', '4711-1');
    expect(read).toMatchObject({ status: 1, out: '' });
    expect(read.err).toContain(first.slice(0, 12));
    const shown = await cli('restore', first.slice(0, 12));
    expect(shown.out).toContain('before run 4711-1 on main');
  });
});

describe('a history branch of somebody else', () => {
  it.each([
    ['their files', { 'src/app.ts': 'export {};\n' }],
    ['a state of theirs', { 'state.json': '{"version":4,"terraform_version":"1.9"}\n' }],
  ])('with %s is never written to', async (_, files) => {
    const config = `version: 1
history: { branch: develop }
projects: { pulls: { metadata: ${LEDGER}, pulls: { labels: [${LABEL}] } } }
`;
    const world = await ledger({ change: edit(3, { status: 'merged' }), config });
    world.repository.commit({ branch: 'develop', files });
    const head = world.repository.head('develop');
    const run = await world.run();
    expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'corrected' } });
    expect(run.report.warnings.map(({ code }) => code)).toEqual(['history-branch-foreign']);
    expect(run.log).toContain('history.branch');
    expect(world.repository.head('develop')).toBe(head);
    world.repository.deleteBranch('develop');
    const again = await world.run();
    expect(again.report.warnings).toEqual([]);
    expect((await world.run()).report.warnings).toEqual([]);
    expect(world.repository.readFile('develop', 'state.json')).toContain('"bases"');
  });

  it('is not what a run on one pull request made', async () => {
    const world = await ledger();
    const pull = world.repository.pullRequest(3);
    const event = {
      name: 'pull_request',
      payload: {
        action: 'closed',
        pull_request: { number: pull.number, head: { ref: pull.headRefName, repo: null } },
      },
    };
    await world.run({}, event);
    expect(world.repository.readFile(STATE, 'state.json')).toContain('"bases"');
    expect((await world.run()).report.warnings).toEqual([]);
  });
});
