// Bundles each door into its own folder of dist/. The output is byte for byte the same on every
// machine, but only when built from the repository root.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const run = (script, ...args) =>
  execFileSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });

rmSync(resolve(root, 'build'), { recursive: true, force: true });
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
for (const door of ['action', 'cli']) {
  if (!existsSync(resolve(root, `build/${door}/main.js`))) continue;
  rmSync(resolve(root, `dist/${door}`), { recursive: true, force: true });
  run(
    'node_modules/@vercel/ncc/dist/ncc/cli.js',
    'build',
    `build/${door}/main.js`,
    '--out',
    `dist/${door}`,
    '--minify',
    '--no-cache',
    '--quiet',
  );
}
chmodSync(resolve(root, 'dist/cli/index.js'), 0o755);
rmSync(resolve(root, 'build'), { recursive: true, force: true });
