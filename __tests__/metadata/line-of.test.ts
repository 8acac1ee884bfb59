import { describe, expect, it } from '@jest/globals';
import { openerFor } from '../../src/metadata/index.js';
import { openFile } from '../builders/metadata-file.js';

const ledger = (pulls: readonly object[]): string =>
  JSON.stringify({ version: 1, project: 'notes', pulls }, null, 2);

const linesOf = async (path: string, text: string, count: number, project = '') => {
  const file = openFile(path, text, null, project, await openerFor(path));
  return Array.from({ length: count }, (_, position) => file.lineOf(position));
};

describe('the line of a record', () => {
  it('is the one on which it begins, in JSON', async () => {
    const text = ledger([{ number: 1, status: 'open' }, { number: 2 }]);
    expect(await linesOf('a.json', text, 3)).toEqual([5, 9, null]);
    expect(await linesOf('a.json', `\uFEFF// why\r\n${text}`, 2)).toEqual([6, 10]);
    expect(await linesOf('a.json', JSON.stringify(JSON.parse(text)), 2)).toEqual([1, 1]);
  });

  it('is the one on which it begins, in YAML', async () => {
    const text =
      'version: 1\nproject: notes\npulls:\n  # the first\n  - number: 1\n    status: open\n  - { number: 2 }\n';
    expect(await linesOf('a.yml', text, 3)).toEqual([5, 7, null]);
  });

  it('is found in the part of a file that is the project’s', async () => {
    const section = { schema_version: '2.0', tasks: [], pull_requests: [{ pr_number: 4 }] };
    const text = JSON.stringify(
      { schema_version: '2.0', projects: { a: section, b: section } },
      null,
      2,
    );
    const [first] = await linesOf('a.json', text, 1, 'a');
    const [second] = await linesOf('a.json', text, 1, 'b');
    expect(text.split('\n')[(first ?? 0) - 1]?.trim()).toBe('{');
    expect(second).toBeGreaterThan(first ?? 0);
  });
});
