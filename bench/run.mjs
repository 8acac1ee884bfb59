// Compiles the sources and measures them: node bench/run.mjs [SUITE...]. Exits with 1 when a gate
// is missed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLine } from './command-line.mjs';
import { comparing } from './comparing.mjs';
import { documents } from './documents.mjs';
import { observation } from './observation.mjs';
import { reliability } from './reliability.mjs';
import { reports } from './report.mjs';

/** Each is given the folders of the compiled sources and for files of its own, and measures. */
const SUITES = {
  documents,
  comparing,
  reports,
  observation,
  'command-line': commandLine,
  reliability,
};

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'build/bench');
const sources = join(folder, 'src');

/** Takes an hour, so it runs only when it is named. */
const ONLY_NAMED = ['reliability'];

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(SUITES, name));
if (unknown !== undefined)
  throw new Error(`There is no suite ${unknown}, but ${Object.keys(SUITES).join(', ')}.`);

mkdirSync(folder, { recursive: true });
try {
  compile();
  for (const [name, suite] of Object.entries(SUITES)) {
    if (wanted.length === 0 ? ONLY_NAMED.includes(name) : !wanted.includes(name)) continue;
    process.stdout.write(`${name}\n`);
    const { rows, missed } = await suite(sources, folder);
    for (const [what, value, gate] of rows)
      process.stdout.write(`  ${what.padEnd(32)}${value}${gate === '' ? '' : `  [${gate}]`}\n`);
    for (const gate of missed) process.stderr.write(`missed: ${gate}\n`);
    if (missed.length > 0) process.exitCode = 1;
  }
} finally {
  if (!process.env.KEEP) rmSync(folder, { recursive: true, force: true });
}

function compile() {
  const tsconfig = join(folder, 'tsconfig.json');
  const options = { rootDir: '../../src', outDir: 'src' };
  const config = {
    extends: '../../tsconfig.build.json',
    compilerOptions: options,
    include: ['../../src'],
    files: [],
  };
  writeFileSync(tsconfig, JSON.stringify(config));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', tsconfig], { cwd: root, stdio: 'inherit' });
}
