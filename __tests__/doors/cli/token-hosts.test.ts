import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LABEL, LEDGER, ledger } from '../../helpers/ledger-world.js';
import { checkout, runCli, temporaryFolder } from '../../helpers/run-cli.js';
import type { World } from '../../helpers/world.js';

const FLAGS = ['--label', LABEL, '--metadata', LEDGER];
const SECRET = 'ghe-secret-4711';

/** A `gh` that is logged in to no host, and looks into its variables as the real one does. */
const withGh = (): Record<string, string> => {
  const folder = temporaryFolder();
  const script = [
    '#!/bin/sh',
    '[ -n "$GH_ENTERPRISE_TOKEN" ] && { echo "$GH_ENTERPRISE_TOKEN"; exit; }',
    '[ -n "$GITHUB_ENTERPRISE_TOKEN" ] && { echo "$GITHUB_ENTERPRISE_TOKEN"; exit; }',
    '[ "$CODESPACES" = true ] && [ -n "$GITHUB_TOKEN" ] && { echo "$GITHUB_TOKEN"; exit; }',
    'exit 1',
  ];
  writeFileSync(join(folder, 'gh'), script.join('\n'));
  chmodSync(join(folder, 'gh'), 0o755);
  return { PATH: `${folder}:${process.env.PATH}` };
};

const hostOf = ({ server }: World): string => new URL(server.url).host;

const check = (world: World, origin: string, env: Record<string, string>, input?: string) => {
  const tree = checkout({ [LEDGER]: '{"version":1,"project":"p","pulls":[]}' }, { origin });
  world.github.requests.length = 0;
  return runCli(['check', '--json', ...FLAGS, ...(input === undefined ? [] : ['--token-stdin'])], {
    cwd: tree.root,
    env: { ...withGh(), ...env },
    ...(input !== undefined && { input }),
  });
};

const VARIABLES = [
  { GH_ENTERPRISE_TOKEN: SECRET },
  { GITHUB_ENTERPRISE_TOKEN: SECRET },
  { GITHUB_TOKEN: SECRET, CODESPACES: 'true' },
  { GH_TOKEN: SECRET },
];

describe('a host that only the clone names', () => {
  it.each(VARIABLES)('gets no token of the environment: %j', async (env) => {
    const world = await ledger();
    const run = await check(world, `http://${hostOf(world)}/octo-org/ledger`, env);
    expect(world.github.requests).toEqual([]);
    expect(run.status).toBe(1);
    expect(JSON.parse(run.out).errors).toMatchObject([
      { code: 'token-missing', remedy: expect.stringContaining(`GH_HOST=${hostOf(world)}`) },
    ]);
    expect(run.out + run.err).not.toContain(SECRET);
  });

  it('gets none from the standard input either, unless GH_HOST names it', async () => {
    const world = await ledger();
    const origin = `http://${hostOf(world)}/octo-org/ledger`;
    const run = await check(world, origin, {}, SECRET);
    expect(world.github.requests).toEqual([]);
    expect(run.status).toBe(1);
    expect(JSON.parse(run.out).errors).toMatchObject([
      {
        code: 'token-missing',
        message: expect.stringContaining('`--token-stdin`'),
        remedy: expect.stringMatching(/gh auth login --hostname .*GH_HOST=/),
      },
    ]);
    expect((await check(world, origin, { GH_HOST: hostOf(world) }, SECRET)).status).toBe(0);
  });

  it('is named in the advice at once where there is no token at all', async () => {
    const world = await ledger();
    const run = await check(world, `http://${hostOf(world)}/octo-org/ledger`, {});
    expect(JSON.parse(run.out).errors).toMatchObject([
      {
        code: 'token-missing',
        remedy: expect.stringMatching(/gh auth login --hostname .*GH_HOST=/),
      },
    ]);
  });

  it.each(VARIABLES)('gets what is meant for it once GH_HOST names it: %j', async (env) => {
    const world = await ledger();
    const origin = `http://${hostOf(world)}/octo-org/ledger`;
    const run = await check(world, origin, { ...env, GH_HOST: hostOf(world) });
    expect(run.status).toBe(0);
    const sent = world.github.requests.map(({ headers }) => headers.authorization);
    expect(sent).not.toEqual([]);
    expect(sent.every((header) => String(header).endsWith(` ${SECRET}`))).toBe(true);
  });

  it('gets the token that is meant for Enterprise servers before others', async () => {
    const world = await ledger();
    const env = { GH_ENTERPRISE_TOKEN: SECRET, GH_TOKEN: 'public', GH_HOST: hostOf(world) };
    await check(world, 'git@work:octo-org/ledger', env);
    const sent = JSON.stringify(world.github.requests.map(({ headers }) => headers.authorization));
    expect(sent).toContain(SECRET);
    expect(sent).not.toContain('public');
  });
});

describe('a remote whose host is none', () => {
  it.each([
    'git@evil.example#.ghe.com:o/r',
    'git@evil.example?.ghe.com:o/r',
    'git@evil.example%23.ghe.com:o/r',
    'git@evil.example\\.ghe.com:o/r',
    'git@evil.example|.ghe.com:o/r',
    'git@evil.example＃.ghe.com:o/r',
  ])('is refused before anything is asked: %s', async (origin) => {
    const world = await ledger();
    const run = await check(world, origin, { GH_TOKEN: SECRET });
    expect(run.status).toBe(1);
    expect(JSON.parse(run.out).errors).toMatchObject([{ code: 'no-remote' }]);
    expect(run.out + run.err).not.toMatch(/\n\s+at |Invalid URL/);
  });
});
