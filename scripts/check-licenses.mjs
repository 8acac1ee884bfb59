// Fails when a runtime dependency, direct or not, has a licence that is not on the list. What is
// bundled into dist/ is distributed with it.
import { readFileSync } from 'node:fs';

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

const runtime = Object.entries(readJson('package-lock.json').packages)
  .filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional)
  .map(([path]) => path);

const refused = runtime
  .map((path) => ({ path, licence: readJson(`${path}/package.json`).license ?? 'none stated' }))
  .filter(({ licence }) => !isAllowed(String(licence)));

for (const { path, licence } of refused) {
  console.error(`${path}: the licence ${licence} is not allowed. Use another package.`);
}
console.log(`${runtime.length} runtime dependencies, ${refused.length} with a licence not allowed`);
if (refused.length > 0) process.exitCode = 1;
