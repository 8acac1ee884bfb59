import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

const isNewest = (tag: string, tags: readonly string[]): string =>
  execFileSync(process.execPath, ['scripts/newest-of-major.mjs', tag], {
    encoding: 'utf8',
    input: tags.map((name) => `refs/tags/${name}\n`).join(''),
  }).trim();

describe('the major tag', () => {
  it.each([
    ['v1.3.0', ['v1.2.9', 'v1.3.0', 'v2.0.0'], 'true'],
    ['v1.10.0', ['v1.9.9', 'v1.10.0', 'v1'], 'true'],
    ['v1.2.4', ['v1.2.4', 'v1.3.0'], 'false'],
    ['v1.2.4', ['v1.2.4', 'v1.2.10'], 'false'],
    ['v1.0.0', [], 'true'],
  ])('moves to %s beside %j: %s', (tag, tags, moves) => {
    expect(isNewest(tag, tags)).toBe(moves);
  });
});
