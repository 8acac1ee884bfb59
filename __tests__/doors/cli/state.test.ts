import { describe, expect, it } from '@jest/globals';
import { edit, LABEL, LEDGER, ledger } from '../../helpers/ledger-world.js';
import { checkout, runCli, temporaryFolder } from '../../helpers/run-cli.js';
import { STATE, type World } from '../../helpers/world.js';

const at = ({ server }: World) => ({ GITHUB_API_URL: server.apiUrl, GH_TOKEN: 'x' });
const FLAGS = ['--repo', 'octo-org/ledger', '--label', LABEL, '--metadata', LEDGER];

/** A ledger with one wrong status, which a run of the action corrected and somebody merged. */
const corrected = async () => {
  const world = await ledger({ change: edit(3, { status: 'merged' }) });
  const { report } = await world.run();
  world.repository.mergePullRequest(world.correction().number);
  const cli = (...args: readonly string[]) =>
    runCli([...args, ...FLAGS], { cwd: temporaryFolder(), env: at(world) });
  return { world, run: report.run.id, cli };
};

describe('history', () => {
  it('lists the runs and what they changed', async () => {
    const { run, cli } = await corrected();
    const all = await cli('history');
    expect(all.status).toBe(0);
    expect(all.out).toContain(`run ${run}, schedule by octocat, in #`);
    expect(all.out).toContain('#3  status: "merged" → "open"');
    const json = await cli('history', '--key', '3', '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      runs: [{ id: run, result: 'corrected' }],
      next: null,
    });
    expect((await cli('history', '--key', '4')).out).toBe('No run changed #4.\n');
    const unknown = await cli('history', '--project', 'pullss');
    expect(unknown.out).toBe('No run of the project `pullss` is known.\n');
    expect(unknown.err).toContain('Did you mean `pulls`?');
  });

  it('refuses a page that cannot be one', async () => {
    const { cli } = await corrected();
    const run = await cli('history', '--limit', 'many');
    expect(run).toMatchObject({ status: 1, out: '' });
    expect(run.err).toContain('Ask for 1 to 100');
  });
});

describe('status', () => {
  it('tells what earlier runs left, and how old it is', async () => {
    const { world, cli } = await corrected();
    await world.run();
    const status = await cli('status');
    expect(status.status).toBe(0);
    expect(status.out).toMatch(/^last run {8}\d{4}-\d\d-\d\d \d\d:\d\d UTC, .*: in-sync/);
    expect(status.out).toContain(`${LEDGER}: `);
    expect(status.out).toContain('in sync then');
    expect(status.out).toContain('none is open');
    expect(status.out).not.toContain('Just now');
  });

  it('compares now too with --refresh, also on a working tree', async () => {
    const { world } = await corrected();
    const tree = checkout(
      { [LEDGER]: world.text().replace('"open"', '"closed"') },
      { origin: 'https://github.com/octo-org/ledger' },
    );
    world.github.requests.length = 0;
    const args = ['status', '--refresh', '--json', ...FLAGS.slice(2)];
    const run = await runCli(args, { cwd: tree.root, env: at(world) });
    expect(JSON.parse(run.out)).toMatchObject({
      lastRun: { result: 'corrected' },
      refreshed: { result: 'drift', totals: { status: 1 } },
    });
    expect(world.writes()).toEqual([]);
  });
});

/** A clone into which the state branch was fetched, and nobody answers for its `origin`. */
const clone = (world: World, fetched = true, work: Readonly<Record<string, string>> = {}) => {
  const { repository } = world;
  const [month = ''] = repository
    .readFile(STATE, 'state.json')
    ?.match(/"verifiedAt":"(\d{4}-\d\d)/)
    ?.slice(1) ?? [''];
  const files = ['state.json', `history/${month}.jsonl`].map((path) => [
    path,
    repository.readFile(STATE, path) ?? '',
  ]);
  const tree = checkout(Object.fromEntries(files), {
    origin: 'https://github.com/octo-org/ledger',
  });
  if (fetched) tree.git('update-ref', `refs/remotes/origin/${STATE}`, 'HEAD');
  tree.git('checkout', '--quiet', '--orphan', 'work');
  tree.git('branch', '--delete', '--force', 'main');
  for (const [path, text] of Object.entries(work)) tree.write(path, text);
  const described = Object.keys(work).length > 0 ? [] : FLAGS.slice(2);
  return (args: readonly string[]) => runCli([...args, ...described], { cwd: tree.root, env: {} });
};

describe('--offline', () => {
  it('reads the history from the clone, without a token', async () => {
    const { world, run, cli } = await corrected();
    const offline = clone(world);
    world.github.requests.length = 0;
    const read = await offline(['history', '--offline', '--json']);
    expect(world.github.requests).toEqual([]);
    expect(read).toMatchObject({ status: 0, out: (await cli('history', '--json')).out });
    expect(JSON.parse(read.out)).toMatchObject({ runs: [{ id: run }] });
    expect(read.err).toMatch(
      /^Read from origin\/metadata-sync\/state of this clone, last written \d{4}-\d\d-\d\d \d\d:\d\d UTC/,
    );
  });

  it('says that the config file is not in the clone, where GitHub may have one', async () => {
    const tree = checkout({}, { origin: 'https://github.com/octo-org/ledger' });
    for (const flags of [[], ['--config', 'other.yml']]) {
      const run = await runCli(['status', '--offline', ...flags], { cwd: tree.root, env: {} });
      expect(run.status).toBe(1);
      expect(run.err).toContain('is not in this clone, and `--offline` looks nowhere else');
      expect(run.err).not.toContain('metadata-sync init');
    }
  });

  it('reads the status from the clone, but for what is open on GitHub', async () => {
    const { world, cli } = await corrected();
    await world.run();
    const offline = clone(world);
    const status = await offline(['status', '--offline']);
    expect(status.status).toBe(0);
    expect(status.out).toContain('in sync then');
    expect(status.out).toMatch(/^correction +not asked for$/m);
    const [here, there] = await Promise.all([
      offline(['status', '--offline', '--json']),
      cli('status', '--json'),
    ]);
    expect(JSON.parse(here.out)).toEqual({ ...JSON.parse(there.out), askedGitHub: false });
  });

  it('does so too where templates stand in the config file', async () => {
    const { world, run } = await corrected();
    const offline = clone(world, true, {
      '.github/metadata-sync.yml': `version: 1
projects: { "{project}": { metadata: "data/{project}.json", pulls: { labels: [x] } } }
`,
      'data/api.json': world.text(),
    });
    const read = await offline(['history', '--offline', '--json']);
    expect(read).toMatchObject({ status: 0 });
    expect(JSON.parse(read.out)).toMatchObject({ runs: [{ id: run }] });
  });

  it('says how to fetch the branch where the clone has none', async () => {
    const { world } = await corrected();
    const read = await clone(world, false)(['history', '--offline']);
    expect(read).toMatchObject({ status: 1, out: '' });
    expect(read.err).toContain(`git fetch origin ${STATE}:refs/remotes/origin/${STATE}`);
  });

  it.each([
    ['--refresh', ['status', '--offline', '--refresh']],
    ['--repo', ['history', '--offline', '--repo', 'octo-org/ledger']],
  ])('does not go with %s', async (flag, args) => {
    const read = await runCli([...args, ...FLAGS.slice(2)], { cwd: temporaryFolder() });
    expect(read).toMatchObject({ status: 1, out: '' });
    expect(read.err).toContain(`\`${flag}\` asks GitHub`);
  });
});

describe('restore', () => {
  it('shows the file as it was before a run, and proposes it with --apply', async () => {
    const { world, run, cli } = await corrected();
    const before = world.text();
    const shown = await cli('restore', run);
    expect(shown.status).toBe(2);
    expect(shown.out).toContain('-      "status": "open"');
    expect(shown.out).toContain('+      "status": "merged"');
    expect(shown.err).toContain('Add `--apply` to propose it.');
    expect(world.text()).toBe(before);

    const applied = await cli('restore', run, '--apply');
    expect(applied.status).toBe(0);
    expect(applied.out).toMatch(/Proposed as #\d+/);
    expect(world.text('metadata-sync/restore')).toContain('"status": "merged"');
  });

  it('of a run that nobody knows says so', async () => {
    const { cli } = await corrected();
    const run = await cli('restore', 'none');
    expect(run).toMatchObject({ status: 1, out: '' });
    expect(run.err).toContain('none');
  });
});
