import { describe, expect, it } from '@jest/globals';
import type { Correction } from '../../../src/model/correction.js';
import { applied } from '../../builders/applied.js';
import { insertRecord, removeRecords, setValue } from '../../builders/correction.js';
import { aClosedItem, aMergedItem, anItem } from '../../builders/item.js';
import { ledgerRecord, ledgerText } from '../../builders/ledger.js';
import { openFile } from '../../builders/metadata-file.js';

const NOW = new Date('2026-02-01T03:00:00Z');
const open = (text: string) => openFile('pulls.json', text);
const apply = (text: string, ...corrections: readonly Correction[]): string =>
  applied(text, corrections, NOW);
const numbers = (text: string): unknown[] =>
  JSON.parse(text).pulls.map(({ number }: { number: unknown }) => number);

describe('reading a ledger', () => {
  it('recognises it by its version and list', () => {
    expect(open('{"version":1,"pulls":[]}').format).toBe('ledger');
  });

  it('reads the values of each record under the number as key', () => {
    const [record] = open(ledgerText([ledgerRecord(aMergedItem(), { cost: 0.1 })])).records;
    expect(record).toMatchObject({ key: '#87', itemKey: '#87', position: 0 });
    expect(record?.values.get('status')).toBe('merged');
    expect(record?.values.get('labels')).toEqual(['tracked']);
    expect(record?.values.has('cost')).toBe(false);
  });

  it('takes an absent key for a value that was not recorded', () => {
    expect(open(ledgerText([{ number: 87 }])).records[0]?.values.get('title')).toBeNull();
  });

  it.each([
    ['none', {}],
    ['zero', { number: 0 }],
    ['a fraction', { number: 8.7 }],
    ['another text', { number: 'no. 87' }],
    ['null', { number: null }],
  ])('gives a record the position as key when its number is %s', (_, record) => {
    expect(open(ledgerText([ledgerRecord(anItem()), record])).records[1]).toMatchObject({
      key: '@2',
      itemKey: null,
    });
  });

  it('owns every field by the tracker', () => {
    expect(new Set(open(ledgerText([])).fields.map(({ owner }) => owner))).toEqual(
      new Set(['tracker']),
    );
  });

  it.each([
    ['a list for a file', '[]', 'the file'],
    ['another version', '{"version": 2, "pulls": []}', 'version'],
    ['no version', '{"pulls": []}', 'missing'],
    ['no list', '{"version": 1}', 'pulls'],
    ['an object for the list', '{"version": 1, "pulls": {}}', 'an object'],
    ['a record that is a text', '{"version": 1, "pulls": [{}, "#87"]}', 'pulls[1]'],
  ])('says where the structure departs from the format: %s', (_, text, part) => {
    expect(() => openFile('a/pulls.json', text, 'ledger')).toThrow(
      expect.objectContaining({
        code: 'metadata-not-the-format',
        message: expect.stringContaining(part),
      }),
    );
    expect(() => openFile('a/pulls.json', text, 'ledger')).toThrow('a/pulls.json');
  });
});

describe('editing a ledger', () => {
  it('inserts a record with every key of the format, in the order of the reference', () => {
    const item = aMergedItem({ number: 3 });
    const [record] = JSON.parse(apply(ledgerText([]), insertRecord(item))).pulls;
    expect(JSON.stringify(record)).toBe(JSON.stringify(ledgerRecord(item)));
  });

  it.each([
    ['87', '88'],
    ['#87', '#88'],
    ['GH-87', 'GH-88'],
  ])('spells the number like that of the record beside it: %s', (number, like) => {
    const text = ledgerText([ledgerRecord(anItem(), { number })]);
    const inserted = apply(text, insertRecord(anItem({ number: 88 })));
    expect(numbers(inserted)).toEqual([number, like]);
    expect(inserted).toContain(text.slice(text.indexOf('"status"'), text.indexOf('"url"')));
  });

  it('keeps the records sorted by number, in whatever order they are inserted', () => {
    const text = ledgerText([
      ledgerRecord(anItem({ number: 4 })),
      ledgerRecord(anItem({ number: 8 })),
    ]);
    const inserts = [9, 5, 2, 6, 12].map((number) => insertRecord(anItem({ number })));
    expect(numbers(apply(text, ...inserts))).toEqual([2, 4, 5, 6, 8, 9, 12]);
    expect(apply(text, ...inserts)).toBe(apply(text, ...[...inserts].reverse()));
  });

  it('inserts in order whatever other corrections stand between', () => {
    const text = ledgerText([ledgerRecord(anItem({ number: 4 }))]);
    const between = (number: number, title: string) => [
      insertRecord(anItem({ number })),
      setValue('title', title),
    ];
    const mixed = [7, 5, 9, 6].flatMap((number) => between(number, 'Add the lexer'));
    expect(numbers(apply(text, ...mixed))).toEqual([4, 5, 6, 7, 9]);
  });

  it('inserts in order where the neighbours are removed in the same run', () => {
    const text = ledgerText([4, 6, 8].map((number) => ledgerRecord(anItem({ number }))));
    const inserts = [7, 5, 9].map((number) => insertRecord(anItem({ number })));
    expect(numbers(apply(text, removeRecords(1), ...inserts))).toEqual([4, 5, 7, 8, 9]);
    expect(numbers(apply(text, ...inserts, removeRecords(0, 1, 2)))).toEqual([5, 7, 9]);
  });

  it('keeps a file whose newest record stands first in that order', () => {
    const text = ledgerText([8, 6, 4].map((number) => ledgerRecord(anItem({ number }))));
    const inserts = [7, 2, 9, 12].map((number) => insertRecord(anItem({ number })));
    expect(numbers(apply(text, ...inserts))).toEqual([12, 9, 8, 7, 6, 4, 2]);
    expect(apply(text, ...inserts)).toBe(apply(text, ...[...inserts].reverse()));
  });

  it('takes most of the records for the order, where one of them is out of it', () => {
    const text = ledgerText([20, 9, 11, 3].map((number) => ledgerRecord(anItem({ number }))));
    const inserts = [21, 7].map((number) => insertRecord(anItem({ number })));
    expect(numbers(apply(text, ...inserts))).toEqual([21, 20, 9, 11, 7, 3]);
  });

  it('inserts behind the last smaller number in a file that is not sorted', () => {
    const text = ledgerText([9, 3, 5, 20].map((number) => ledgerRecord(anItem({ number }))));
    expect(numbers(apply(text, insertRecord(anItem({ number: 7 }))))).toEqual([9, 3, 5, 7, 20]);
  });

  it('sets a key that was never recorded behind the one that precedes it in the format', () => {
    const text = ledgerText([{ number: 87, status: 'open', mine: 1, labels: [] }]);
    expect(Object.keys(JSON.parse(apply(text, setValue('author', 'octocat'))).pulls[0])).toEqual([
      'number',
      'status',
      'author',
      'mine',
      'labels',
    ]);
  });

  it('keeps the keys of the user and the spelling of their numbers', () => {
    const text = '{"version":1,"pulls":[{"number":87,"cost":0.10,"status":"open","at":1e3}]}';
    expect(apply(text, setValue('status', 'merged'))).toBe(text.replace('open', 'merged'));
  });

  it('has no clock: without a correction and with one, no time is written', () => {
    const text = `{"version": 1, "last_updated": "2026-01-01T00:00:00Z", "pulls": [{"number": 87, "status": "open"}]}`;
    expect(apply(text)).toBe(text);
    expect(apply(text, setValue('status', 'closed'))).toBe(text.replace('open', 'closed'));
  });

  it('removes records by their position', () => {
    const text = ledgerText([1, 2, 2, 3].map((number) => ledgerRecord(aClosedItem({ number }))));
    expect(numbers(apply(text, removeRecords(2), removeRecords(0)))).toEqual([2, 3]);
  });
});
