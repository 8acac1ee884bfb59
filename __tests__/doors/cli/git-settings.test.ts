import { chmodSync, existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { INCIDENT } from '../../../src/doors/cli/demo/incident.js';
import { incident } from '../../helpers/incident-world.js';
import {
  INCIDENT_FLAGS,
  incidentCheckout,
  runCli,
  temporaryFolder,
} from '../../helpers/run-cli.js';
import type { World } from '../../helpers/world.js';

const at = ({ server }: World) => ({ GITHUB_API_URL: server.apiUrl, GH_TOKEN: 'a-token-4711' });

/** A program that leaves what it was called for in a file. */
const trap = () => {
  const folder = temporaryFolder();
  const caught = join(folder, 'caught');
  const program = join(folder, 'post-index-change');
  writeFileSync(program, `#!/bin/sh\nenv >> '${caught}'\n`);
  chmodSync(program, 0o755);
  return {
    folder,
    program,
    caught: () => (existsSync(caught) ? readFileSync(caught, 'utf8') : ''),
  };
};

describe('a clone whose settings name programs', () => {
  it('gets none of them started', async () => {
    const world = await incident();
    const tree = incidentCheckout();
    const { folder, program, caught } = trap();
    tree.git('config', 'core.hooksPath', folder);
    tree.git('config', 'core.fsmonitor', program);
    tree.git('config', 'gpg.program', program);
    tree.git('config', 'log.showSignature', 'true');
    const options = { cwd: tree.root, env: at(world) };
    const applied = await runCli(['sync', '--apply', '--yes', ...INCIDENT_FLAGS], options);
    expect(applied.status).toBe(0);
    expect((await runCli(['init'], options)).status).toBe(0);
    await runCli(['status', '--offline', ...INCIDENT_FLAGS], options);
    expect(caught()).toBe('');
    // The programs would have been started by git itself.
    tree.git('status');
    expect(caught()).not.toBe('');
  });
});

describe('an edit that git was told not to look at', () => {
  const edited = async (flag: string, change = true) => {
    const world = await incident();
    const tree = incidentCheckout();
    tree.git('update-index', flag, INCIDENT.metadata);
    const text = tree.read(INCIDENT.metadata).replace('"Task 5', '"My Task 5');
    const mine = text.replace(/"reviewer": "[^"]*"/, '"reviewer": "mine"');
    if (change) tree.write(INCIDENT.metadata, mine);
    const sync = (...more: readonly string[]) =>
      runCli(['sync', '--apply', '--yes', ...more, ...INCIDENT_FLAGS], {
        cwd: tree.root,
        env: at(world),
      });
    return { tree, mine, sync };
  };

  it.each(['--assume-unchanged', '--skip-worktree'])('is not overwritten: %s', async (flag) => {
    const { tree, mine, sync } = await edited(flag);
    const run = await sync();
    expect(run.status).toBe(1);
    expect(run.err).toContain('changes that are not committed');
    expect(run.err).toContain(
      `it is marked \`${flag.slice(2)}\`. Run \`git update-index ${flag.replace('--', '--no-')} ${INCIDENT.metadata}\``,
    );
    expect(tree.read(INCIDENT.metadata)).toBe(mine);
    expect((await sync('--allow-dirty')).status).toBe(0);
    expect(tree.read(INCIDENT.metadata)).toContain('"mine"');
  });

  it('is told by the file that hides it, where that is `.gitignore`', async () => {
    const { tree, sync } = await edited('--no-assume-unchanged', false);
    tree.git('rm', '--quiet', '--cached', INCIDENT.metadata);
    tree.git('commit', '--quiet', '--message', 'Keep it out of git');
    tree.write('.gitignore', 'projects/\n');
    const run = await sync();
    expect(run.status).toBe(1);
    expect(run.err).toContain('`.gitignore` names it. Run `git add --force projects/');
  });
  it.each(['--assume-unchanged', '--skip-worktree'])(
    'is not overwritten where its filter is not installed: %s',
    async (flag) => {
      const { tree, mine, sync } = await edited(flag);
      tree.git('config', 'filter.crypt.clean', 'not-installed-4711 clean');
      tree.git('config', 'filter.crypt.required', 'true');
      tree.write('.git/info/attributes', '*.json filter=crypt\n');
      expect((await sync()).status).toBe(1);
      expect(tree.read(INCIDENT.metadata)).toBe(mine);
    },
  );

  it('is told from a file as it was committed', async () => {
    const { sync } = await edited('--assume-unchanged', false);
    expect((await sync()).status).toBe(0);
  });
});

const LONG_AGO = new Date('2026-01-01T00:00:00Z');

describe('what only looks like left behind', () => {
  it('stays: what git keeps, what is still young, and a folder', async () => {
    const world = await incident();
    const [kept, young, folder] = ['0', '1', '2'].map(
      (digit) => `${INCIDENT.metadata}.${digit.repeat(12)}.tmp`,
    );
    const tree = incidentCheckout({ [`${kept}`]: 'ours' });
    tree.write(`${young}`, '{');
    tree.write(`${folder}/file`, '{');
    for (const path of [kept, folder]) utimesSync(join(tree.root, `${path}`), LONG_AGO, LONG_AGO);
    const options = { cwd: tree.root, env: at(world) };
    const run = await runCli(['sync', '--apply', '--yes', ...INCIDENT_FLAGS], options);
    expect(run.status).toBe(0);
    for (const path of [kept, young, `${folder}/file`])
      expect(existsSync(join(tree.root, `${path}`))).toBe(true);
  });
});

describe('what a killed run left behind', () => {
  it('is removed by the next one that writes, and nothing else', async () => {
    const world = await incident();
    const left = `${INCIDENT.metadata}.0123456789ab.tmp`;
    const others = [`${INCIDENT.metadata}.mine.tmp`, 'projects/other.json.0123456789ab.tmp'];
    const tree = incidentCheckout();
    const abandoned = (path: string): void => {
      tree.write(path, '{');
      utimesSync(join(tree.root, path), LONG_AGO, LONG_AGO);
    };
    for (const path of [left, ...others]) abandoned(path);
    const sync = (...args: readonly string[]) =>
      runCli([...args, ...INCIDENT_FLAGS], { cwd: tree.root, env: at(world) });
    await sync('sync');
    expect(existsSync(join(tree.root, left))).toBe(true);
    expect((await sync('sync', '--apply', '--yes')).status).toBe(0);
    expect(existsSync(join(tree.root, left))).toBe(false);
    // Also where there is nothing to correct any more.
    abandoned(left);
    expect((await sync('sync', '--apply', '--yes', '--allow-dirty')).status).toBe(0);
    expect(existsSync(join(tree.root, left))).toBe(false);
    for (const path of others) expect(existsSync(join(tree.root, path))).toBe(true);
  });
});
