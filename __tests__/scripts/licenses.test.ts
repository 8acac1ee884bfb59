import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const licensed = (door: string): string[] =>
  [...readFileSync(`dist/${door}/licenses.txt`, 'utf8').matchAll(/^(\S+) \d\S* \(.+\)$/gm)].map(
    ([, name]) => name ?? '',
  );

/** The packages that the sources below a folder import. */
const imported = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(
        /^(?!import type).*(?:from |import\()'((?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/[^']*)?'/gm,
      ),
    ])
    .map(([, name]) => name ?? '')
    .filter((name) => name !== 'node');

describe('licenses.txt', () => {
  it('names everything that the sources import, in one bundle or another', () => {
    const everywhere = new Set(['action', 'api', 'cli'].flatMap(licensed));
    expect(imported('src').filter((name) => !everywhere.has(name))).toEqual([]);
  });

  it.each([
    ['action', ['@actions/core', '@actions/cache', '@octokit/core', 'zod', 'leven', 'yaml']],
    ['api', ['@octokit/core', 'zod', 'leven', 'yaml']],
    ['cli', ['@octokit/core', 'zod', 'leven', 'yaml', 'commander', 'graphql', 'diff']],
  ])('of %s names what is in that bundle', (door, names) => {
    expect(licensed(door)).toEqual(expect.arrayContaining(names));
  });

  it('names no package that a stand-in replaces', () => {
    expect(licensed('api')).not.toContain('@actions/cache');
    expect(licensed('cli')).not.toContain('@actions/cache');
  });
});
