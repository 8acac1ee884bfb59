// Tells whether a version is the newest of its major version, so that the major tag never moves
// backwards: a fix of 1.2 that is released after 1.3 leaves `v1` where it is.
// Usage: node scripts/newest-of-major.mjs v1.2.4 < tags, one a line. Prints `true` or `false`.
import { readFileSync } from 'node:fs';

const parts = (tag) =>
  tag
    .match(/^v(\d+)\.(\d+)\.(\d+)$/)
    ?.slice(1)
    .map(Number);
const isNewer = (a, b) => {
  const differing = a.findIndex((part, index) => part !== b[index]);
  return differing >= 0 && a[differing] > b[differing];
};

const released = parts(process.argv[2] ?? '');
if (released === undefined) throw new Error('Give the tag of the release, such as v1.2.4.');
const others = readFileSync(0, 'utf8')
  .split('\n')
  .flatMap((line) => [parts(line.trim().replace('refs/tags/', ''))].filter(Boolean));
const overtaken = others.some((other) => other[0] === released[0] && isNewer(other, released));
process.stdout.write(`${!overtaken}\n`);
