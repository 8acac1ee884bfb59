// Compiles the sources and measures them. Exits with 1 when a gate is missed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documents } from './documents.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'build/bench');
const sources = join(folder, 'src');

mkdirSync(folder, { recursive: true });
try {
  compile();
  const { rows, missed } = documents(sources, folder);
  for (const [what, value, gate] of rows)
    process.stdout.write(`${what.padEnd(32)}${value}${gate === '' ? '' : `  [${gate}]`}\n`);
  for (const gate of missed) process.stderr.write(`missed: ${gate}\n`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  if (!process.env.KEEP) rmSync(folder, { recursive: true, force: true });
}

function compile() {
  const tsconfig = join(folder, 'tsconfig.json');
  const options = { rootDir: '../../src', outDir: 'src' };
  const files = ['../../src/metadata/index.ts'];
  const config = { extends: '../../tsconfig.build.json', compilerOptions: options, files };
  writeFileSync(tsconfig, JSON.stringify(config));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', tsconfig], { cwd: root, stdio: 'inherit' });
}
