import { describe, expect, it } from '@jest/globals';
import { encodeCursor } from '../../../src/emulator/github/graphql/cursor.js';
import { isListing } from '../../helpers/faults.js';
import { edit, type LedgerRecord, labelled, ledger } from '../../helpers/ledger-world.js';
import { everyPage } from '../../helpers/rewrite.js';
import { briefly, problemsText, warningsOf } from '../../helpers/world.js';

/** More than a page; #3 is wrong in the file, and #900 is on record and nowhere else. */
const staged = () =>
  ledger({
    pulls: Array.from({ length: 150 }, (_, index) => labelled(101 + index)),
    change: (records) => [
      ...edit(3, { status: 'merged' })(records),
      { ...(records[2] as LedgerRecord), number: 900 },
    ],
  });

const onAndOn = (place: (page: number) => number, rest: object = {}) => {
  let page = 0;
  return everyPage((found) => {
    page += 1;
    const endCursor = encodeCursor(['2026-01-05T08:00:00Z', place(page)]);
    return { ...found, pageInfo: { hasNextPage: true, endCursor }, ...rest };
  });
};

const ENDLESS: readonly (readonly [string, () => (body: unknown) => unknown])[] = [
  ['a cursor that stands still', () => onAndOn(() => 7)],
  ['a cursor that comes and goes', () => onAndOn((page) => page % 3)],
  ['no entries on ever new pages', () => onAndOn((page) => page, { nodes: [] })],
  ['a count that is reached', () => onAndOn((page) => page, { nodes: [], totalCount: 0 })],
];

describe('a listing that does not end', () => {
  it.each(ENDLESS)('ends the run as incomplete, and removes nothing: %s', async (_, make) => {
    const { run, github } = await staged();
    github.failNext({
      match: isListing,
      times: 9999,
      rewrite: make(),
    });
    const result = await run({ prune: 'true' });
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { result: 'incomplete', complete: 'false' },
    });
    expect(warningsOf(result).join()).toMatch(/cursor-stuck|listing-endless/);
    expect(problemsText(result)).toContain('pull requests');
    expect(briefly(result).filter((line) => line.includes('phantom correct'))).toEqual([]);
    expect(github.requests.length).toBeLessThan(25);
  });

  it('is complete, and removes what is gone, where it ends', async () => {
    const { run } = await staged();
    const result = await run({ prune: 'true' });
    expect(result.outputs).toMatchObject({ result: 'corrected', complete: 'true' });
    expect(briefly(result)).toContain('#900 phantom correct');
  });
});
