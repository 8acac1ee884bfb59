// Bundles each door into its own folder of dist/. The output is byte for byte the same on every
// machine, but only when built from the repository root.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const DOORS = ['action', 'cli'];

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const at = (path) => resolve(root, path);
const run = (script, ...args) =>
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });

rmSync(at('build'), { recursive: true, force: true });
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
leaveOutHttpClient();
for (const door of DOORS) {
  const out = `build/dist/${door}`;
  run(
    'node_modules/@vercel/ncc/dist/ncc/cli.js',
    'build',
    `build/${door}/main.js`,
    '--out',
    out,
    '--minify',
    '--license',
    'licenses.txt',
    '--no-cache',
    '--quiet',
  );
}
chmodSync(at('build/dist/cli/index.js'), 0o755);
// A failed build leaves the last good bundles where they are.
mkdirSync(at('dist'), { recursive: true });
for (const door of DOORS) {
  rmSync(at(`dist/${door}`), { recursive: true, force: true });
  renameSync(at(`build/dist/${door}`), at(`dist/${door}`));
}
rmSync(at('build'), { recursive: true, force: true });

/**
 * `@actions/core` imports an HTTP client for OIDC tokens, which we never ask for: half of the bundle
 * and half of the start-up time. A copy of the package that finds a stand-in for it is bundled.
 */
function leaveOutHttpClient() {
  const packages = at('build/node_modules/@actions');
  cpSync(at('node_modules/@actions/core'), resolve(packages, 'core'), { recursive: true });
  const standIn = resolve(packages, 'http-client');
  mkdirSync(resolve(standIn, 'lib'), { recursive: true });
  const refuse =
    "{ constructor() { throw new Error('OIDC tokens are not part of this bundle.'); } }";
  writeFileSync(
    resolve(standIn, 'package.json'),
    '{"name":"@actions/http-client","type":"module","main":"index.js"}',
  );
  writeFileSync(resolve(standIn, 'index.js'), `export class HttpClient ${refuse}`);
  writeFileSync(resolve(standIn, 'lib/auth.js'), `export class BearerCredentialHandler ${refuse}`);
}
