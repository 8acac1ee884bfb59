// Bundles each door into its own folder of dist/. The output is byte for byte the same on every
// machine, but only when built from the repository root.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { DOORS, licensesText } from './bundled.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const at = (path) => resolve(root, path);
const run = (script, ...args) =>
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });

rmSync(at('build'), { recursive: true, force: true });
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
run(
  'node_modules/typescript/bin/tsc',
  ...['-p', 'tsconfig.build.json', '--outDir', 'build/types'],
  ...['--declaration', '--emitDeclarationOnly', '--removeComments', 'false'],
);
leaveOutHttpClient();
mkdirSync(at('build/stats'), { recursive: true });
for (const door of DOORS) {
  const out = `build/dist/${door}`;
  if (door !== 'action') leaveOutCache();
  run(
    'node_modules/@vercel/ncc/dist/ncc/cli.js',
    'build',
    `build/${door}/main.js`,
    '--out',
    out,
    '--minify',
    '--no-cache',
    '--quiet',
    '--stats-out',
    `build/stats/${door}.json`,
  );
  writeFileSync(
    at(`${out}/licenses.txt`),
    licensesText(root, at(`build/stats/${door}.json`), originalOf),
  );
}
for (const door of DOORS) {
  const folder = at(`build/dist/${door}`);
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.js')) compileAtOnce(resolve(folder, name));
  }
}
copyTypes('api/main.d.ts');
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

/** Where a package of `build/node_modules` was copied from; nothing for a stand-in. */
function originalOf(folder) {
  const ours = 'build/node_modules/';
  if (!folder.startsWith(ours)) return folder;
  return folder === `${ours}@actions/core` ? 'node_modules/@actions/core' : undefined;
}

/**
 * V8 reads a function twice, once to find its end and once more to run it, unless it stands in
 * parentheses. The bundler makes one of a whole bundle, which runs at once: a tenth of the start-up time.
 */
function compileAtOnce(path) {
  const text = readFileSync(path, 'utf8');
  const large = (node) => node.end - node.pos > 100_000;
  const found = [];
  const visit = (node) => {
    if (!large(node)) return;
    if (ts.isPropertyAssignment(node) && ts.isArrowFunction(node.initializer)) {
      found.unshift(node.initializer);
    } else ts.forEachChild(node, visit);
  };
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  visit(file);
  const wrapped = found.reduce((changed, node) => {
    const start = node.getStart(file);
    const before = changed.slice(0, start);
    return `${before}(${changed.slice(start, node.end)})${changed.slice(node.end)}`;
  }, text);
  if (wrapped !== text) writeFileSync(path, wrapped);
}

/** The types of the API, and those that they are made of; none may need a package that is bundled. */
function copyTypes(path, copied = new Set()) {
  if (copied.has(path)) return;
  copied.add(path);
  const text = readFileSync(at(`build/types/${path}`), 'utf8');
  for (const [, from] of text.matchAll(/(?:from|import\()\s*'([^']+)'/g)) {
    if (!from.startsWith('.')) throw new Error(`${path} needs the types of ${from}.`);
    copyTypes(posix.join(posix.dirname(path), from.replace(/\.js$/, '.d.ts')), copied);
  }
  const target = at(`build/dist/api/types/${path}`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** Only on a runner there is a cache service, and its client is larger than all the rest. */
function leaveOutCache() {
  const standIn = at('build/node_modules/@actions/cache');
  mkdirSync(standIn, { recursive: true });
  writeFileSync(
    resolve(standIn, 'package.json'),
    '{"name":"@actions/cache","type":"module","main":"index.js"}',
  );
  writeFileSync(
    resolve(standIn, 'index.js'),
    'export const restoreCache = async () => undefined;\nexport const saveCache = async () => undefined;\n',
  );
}
