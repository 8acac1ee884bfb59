import { describe, expect, it } from '@jest/globals';
import type { Edit } from '../../../src/metadata/text/edit.js';
import fc from '../../helpers/fast-check.js';
import { type Doc, type Layout, layouts, spelled, write } from './documents.js';
import { editJson } from './edit-json.js';

const RECORDS = 150;

const record = (number: number, status: string): Doc => ({
  kind: 'dict',
  inline: number % 2 === 0,
  entries: [
    ['"number"', spelled(String(number))],
    ['"status"', spelled(JSON.stringify(status))],
    ['"notes"', { kind: 'list', inline: true, entries: [spelled('1.50'), spelled('"]}"')] }],
  ],
});

const file = (records: readonly Doc[]): Doc => ({
  kind: 'dict',
  inline: false,
  entries: [
    ['"first"', spelled(JSON.stringify('a long text '.repeat(500)))],
    ['"records"', { kind: 'list', inline: false, entries: records }],
    ['"last"', spelled('1e3')],
  ],
});

const text = (layout: Layout, numbers: readonly number[], merged: ReadonlySet<number>): string =>
  write(file(numbers.map((n) => record(n, merged.has(n) ? 'merged' : 'open'))), layout);

/** Large enough that the places of its records are kept, and not found again. */
describe('a large file', () => {
  const all = Array.from({ length: RECORDS }, (_, index) => index);
  const cases = fc.record({
    layout: layouts,
    merged: fc.subarray(all),
    removed: fc.subarray(all),
  });

  it('is edited in the records that are named and nowhere else', () => {
    fc.assert(
      fc.property(cases, ({ layout, merged, removed }) => {
        const gone = new Set(removed);
        const kept = all.filter((number) => !gone.has(number));
        const set = new Set(merged.filter((number) => !gone.has(number)));
        const edits: Edit[] = [
          ...removed.map((index): Edit => ({ edit: 'remove', list: ['records'], index })),
          ...[...set].map(
            (index): Edit => ({ edit: 'set', path: ['records', index, 'status'], value: 'merged' }),
          ),
        ];
        const before = text(layout, all, new Set());
        expect(editJson(before, edits)).toBe(text(layout, kept, set));
        expect(editJson(before, edits.reverse())).toBe(text(layout, kept, set));
      }),
      { numRuns: 300 },
    );
  });

  it('takes new records between the others, at the start and at the end', () => {
    fc.assert(
      fc.property(layouts, fc.subarray([...all, RECORDS]), (layout, places) => {
        const edits = places.map(
          (index): Edit => ({
            edit: 'insert',
            list: ['records'],
            index,
            value: { number: -index },
          }),
        );
        const { records, last } = JSON.parse(editJson(text(layout, all, new Set()), edits));
        const expected = [...all, RECORDS].flatMap((index) => [
          ...(places.includes(index) ? [-index] : []),
          ...(index < RECORDS ? [index] : []),
        ]);
        expect(records.map(({ number }: { number: number }) => number + 0)).toEqual(
          expected.map((number) => number + 0),
        );
        expect(last).toBe(1000);
      }),
      { numRuns: 300 },
    );
  });
});
