import { describe, expect, it } from '@jest/globals';
import { INCIDENT } from '../../../src/doors/cli/demo/incident.js';
import { report } from '../../../src/model/report.js';
import { INCIDENT_CONFIG, incident } from '../../helpers/incident-world.js';
import { CONFIG } from '../../helpers/ledger-world.js';
import {
  type CliRun,
  checkout,
  INCIDENT_FLAGS,
  incidentCheckout,
  runCli,
  temporaryFolder,
} from '../../helpers/run-cli.js';
import type { World } from '../../helpers/world.js';

const TOKEN = 'gh-secret-4711';
const at = ({ server }: World) => ({ GITHUB_API_URL: server.apiUrl, GH_TOKEN: TOKEN });
const totals = ({ out }: CliRun) => report.parse(JSON.parse(out)).totals;

describe('check on a working tree', () => {
  it('compares the file on the disk with GitHub, prints the report and writes nothing', async () => {
    const world = await incident();
    const tree = incidentCheckout();
    const run = await runCli(['check', ...INCIDENT_FLAGS], { cwd: tree.root, env: at(world) });
    expect(run.status).toBe(2);
    expect(run.out).toContain('14 of 19 records have the wrong status');
    expect(run.out).toContain('#87');
    expect(run.err).toMatch(/^1 request, /);
    expect(tree.git('status', '--porcelain')).toBe('');
    expect(world.github.requests.some(({ isWrite }) => isWrite)).toBe(false);
    expect(run.out + run.err).not.toContain(TOKEN);
  });

  it('works from a folder further down, and sees what is on the disk, not what is committed', async () => {
    const world = await incident();
    const tree = incidentCheckout({ 'deep/down/x': '' });
    tree.write(INCIDENT.metadata, tree.read(INCIDENT.metadata).replace('"open"', '"merged"'));
    const run = await runCli(['check', ...INCIDENT_FLAGS, '--json'], {
      cwd: `${tree.root}/deep/down`,
      env: at(world),
    });
    expect(totals(run)).toMatchObject({ status: 13 });
  });

  it('tells a failure once, in words of the place where it stands', async () => {
    const world = await incident();
    const tree = incidentCheckout();
    const run = await runCli(['check', '--metadata', 'none.json', '--label', 'x'], {
      cwd: tree.root,
      env: at(world),
    });
    expect(run).toMatchObject({ status: 1, out: '❌ The run failed.\n' });
    const error =
      'Error: There is no metadata file `none.json` in the working tree. Check the path and which branch is checked out, or run `metadata-sync sync --backfill --apply` to create it from the pull requests there are.';
    expect(run.err.split('\n').filter((line) => line.includes('none.json'))).toEqual([error]);
  });

  it('prints the JSON report alone on stdout, also when it fails', async () => {
    const world = await incident();
    const tree = incidentCheckout();
    const good = await runCli(['check', ...INCIDENT_FLAGS, '--json'], {
      cwd: tree.root,
      env: at(world),
    });
    expect(report.parse(JSON.parse(good.out)).run).toMatchObject({
      trigger: 'cli',
      mode: 'report',
      base: INCIDENT.base,
      repository: 'octo-org/claude-step',
    });
    const bad = await runCli(['check', '--metadata', 'none.json', '--label', 'x', '--json'], {
      cwd: tree.root,
      env: at(world),
    });
    expect(bad.status).toBe(1);
    expect(report.parse(JSON.parse(bad.out)).errors).toMatchObject([
      { code: 'metadata-not-found' },
    ]);
    expect(bad.err).toContain('none.json');
  });

  it('prints what the job summary has, in Markdown', async () => {
    const world = await incident();
    const run = await runCli(['check', ...INCIDENT_FLAGS, '--markdown'], {
      cwd: incidentCheckout().root,
      env: at(world),
    });
    expect(run.out).toMatch(/^#+ /);
    expect(run.out).toContain('<details>');
  });

  it('reads the config file from the disk, and from the default branch where there is none', async () => {
    const world = await incident({ [CONFIG]: INCIDENT_CONFIG });
    const onDisk = await runCli(['check', '--json'], {
      cwd: incidentCheckout({
        [CONFIG]: INCIDENT_CONFIG.replace('e2e-test-project:', 'other-name:'),
      }).root,
      env: at(world),
    });
    expect(JSON.parse(onDisk.out).projects).toMatchObject([{ project: 'other-name' }]);
    const through = await runCli(['check', '--json'], {
      cwd: incidentCheckout().root,
      env: at(world),
    });
    expect(JSON.parse(through.out).projects).toMatchObject([{ project: 'e2e-test-project' }]);
  });

  it('finds the files of a template on the disk', async () => {
    const world = await incident();
    const config =
      'version: 1\nprojects:\n  "{project}":\n    metadata: projects/{project}.json\n    pulls: { labels: [claudestep] }\n';
    const run = await runCli(['check', '--json'], {
      cwd: incidentCheckout({ [CONFIG]: config }).root,
      env: at(world),
    });
    expect(JSON.parse(run.out).projects).toMatchObject([{ project: 'e2e-test-project' }]);
  });
});

describe('check through the API', () => {
  it('needs no working tree', async () => {
    const world = await incident();
    const args = ['check', '--repo', 'octo-org/claude-step', '--base', INCIDENT.base];
    const run = await runCli([...args, ...INCIDENT_FLAGS, '--json'], {
      cwd: temporaryFolder(),
      env: at(world),
    });
    expect(run.status).toBe(2);
    expect(totals(run)).toMatchObject({ status: 14, field: 17 });
  });

  it('takes the token from the standard input', async () => {
    const world = await incident();
    world.github.refuseUnknownTokens = true;
    world.github.addToken('from-stdin');
    const args = ['check', '--repo', 'octo-org/claude-step', '--base', INCIDENT.base];
    const run = await runCli([...args, ...INCIDENT_FLAGS, '--token-stdin'], {
      cwd: temporaryFolder(),
      env: { GITHUB_API_URL: world.server.apiUrl, GH_TOKEN: 'not-this-one' },
      input: 'from-stdin\n',
    });
    expect(run.status).toBe(2);
  });
});

describe('a mistake', () => {
  it.each<[string, readonly string[], string]>([
    ['an unknown command', ['chek'], 'Did you mean check?'],
    ['an unknown flag', ['check', '--jsn'], 'Did you mean --json?'],
    [
      'an unknown format',
      ['check', '--format', 'leger'],
      'Option `--format`: `leger` is not known. Did you mean `ledger`?',
    ],
    [
      'a time that is none',
      ['check', '--since', 'soon'],
      'Option `--since`: `soon` cannot be read.',
    ],
    ['a label without a file', ['check', '--label', 'x'], 'Option `--metadata`'],
    [
      'a base on a working tree',
      ['check', '--base', 'main'],
      'the branch that is checked out counts',
    ],
    [
      'a delivery on a working tree',
      ['sync', '--deliver', 'commit'],
      'corrections go into its files',
    ],
    ['a name that is no repository', ['check', '--repo', 'claude-step'], 'owner/name'],
  ])('is answered before the first request: %s', async (_, args, said) => {
    const run = await runCli(args, {
      cwd: incidentCheckout().root,
      env: { GH_TOKEN: TOKEN, GITHUB_API_URL: 'http://127.0.0.1:9' },
    });
    expect(run).toMatchObject({ status: 1, out: '' });
    expect(run.err).toContain(said);
  });

  it.each<[string, string, string]>([
    ['no working tree', '', 'This folder is in no working tree of git.'],
    ['a remote that is a folder', '/srv/git/x.git', 'leads to no repository on a GitHub'],
  ])('in where it stands is told with its remedy: %s', async (_, origin, said) => {
    const cwd = origin === '' ? temporaryFolder() : checkout({}, { origin }).root;
    const run = await runCli(['check', ...INCIDENT_FLAGS], { cwd, env: { GH_TOKEN: TOKEN } });
    expect(run.status).toBe(1);
    expect(run.err).toContain(said);
    expect(run.err).toContain('--repo owner/name');
  });

  it('of the token never shows the token', async () => {
    const world = await incident();
    world.github.refuseUnknownTokens = true;
    const cwd = incidentCheckout().root;
    const refused = await runCli(['check', ...INCIDENT_FLAGS], { cwd, env: at(world) });
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('gh auth login');
    const broken = await runCli(['check', ...INCIDENT_FLAGS, '--json'], {
      cwd,
      env: { ...at(world), GH_TOKEN: `${TOKEN} and more` },
    });
    expect(broken.err).toContain('`GH_TOKEN`');
    const none = await runCli(['check', ...INCIDENT_FLAGS], {
      cwd,
      env: { GITHUB_API_URL: world.server.apiUrl, PATH: process.env.PATH ?? '' },
    });
    expect(none.err).toContain('--token-stdin');
    expect(JSON.stringify([refused, broken])).not.toContain(TOKEN);
  });
});
