import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { INCIDENT } from '../../../src/doors/cli/demo/incident.js';
import { report } from '../../../src/model/report.js';
import { incident } from '../../helpers/incident-world.js';
import { temporaryFolder } from '../../helpers/run-cli.js';

/** A folder with the packed package installed, and nothing else. */
let home: string;
let packed: readonly string[];

const npm = (cwd: string, ...args: string[]): string =>
  execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH ?? '', HOME: home, npm_config_cache: join(home, '.npm') },
  });

beforeAll(() => {
  home = temporaryFolder();
  const [pack] = JSON.parse(npm(resolve('.'), 'pack', '--json', '--pack-destination', home));
  packed = pack.files.map(({ path }: { path: string }) => path);
  writeFileSync(join(home, 'package.json'), '{ "name": "user", "type": "module" }');
  npm(home, 'install', join(home, pack.filename));
}, 120_000);

/** The examples of a page in a language. */
const examples = (page: string, language: string): readonly string[] =>
  [
    ...readFileSync(page, 'utf8').matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms')),
  ].map(([, text]) => text ?? '');

describe('the packed package', () => {
  it('holds the bundles of the command line and the API, their types, and nothing else', () => {
    const others = packed.filter(
      (path) =>
        !/^dist\/(api|cli)\/((\d+\.)?index\.js|package\.json|licenses\.txt)$/.test(path) &&
        !/^dist\/api\/types\/(doors\/api|model)\/[a-z-]+\.d\.ts$/.test(path),
    );
    expect(others).toEqual(['LICENSE', 'README.md', 'package.json']);
  });

  it('installs nothing but itself, and runs from any folder', () => {
    const lock = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8'));
    expect(Object.keys(lock.packages)).toEqual(['', 'node_modules/metadata-sync']);
    const elsewhere = join(home, 'a/b');
    mkdirSync(elsewhere, { recursive: true });
    expect(npm(elsewhere, 'exec', '--no', '--', 'metadata-sync', '--version')).toBe('0.1.0\n');
  });

  it('runs what docs/api.md shows, against GitHub', async () => {
    const world = await incident();
    const [example = ''] = examples('docs/api.md', 'js');
    const here = example.replace(
      "repository: 'octo-org/claude-step',",
      `repository: 'octo-org/claude-step', apiUrl: '${world.server.apiUrl}',`,
    );
    expect(here).not.toBe(example);
    writeFileSync(join(home, 'example.js'), here);
    const child = await run('example.js', { GITHUB_TOKEN: 'x' });
    expect(child).toMatch(/^drift 31\n/);
    expect(child).toContain('14 of 19');
    expect(world.github.requests.some(({ isWrite }) => isWrite)).toBe(false);
  });

  it('asks before it writes, and gives the JSON report', async () => {
    const world = await incident();
    writeFileSync(
      join(home, 'deliver.js'),
      `import { createSyncService, renderJson } from 'metadata-sync';
      const service = createSyncService({ token: 'x', repository: 'octo-org/claude-step', apiUrl: '${world.server.apiUrl}' });
      const inputs = ${JSON.stringify({ label: INCIDENT.label, metadata: INCIDENT.metadata, base: INCIDENT.base })};
      const no = await service.execute({ inputs, approve: async ({ files }) => files.length > 1 });
      const yes = await service.execute({ inputs });
      const bad = await service.execute({ inputs: { format: 'leger' } });
      console.log(JSON.stringify([no, yes, bad].map((result) => JSON.parse(renderJson(result)))));`,
    );
    const results = JSON.parse(await run('deliver.js', {})).map((one: unknown) =>
      report.parse(one),
    );
    expect(results).toMatchObject([
      { result: 'drift', delivery: { operation: 'none' } },
      { result: 'corrected', delivery: { operation: 'created' } },
      { errors: [{ code: 'input-invalid' }] },
    ]);
  });

  it('has types that compile without any other package', () => {
    writeFileSync(
      join(home, 'typed.ts'),
      `import { createSyncService, type Inputs, type SyncResult, type Plan } from 'metadata-sync';
      const service = createSyncService({ token: 'x', repository: 'o/r' });
      const result: SyncResult = await service.execute({ approve: async (plan: Plan) => plan.files.length === 0 });
      const drift: number = result.totals.drift;
      // @ts-expect-error there is no such property
      result.nothing;
      const inputs: Inputs = { label: ['a', 7], 'dry-run': true, prune: 'true', mode: 'report', fields: 'title', since: undefined };
      await service.execute({ inputs });
      // @ts-expect-error it is \`dry-run\`
      await service.execute({ inputs: { dryRun: true } });
      // @ts-expect-error it is no mode
      await service.execute({ inputs: { mode: 'reprot' } });
      // @ts-expect-error it is for the action alone
      await service.execute({ inputs: { token: 'x' } });
      console.log(drift, result.projects[0]?.drifts[0]?.kind === 'status');`,
    );
    writeFileSync(
      join(home, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          ...{ noEmit: true, strict: true, types: [] },
          ...{ target: 'es2022', module: 'nodenext', lib: ['es2023', 'dom'] },
        },
        files: ['typed.ts'],
      }),
    );
    const tsc = resolve('node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', home], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  }, 60_000);
});

const run = (file: string, env: Record<string, string>): Promise<string> =>
  new Promise((done, fail) => {
    execFile(process.execPath, [file], { cwd: home, env }, (error, out, err) =>
      error === null ? done(out) : fail(new Error(err, { cause: error })),
    );
  });
