import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { INCIDENT, incidentFile } from '../../../src/doors/cli/demo/incident.js';
import { report } from '../../../src/model/report.js';
import { incident } from '../../helpers/incident-world.js';
import { edit, LABEL, LEDGER, ledger, recordOf, render } from '../../helpers/ledger-world.js';
import {
  checkout,
  INCIDENT_FLAGS,
  incidentCheckout,
  runCli,
  temporaryFolder,
} from '../../helpers/run-cli.js';
import type { World } from '../../helpers/world.js';

const at = ({ server }: World) => ({ GITHUB_API_URL: server.apiUrl, GH_TOKEN: 'x' });
const LEDGER_FLAGS = ['--label', LABEL, '--metadata', LEDGER];
const lockFolder = (root: string): string => join(root, '.git/metadata-sync-lock');

describe('sync on a working tree', () => {
  it('shows what it would write, and writes only with --apply', async () => {
    const world = await incident();
    const tree = incidentCheckout();
    const dry = await runCli(['sync', ...INCIDENT_FLAGS], { cwd: tree.root, env: at(world) });
    expect(dry.status).toBe(2);
    expect(dry.out).toContain('nothing written (dry run)');
    expect(dry.out).toContain('-      "pr_state": "open",\n+      "pr_state": "merged",');
    expect(dry.out).toMatch(/… and \d+ more lines; --diff prints all of them/);
    expect(tree.read(INCIDENT.metadata)).toBe(incidentFile());

    const applied = await runCli(['sync', ...INCIDENT_FLAGS, '--apply', '--json'], {
      cwd: tree.root,
      env: at(world),
    });
    expect(applied.status).toBe(0);
    expect(report.parse(JSON.parse(applied.out))).toMatchObject({
      result: 'corrected',
      delivery: { operation: 'none', pullRequest: null },
    });
    expect(tree.git('status', '--porcelain')).toBe(` M ${INCIDENT.metadata}\n`);

    const after = await runCli(['check', ...INCIDENT_FLAGS], { cwd: tree.root, env: at(world) });
    expect(after.status).toBe(0);
    expect(after.out).toContain('In sync');
    expect(world.github.requests.some(({ isWrite }) => isWrite)).toBe(false);
    expect(readdirSync(lockFolder(tree.root))).toEqual([]);
  });

  it('is held back by no brake for commits that the config file asks of the action', async () => {
    const world = await incident();
    const tree = incidentCheckout({
      '.github/metadata-sync.yml':
        'version: 1\nhistory: false\ncorrections: { deliver: commit, maxChanges: 1 }\n',
    });
    const dry = await runCli(['check', ...INCIDENT_FLAGS], { cwd: tree.root, env: at(world) });
    expect(dry.out).not.toContain('held back');
    const applied = await runCli(['sync', ...INCIDENT_FLAGS, '--apply', '--json'], {
      cwd: tree.root,
      env: at(world),
    });
    expect(report.parse(JSON.parse(applied.out))).toMatchObject({
      result: 'corrected',
      warnings: [],
    });
    expect(tree.git('status', '--porcelain')).toBe(` M ${INCIDENT.metadata}\n`);
    expect(world.github.requests.some(({ isWrite }) => isWrite)).toBe(false);
  });

  it('goes by the name synchronize too', async () => {
    const world = await incident();
    const args = ['synchronize', ...INCIDENT_FLAGS, '--diff'];
    const run = await runCli(args, { cwd: incidentCheckout().root, env: at(world) });
    expect(run.status).toBe(2);
    expect(run.out).not.toContain('more lines');
  });

  it('leaves a file with uncommitted changes alone, unless it is told not to', async () => {
    const world = await incident();
    const tree = incidentCheckout();
    tree.write(INCIDENT.metadata, `${incidentFile()}\n`);
    const args = ['sync', ...INCIDENT_FLAGS, '--apply'];
    const refused = await runCli(args, { cwd: tree.root, env: at(world) });
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('--allow-dirty');
    expect(tree.read(INCIDENT.metadata)).toBe(`${incidentFile()}\n`);
    const allowed = await runCli([...args, '--allow-dirty'], { cwd: tree.root, env: at(world) });
    expect(allowed.status).toBe(0);
    expect(tree.read(INCIDENT.metadata)).toContain('"pr_state": "closed"');
  });

  it('takes an untracked file for one with changes', async () => {
    const world = await incident();
    const tree = checkout({});
    tree.write(INCIDENT.metadata, incidentFile());
    const run = await runCli(['sync', ...INCIDENT_FLAGS, '--apply'], {
      cwd: tree.root,
      env: at(world),
    });
    expect(run.err).toContain('not committed');
  });
});

describe('sync through the API', () => {
  it('opens the correction pull request as the action does', async () => {
    const world = await incident();
    const args = ['sync', '--repo', 'octo-org/claude-step', '--base', INCIDENT.base, '--apply'];
    const run = await runCli([...args, ...INCIDENT_FLAGS, '--json'], {
      cwd: temporaryFolder(),
      env: at(world),
    });
    expect(run.status).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({
      result: 'corrected',
      delivery: { operation: 'created', pullRequest: { number: world.correction().number } },
    });
  });
});

/** A ledger with a record of a pull request that never was. */
const withPhantom = async () => {
  const world = await ledger();
  const records = world.records();
  const [first] = records;
  const tree = checkout(
    {
      [LEDGER]: render([
        ...records,
        {
          ...first,
          number: 99,
          status: 'open',
          title: 'Gone',
          labels: [],
          mergedAt: null,
          createdAt: '2026-01-01T00:00:00Z',
        },
      ]),
    },
    { origin: 'https://github.com/octo-org/ledger' },
  );
  return { world, tree };
};

describe('consent', () => {
  it('is needed before a record is removed, and given with --yes', async () => {
    const { world, tree } = await withPhantom();
    const before = tree.read(LEDGER);
    const args = ['sync', ...LEDGER_FLAGS, '--prune', '--apply'];
    const refused = await runCli(args, { cwd: tree.root, env: at(world) });
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('1 record changes, and 1 of them is removed');
    expect(refused.err).toContain('--yes');
    expect(tree.read(LEDGER)).toBe(before);
    const given = await runCli([...args, '--yes'], { cwd: tree.root, env: at(world) });
    expect(given.status).toBe(0);
    expect(tree.read(LEDGER)).toBe(world.text());
  });

  it('is needed before more than twenty records change', async () => {
    const numbers = Array.from({ length: 21 }, (_, index) => index + 10);
    const world = await ledger({
      pulls: numbers.map((number) => ({
        number,
        title: `Change ${number}`,
        head: `c-${number}`,
        labels: [LABEL],
      })),
    });
    const records = world.repository.pullRequests().map(recordOf);
    const tree = checkout(
      {
        [LEDGER]: render(
          records.map((record) =>
            Number(record.number) < 10 ? record : { ...record, title: 'Old' },
          ),
        ),
      },
      { origin: 'https://github.com/octo-org/ledger' },
    );
    const args = ['sync', ...LEDGER_FLAGS, '--apply'];
    const refused = await runCli(args, { cwd: tree.root, env: at(world) });
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('21 records change');
    tree.write(
      LEDGER,
      render(edit(10, { title: 'Change 10' })(JSON.parse(tree.read(LEDGER)).pulls)),
    );
    tree.git('commit', '--quiet', '--all', '--message', 'One less');
    const unasked = await runCli(args, { cwd: tree.root, env: at(world) });
    expect(unasked.status).toBe(0);
  });
});

describe('being stopped', () => {
  it('while it reads ends it at once, with nothing written', async () => {
    const world = await incident();
    const tree = incidentCheckout();
    let stop = (): void => undefined;
    let ended: Promise<unknown> = Promise.resolve();
    // GitHub takes longer than the command lives.
    world.github.before(
      () => true,
      async () => {
        stop();
        await ended;
      },
    );
    const started = runCli(['sync', ...INCIDENT_FLAGS, '--apply'], {
      cwd: tree.root,
      env: at(world),
      onStart: (child) => {
        stop = () => child.kill('SIGINT');
      },
    });
    ended = started;
    const run = await started;
    expect(run.status).toBe(130);
    expect(run.err).toContain('Nothing was written');
    expect(tree.git('status', '--porcelain')).toBe('');
    expect(readdirSync(lockFolder(tree.root))).toEqual([]);
  });

  it('while it writes lets the write come to its end', async () => {
    const world = await incident();
    const args = ['sync', '--repo', 'octo-org/claude-step', '--base', INCIDENT.base, '--apply'];
    let stop = (): void => undefined;
    world.github.before(
      ({ isWrite }) => isWrite,
      () => stop(),
    );
    const run = await runCli([...args, ...INCIDENT_FLAGS], {
      cwd: temporaryFolder(),
      env: at(world),
      onStart: (child) => {
        stop = () => child.kill('SIGINT');
      },
    });
    expect(run.err).toContain('Finishing what is being written');
    expect(run.out).toContain(`#${world.correction().number}`);
    expect(run.status).toBe(130);
  });
});

describe('a pipe', () => {
  it('that closes early is no error', async () => {
    const world = await incident();
    const run = await runCli(['sync', ...INCIDENT_FLAGS, '--diff'], {
      cwd: incidentCheckout().root,
      env: at(world),
      onStart: ({ stdout }) => void stdout?.destroy(),
    });
    expect(run.err).not.toMatch(/EPIPE|Error/);
    expect(run.status).toBe(2);
  });
});

describe('twenty runs at once', () => {
  it('take turns on one working tree, and the file is never torn', async () => {
    const world = await incident();
    const tree = incidentCheckout();
    const args = ['sync', ...INCIDENT_FLAGS, '--apply', '--allow-dirty', '--json'];
    const runs = await Promise.all(
      Array.from({ length: 20 }, () => runCli(args, { cwd: tree.root, env: at(world) })),
    );
    const results = runs.map(({ status, out }) => [status, JSON.parse(out).result]);
    expect(results.filter(([, result]) => result === 'corrected')).toEqual([[0, 'corrected']]);
    expect(results.filter(([, result]) => result === 'in-sync')).toHaveLength(19);
    expect(JSON.parse(tree.read(INCIDENT.metadata)).pull_requests).toHaveLength(19);
    expect(tree.git('status', '--porcelain')).toBe(` M ${INCIDENT.metadata}\n`);
  });
});
