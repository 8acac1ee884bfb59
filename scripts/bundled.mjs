// What is bundled into a door: read from the bundler's own statistics while building, and afterwards
// from the licences that are distributed with each bundle.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const DOORS = ['action', 'api', 'cli'];

const RULE = '-'.repeat(80);

/** `node_modules/a/node_modules/@b/c/lib/d.js` lies in the package `node_modules/a/node_modules/@b/c`. */
const packageFolder = (path) =>
  path.match(/^(?:\.\/)?((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//)?.[1];

/** Every module of a webpack compilation, those that it joined into one included. */
function modulePaths(modules) {
  return modules.flatMap(({ name, nameForCondition, modules: joined = [] }) => [
    nameForCondition ?? name,
    ...modulePaths(joined),
  ]);
}

/**
 * The text of `licenses.txt`: each bundled package with its licence, sorted by name.
 * @param {string} root the absolute folder of the project
 * @param {string} statsPath the statistics of webpack as JSON
 */
export function licensesText(root, statsPath) {
  const { modules } = JSON.parse(readFileSync(statsPath, 'utf8'));
  const relative = modulePaths(modules).flatMap((path) =>
    path ? [path.startsWith(root) ? path.slice(root.length + 1) : path] : [],
  );
  const folders = new Set(
    relative.flatMap((path) => {
      const folder = packageFolder(path);
      return folder ? [join(root, folder)] : [];
    }),
  );
  const entries = [...folders].map(describe);
  const distinct = new Map(entries.map((entry) => [entry.heading, entry.text]));
  return [...distinct]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([heading, text]) => `${heading}\n\n${text}\n`)
    .join(`\n${RULE}\n\n`);
}

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|-|$)/i.test(entry));
  const text = file
    ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
    : `The package has no file of its licence; it states: ${license}`;
  return { heading: `${name} ${version} (${license})`, text };
}

/** `{ name, version, license }` of everything that the committed bundles carry. */
export function bundledPackages(root) {
  const headings = DOORS.map((door) => join(root, 'dist', door, 'licenses.txt'))
    .filter((path) => existsSync(path))
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split(`\n${RULE}\n\n`)
        .map((part) => part.slice(0, part.indexOf('\n'))),
    );
  return [...new Set(headings)].sort().map((heading) => {
    const [, name, version, license] = heading.match(/^(\S+) (\S+) \((.*)\)$/);
    return { name, version, license };
  });
}
