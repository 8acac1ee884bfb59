import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { INCIDENT, incidentFile } from '../../../../src/doors/cli/demo/incident.js';
import { incident } from '../../../helpers/incident-world.js';
import { CONFIG, ledger } from '../../../helpers/ledger-world.js';
import { checkout, runCli, temporaryFolder } from '../../../helpers/run-cli.js';
import type { World } from '../../../helpers/world.js';

const WORKFLOW = '.github/workflows/metadata-sync.yml';
const at = ({ server }: World) => ({ GITHUB_API_URL: server.apiUrl, GH_TOKEN: 'x' });
const onMain = () => checkout({ [INCIDENT.metadata]: incidentFile(), 'package.json': '{}' });

describe('init', () => {
  it('proposes a config file and a workflow, and writes them with --yes', async () => {
    const world = await incident();
    const tree = onMain();
    const shown = await runCli(['init'], { cwd: tree.root, env: at(world) });
    expect(shown.status).toBe(0);
    expect(shown.out).toContain(`Found ${INCIDENT.metadata} on main: claudestep, 19 records.`);
    expect(shown.out).toContain('14 of 19');
    expect(shown.out).toContain('Nothing was written.');
    expect(tree.git('status', '--porcelain')).toBe('');

    const written = await runCli(['init', '--yes'], { cwd: tree.root, env: at(world) });
    expect(written.out).toContain(`Wrote ${CONFIG}, ${WORKFLOW}`);
    expect(tree.read(CONFIG)).toContain('head: "claude-step-e2e-test-project-*"');
    const check = await runCli(['check', '--json'], { cwd: tree.root, env: at(world) });
    expect(JSON.parse(check.out).totals).toMatchObject({ status: 14, field: 17, drift: 31 });

    const again = await runCli(['init', '--yes'], { cwd: tree.root, env: at(world) });
    expect(again.out).toContain('Everything is there already');
    expect(world.github.requests.some(({ isWrite }) => isWrite)).toBe(false);
  });

  it('leaves the drift of today out, so that only new drift alerts', async () => {
    const world = await incident();
    const tree = onMain();
    await runCli(['init', '--yes', '--ignore-today'], { cwd: tree.root, env: at(world) });
    expect(tree.read(CONFIG)).toMatch(/until: "\d{4}-\d{2}-\d{2}"/);
    const today = await runCli(['check', '--json'], { cwd: tree.root, env: at(world) });
    expect(today.status).toBe(0);
    expect(JSON.parse(today.out).totals).toMatchObject({ drift: 0, ignored: 31 });
    expect(JSON.parse(today.out).projects[0].warnings).toEqual([]);
    world.repository.mergePullRequest(102, { by: 'octocat' });
    const later = await runCli(['check'], { cwd: tree.root, env: at(world) });
    expect(later.status).toBe(2);
  });

  it('proposes without asking as JSON, also through the API and for another branch', async () => {
    const world = await incident();
    const run = await runCli(['init', '--repo', 'octo-org/claude-step', '--json'], {
      cwd: temporaryFolder(),
      env: at(world),
    });
    const proposal = JSON.parse(run.out);
    expect(proposal).toMatchObject({
      base: INCIDENT.base,
      found: [{ path: INCIDENT.metadata, format: 'claudestep' }],
      labels: [{ name: INCIDENT.label, count: 19 }],
      files: [{ path: CONFIG }, { path: WORKFLOW }],
      today: { drift: 31 },
      ignoreToday: { path: CONFIG },
    });
    expect(proposal.files[0].text).toContain(`base: ${INCIDENT.base}`);
  });

  it('proposes an empty ledger where there is nothing, with the label in use', async () => {
    const world = await ledger();
    const tree = checkout({}, { origin: 'https://github.com/octo-org/ledger' });
    await runCli(['init', '--yes'], { cwd: tree.root, env: at(world) });
    expect(tree.read(CONFIG)).toContain('labels: [tracked]');
    expect(JSON.parse(tree.read('.github/pulls.json'))).toEqual({
      version: 1,
      project: 'ledger',
      pulls: [],
    });
    const check = await runCli(['check', '--json'], { cwd: tree.root, env: at(world) });
    expect(JSON.parse(check.out)).toMatchObject({ result: 'in-sync', totals: { historical: 4 } });
  });

  it('maps a file of a shape of its own', async () => {
    const world = await ledger();
    const records = [1, 2, 3].map((number) => ({
      pr_number: number,
      pr_state: 'OPEN',
      Title: 'x',
    }));
    const tree = checkout(
      { 'log.json': JSON.stringify({ items: records }) },
      { origin: 'https://github.com/octo-org/ledger' },
    );
    await runCli(['init', '--yes'], { cwd: tree.root, env: at(world) });
    const check = await runCli(['check', '--json'], { cwd: tree.root, env: at(world) });
    expect(JSON.parse(check.out).totals).toMatchObject({ status: 2, field: 3 });
  });

  it('writes nothing on a branch where the files would not count', async () => {
    const world = await incident();
    const tree = checkout({ [INCIDENT.metadata]: incidentFile() }, { branch: INCIDENT.base });
    const run = await runCli(['init', '--yes'], { cwd: tree.root, env: at(world) });
    expect(run.status).toBe(1);
    expect(run.err).toContain(
      `Nothing was written: \`${INCIDENT.base}\` is checked out, and these files count only on \`main\`. Run \`git switch main\``,
    );
    expect(run.err).toContain('Looked at the only JSON or YAML file');
    expect(existsSync(join(tree.root, CONFIG))).toBe(false);
  });
});

describe('init in an unusual place', () => {
  const init = async (tree: ReturnType<typeof onMain>) => {
    const world = await incident();
    return runCli(['init', '--yes'], { cwd: tree.root, env: at(world) });
  };

  it('writes through no link', async () => {
    const outside = temporaryFolder();
    const tree = onMain();
    symlinkSync(outside, join(tree.root, '.github'));
    const run = await init(tree);
    expect(run.status).toBe(1);
    expect(run.err).toMatch(/`\.github` is a symbolic link; .*`\.github\/metadata-sync\.yml`/);
    expect(readdirSync(outside)).toEqual([]);
  });

  it('writes over no file that the clone leaves out', async () => {
    const tree = onMain();
    tree.write(CONFIG, 'version: 1\n');
    tree.git('add', CONFIG);
    tree.git('commit', '-qm', 'Configure');
    tree.git('update-index', '--skip-worktree', CONFIG);
    rmSync(join(tree.root, CONFIG));
    const run = await init(tree);
    expect(run.status).toBe(1);
    expect(run.err).toContain(`\`${CONFIG}\` is in the repository, but left out`);
    expect(existsSync(join(tree.root, CONFIG))).toBe(false);
  });

  it('says what a dangling link is, and writes nothing', async () => {
    const tree = onMain();
    mkdirSync(join(tree.root, '.github/workflows'), { recursive: true });
    symlinkSync('nowhere', join(tree.root, WORKFLOW));
    const run = await init(tree);
    expect(run.status).toBe(1);
    expect(run.err).toContain(`\`${WORKFLOW}\` is a symbolic link`);
    expect(run.err).toContain('Move it out of the way');
    expect(run.err).not.toMatch(/\n\s+at /);
    expect(existsSync(join(tree.root, CONFIG))).toBe(false);
  });

  it('says so where a folder is a file', async () => {
    const tree = onMain();
    tree.write('.github', '');
    const run = await init(tree);
    expect(run.status).toBe(1);
    expect(run.err).toContain(CONFIG);
    expect(run.err).not.toMatch(/\n\s+at /);
  });
});

describe('the files that init looks at', () => {
  const many = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`a/${1000 + index}.json`, '{}']),
    );

  it('are all that may be metadata files, in a working tree', async () => {
    const world = await incident();
    const tree = checkout({ ...many(80), [`zz/${INCIDENT.metadata}`]: incidentFile() });
    const run = await runCli(['init'], { cwd: tree.root, env: at(world) });
    expect(run.out).toContain(`Found zz/${INCIDENT.metadata}`);
    expect(run.err).toContain('Looked at all 81 JSON and YAML files');
  });

  it('are the likely ones where there are too many, and it says how many are left', async () => {
    const world = await incident();
    world.repository.commit({ files: { ...many(510), 'zz/claudestep.json': incidentFile() } });
    const args = ['init', '--repo', 'octo-org/claude-step', '--base', 'main'];
    const options = { cwd: temporaryFolder(), env: at(world) };
    const run = await runCli(args, options);
    expect(run.out).toContain('Found zz/claudestep.json on main');
    expect(run.err).toMatch(/Looked at 500 JSON and YAML files.* not at 11 more/);
    const json = JSON.parse((await runCli([...args, '--json'], options)).out);
    expect(json.candidates).toEqual({ lookedAt: 500, notLookedAt: 11, depth: 4 });
  });
});
