// Fails when a bundled package, direct or not, has a licence that is not on the list. What is
// bundled into dist/ is distributed with it.
import { readdirSync, readFileSync } from 'node:fs';

const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
]);

const readJson = (path) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));

/** `(MIT OR GPL-3.0) AND ISC`: one of the alternatives must be allowed, in each part. */
const isAllowed = (expression) =>
  expression
    .replaceAll(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((licence) => ALLOWED.has(licence.trim())));

/** The packages that the sources import: they are bundled, so none is a dependency to install. */
const imported = readdirSync(new URL('../src', import.meta.url), { recursive: true })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => {
    const text = readFileSync(new URL(`../src/${name}`, import.meta.url), 'utf8');
    return [...text.matchAll(/(?:from|import\()\s*'((?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/[^']*)?'/g)];
  })
  .map(([, name]) => name);

const { packages } = readJson('package-lock.json');

/** Where a package finds another one: beside it, or in a folder further up. */
const resolve = (from, name) => {
  const inside = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (packages[inside] !== undefined) return inside;
  if (from === '') return undefined;
  return resolve(from.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''), name);
};

const found = new Set();
const visit = (path) => {
  if (path === undefined || found.has(path)) return;
  found.add(path);
  for (const name of Object.keys(packages[path].dependencies ?? {})) visit(resolve(path, name));
};
for (const name of imported) visit(resolve('', name));
const runtime = [...found].sort();

const refused = runtime
  .map((path) => ({ path, licence: readJson(`${path}/package.json`).license ?? 'none stated' }))
  .filter(({ licence }) => !isAllowed(String(licence)));

for (const { path, licence } of refused) {
  console.error(`${path}: the licence ${licence} is not allowed. Use another package.`);
}
console.log(`${runtime.length} runtime dependencies, ${refused.length} with a licence not allowed`);
if (refused.length > 0) process.exitCode = 1;
