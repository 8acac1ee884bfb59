// Bundles each door into its own folder of dist/. The output is byte for byte the same on every
// machine, but only when built from the repository root.
//
// What a door does not need stays out by means of the packages themselves: `stand-ins/` holds packages
// of ours that the `overrides` of package.json put in the place of others, and what only one door needs
// is imported by that door alone.
import { execFile } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { minify } from 'terser';
import ts from 'typescript';
import { DOORS, licensesText } from './bundled.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const at = (path) => resolve(root, path);
const start = promisify(execFile);
/** What it says is shown where it fails. */
const run = async (script, ...args) => {
  try {
    await start(process.execPath, [script, ...args], { cwd: root });
  } catch (error) {
    process.stderr.write(`${error.stdout ?? ''}${error.stderr ?? ''}`);
    throw error;
  }
};

rmSync(at('build'), { recursive: true, force: true });
const TSC = 'node_modules/typescript/bin/tsc';
await run(TSC, '-p', 'tsconfig.build.json', '--declaration', '--removeComments', 'false');
mkdirSync(at('build/stats'), { recursive: true });
// No door needs another, so the cores share them.
await Promise.all(
  DOORS.map(async (door) => {
    const out = `build/dist/${door}`;
    const stats = `build/stats/${door}.json`;
    await run(
      'node_modules/@vercel/ncc/dist/ncc/cli.js',
      'build',
      `build/doors/${door}/main.js`,
      ...['--out', out, '--stats-out', stats, '--no-cache', '--quiet'],
    );
    writeFileSync(at(`${out}/licenses.txt`), licensesText(root, at(stats)));
    await minifyAll(at(out));
  }),
);
copyTypes('doors/api/main.d.ts');
chmodSync(at('build/dist/cli/index.js'), 0o755);
// A failed build leaves the last good bundles where they are.
mkdirSync(at('dist'), { recursive: true });
for (const door of DOORS) {
  rmSync(at(`dist/${door}`), { recursive: true, force: true });
  renameSync(at(`build/dist/${door}`), at(`dist/${door}`));
}
rmSync(at('build'), { recursive: true, force: true });

/** The bundler minifies only what is loaded first; a runner downloads the rest as well. */
async function minifyAll(folder) {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.js')) continue;
    const path = resolve(folder, name);
    const { code } = await minify(readFileSync(path, 'utf8'), {
      module: true,
      ecma: 2020,
      format: { comments: false },
    });
    writeFileSync(path, `${compiledAtOnce(code)}\n`);
  }
}

/**
 * V8 reads a function twice, once to find its end and once more to run it, unless it stands in
 * parentheses. Those that hold the modules of a bundle run as it starts: a seventh of that time.
 */
function compiledAtOnce(code) {
  const file = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.ESNext);
  const places = [];
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && ts.isNumericLiteral(node.name)) {
      const { initializer } = node;
      if (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
        places.push(initializer.getStart(file), initializer.end);
    } else ts.forEachChild(node, visit);
  };
  for (const statement of file.statements)
    if (ts.isVariableStatement(statement) || ts.isExportDeclaration(statement)) visit(statement);
  let at = 0;
  const pieces = places.map((place, index) => {
    const piece = code.slice(at, place) + (index % 2 === 0 ? '(' : ')');
    at = place;
    return piece;
  });
  return pieces.join('') + code.slice(at);
}

/** The types of the API, and those that they are made of; none may need a package that is bundled. */
function copyTypes(path, copied = new Set()) {
  if (copied.has(path)) return;
  copied.add(path);
  const text = readFileSync(at(`build/${path}`), 'utf8');
  for (const [, from] of text.matchAll(/(?:from|import\()\s*'([^']+)'/g)) {
    if (!from.startsWith('.')) throw new Error(`${path} needs the types of ${from}.`);
    copyTypes(posix.join(posix.dirname(path), from.replace(/\.js$/, '.d.ts')), copied);
  }
  const target = at(`build/dist/api/types/${path}`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
