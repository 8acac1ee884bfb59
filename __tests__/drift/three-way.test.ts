import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compare } from '../../src/drift/index.js';
import { type Field, OWNERS, type Owner } from '../../src/model/field.js';
import type { Json } from '../../src/model/json.js';
import { decide } from '../../src/plan/index.js';
import { aBaseline } from '../builders/baseline.js';
import { aDecideInput } from '../builders/decide-input.js';
import { anItem } from '../builders/item.js';
import { aRecord } from '../builders/record.js';
import { aSituation } from '../builders/situation.js';

const UNKNOWN = undefined;

/** One letter for a value, nothing for none, `?` for a baseline that is not known. */
type Row = readonly [
  owner: Owner,
  recorded: string,
  observed: string,
  baseline: string,
  drift: 'yes' | 'no',
  origin: string,
  resolution: string,
];

const letterAs = (cell: string): Json | undefined =>
  cell === '?' ? UNKNOWN : cell === '' ? null : cell;

const outcomeOf = ([owner, recorded, observed, baseline]: Row): readonly string[] => {
  const field: Field = {
    name: 'it',
    type: 'text',
    owner,
    observe: () => letterAs(observed) ?? null,
  };
  const { drifts } = compare(
    aSituation({
      fields: [field],
      items: [anItem()],
      records: [aRecord({ values: { it: letterAs(recorded) ?? null } })],
      baseline: aBaseline((key, name) =>
        key === '#87' && name === 'it' ? letterAs(baseline) : UNKNOWN,
      ),
    }),
  );
  const [judged] = decide(drifts, aDecideInput({ fields: [field] })).drifts;
  return judged === undefined ? ['no', '', ''] : ['yes', judged.origin, judged.resolution];
};

// biome-ignore format: a table that is checked by eye
const TABLE: readonly Row[] = [
  // owner, recorded, observed, baseline: drift, origin, resolution
  ['tracker', 'a', 'a', 'a', 'no', '', ''],
  ['tracker', 'a', 'a', 'b', 'no', '', ''],
  ['tracker', 'a', 'a', '?', 'no', '', ''],
  ['tracker', 'a', 'b', 'a', 'yes', 'tracker', 'correct'],
  ['tracker', 'a', 'b', 'b', 'yes', 'metadata', 'correct'],
  ['tracker', 'a', 'b', 'c', 'yes', 'both', 'correct'],
  ['tracker', 'a', 'b', '?', 'yes', 'unknown', 'correct'],
  ['tracker', '', 'b', '', 'yes', 'tracker', 'correct'],
  ['tracker', '', 'b', 'b', 'yes', 'metadata', 'correct'],
  ['tracker', '', 'b', 'c', 'yes', 'both', 'correct'],
  ['tracker', '', 'b', '?', 'yes', 'unknown', 'correct'],
  ['tracker', 'a', '', 'a', 'yes', 'tracker', 'correct'],
  ['tracker', 'a', '', '', 'yes', 'metadata', 'correct'],
  ['tracker', 'a', '', 'c', 'yes', 'both', 'correct'],
  ['tracker', 'a', '', '?', 'yes', 'unknown', 'correct'],
  ['tracker', '', '', '', 'no', '', ''],
  ['tracker', '', '', 'a', 'no', '', ''],
  ['fill', 'a', 'a', 'a', 'no', '', ''],
  ['fill', 'a', 'a', 'b', 'no', '', ''],
  ['fill', 'a', 'a', '?', 'no', '', ''],
  ['fill', 'a', 'b', 'a', 'no', '', ''],
  ['fill', 'a', 'b', 'b', 'no', '', ''],
  ['fill', 'a', 'b', 'c', 'no', '', ''],
  ['fill', 'a', 'b', '?', 'no', '', ''],
  ['fill', 'a', '', 'a', 'no', '', ''],
  ['fill', 'a', '', '', 'no', '', ''],
  ['fill', '', 'b', '', 'yes', 'tracker', 'correct'],
  ['fill', '', 'b', 'b', 'yes', 'metadata', 'correct'],
  ['fill', '', 'b', 'c', 'yes', 'both', 'report'],
  ['fill', '', 'b', '?', 'yes', 'unknown', 'correct'],
  ['fill', '', '', '', 'no', '', ''],
  ['fill', '', '', 'a', 'no', '', ''],
  ['metadata', 'a', 'a', 'a', 'no', '', ''],
  ['metadata', 'a', 'a', 'b', 'no', '', ''],
  ['metadata', 'a', 'a', '?', 'no', '', ''],
  ['metadata', 'a', 'b', 'a', 'no', '', ''],
  ['metadata', 'a', 'b', 'b', 'no', '', ''],
  ['metadata', 'a', 'b', 'c', 'no', '', ''],
  ['metadata', 'a', 'b', '?', 'no', '', ''],
  ['metadata', '', 'b', '', 'no', '', ''],
  ['metadata', '', 'b', '?', 'no', '', ''],
];

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('`', ''));

describe('the origin of a drift', () => {
  it.each(TABLE)('owner %s, recorded %j, observed %j, baseline %j: %s %s %s', (...row) => {
    expect(outcomeOf(row)).toEqual(row.slice(4));
  });

  it('has every combination of three values that are equal or not, for each owner', () => {
    const patternOf = (values: readonly string[]): string =>
      values.map((value) => (value === '?' ? '?' : values.indexOf(value))).join('');
    for (const owner of OWNERS) {
      const rows = TABLE.filter((row) => row[0] === owner);
      const patterns = new Set(rows.map((row) => patternOf(row.slice(1, 4))));
      expect([...patterns].sort()).toEqual(['000', '002', '00?', '010', '011', '012', '01?']);
    }
  });

  it('is told in the docs as it is here', () => {
    const lines = readFileSync('docs/drift.md', 'utf8').split('\n');
    const start = lines.findIndex((line) => line.startsWith('| owner | recorded |')) + 2;
    expect(lines.slice(start, start + TABLE.length).map(cellsOf)).toEqual(TABLE);
    expect(lines[start + TABLE.length]).toBe('');
  });

  it('comes with all three values', () => {
    const { drifts } = compare(
      aSituation({
        items: [anItem({ title: 'Ours' })],
        records: [aRecord({ values: { title: 'Mine' } })],
        baseline: aBaseline((_, field) => (field === 'title' ? 'Before' : UNKNOWN)),
      }),
    );
    expect(drifts).toEqual([
      expect.objectContaining({
        recorded: 'Mine',
        observed: 'Ours',
        baseline: 'Before',
        origin: 'both',
      }),
    ]);
  });

  it('is told by what values say, not by how they are spelled', () => {
    const { drifts } = compare(
      aSituation({
        items: [anItem({ labels: ['bug'] })],
        records: [aRecord({ values: { labels: ['UI', 'bug'] } })],
        baseline: aBaseline((_, field) => (field === 'labels' ? ['Bug', 'ui'] : UNKNOWN)),
      }),
    );
    expect(drifts).toEqual([expect.objectContaining({ field: 'labels', origin: 'tracker' })]);
  });
});

describe('the origin of a whole record', () => {
  const item = anItem();
  const origins = (hadRecord: boolean | undefined) => {
    const baseline = { has: () => hadRecord, value: () => (hadRecord ? 'merged' : UNKNOWN) };
    const record = aRecord();
    const missing = compare(
      aSituation({ records: [aRecord({ number: 1 })], items: [item], baseline }),
    );
    const gone = { key: '#87', found: 'absent', reason: 'not-found' } as const;
    const phantom = compare(aSituation({ records: [record], lookUps: [gone], baseline }));
    const copies = compare(
      aSituation({ records: [record, { ...record, position: 1 }], items: [item], baseline }),
    );
    return [missing, phantom, copies].map(
      ({ drifts }) =>
        drifts.find(({ field, key }) => field === null && key === '#87')?.origin ?? 'none',
    );
  };

  it('is not known without a baseline', () => {
    expect(origins(undefined)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('is the side that the record or its pull request came or went on', () => {
    expect(origins(true)).toEqual(['metadata', 'tracker', 'metadata']);
    expect(origins(false)).toEqual(['tracker', 'metadata', 'metadata']);
  });
});

describe('the origin of a value that cannot be right', () => {
  const originOfTitle = (recorded: Json, baseline: Json) =>
    compare(
      aSituation({
        items: [anItem({ title: 'Ours' })],
        records: [aRecord({ values: { title: recorded } })],
        baseline: aBaseline((_, field) => (field === 'title' ? baseline : UNKNOWN)),
      }),
    ).drifts[0];

  it('is the file where it was right before, and the tracker where it never was', () => {
    expect(originOfTitle(7, 'Ours')).toMatchObject({ kind: 'invalid', origin: 'metadata' });
    expect(originOfTitle(7, 'Before')).toMatchObject({ kind: 'invalid', origin: 'both' });
    expect(originOfTitle(7, 7)).toMatchObject({ kind: 'invalid', origin: 'tracker' });
  });
});
