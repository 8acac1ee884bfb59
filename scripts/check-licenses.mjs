// Fails when a bundled package, direct or not, has a licence that is not on the list, or when the
// dependency bot does not keep apart what is bundled. What is bundled into dist/ is distributed with it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { bundledPackages } from './bundled.mjs';

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

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** `(MIT OR GPL-3.0) AND ISC`: one of the alternatives must be allowed, in each part. */
const isAllowed = (expression) =>
  expression
    .replaceAll(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((licence) => ALLOWED.has(licence.trim())));

const bundled = bundledPackages(root);
const refused = bundled
  .filter(({ license }) => !isAllowed(license))
  .map(
    ({ name, license }) => `${name}: the licence ${license} is not allowed. Use another package.`,
  );

// Nothing is installed with the package, so the bot cannot tell by the kind of a dependency what
// reaches users: its group is a list of names.
const { devDependencies } = JSON.parse(read('package.json'));
const direct = Object.keys(devDependencies).filter(
  (name) => !devDependencies[name].startsWith('file:'),
);
const wanted = direct.filter((name) => bundled.some((entry) => entry.name === name)).sort();
const { updates } = parse(read('.github/dependabot.yml'));
const { groups } = updates.find((entry) => entry['package-ecosystem'] === 'npm');
const ungrouped =
  JSON.stringify([...groups.bundled.patterns].sort()) === JSON.stringify(wanted)
    ? []
    : [`.github/dependabot.yml: the group \`bundled\` should be ${wanted.join(', ')}.`];

const problems = [...refused, ...ungrouped];
for (const problem of problems) console.error(problem);
console.log(`${bundled.length} bundled packages, ${refused.length} with a licence not allowed`);
if (problems.length > 0) process.exitCode = 1;
