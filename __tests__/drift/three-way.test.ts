import { describe, expect, it } from '@jest/globals';
import { compare } from '../../src/drift/index.js';
import type { Owner } from '../../src/model/field.js';
import type { Json } from '../../src/model/json.js';
import { aBaseline } from '../builders/baseline.js';
import { anItem } from '../builders/item.js';
import { aRecord } from '../builders/record.js';
import { aSituation } from '../builders/situation.js';

const UNKNOWN = undefined;
type Case = readonly [
  owner: Owner,
  recorded: Json,
  observed: Json,
  baseline: Json | undefined,
  expected: string,
];

/** The origin of the drift, or `-` for no drift. */
const originOf = ([owner, recorded, observed, baseline]: Case): string => {
  const [drift] = compare(
    aSituation({
      fields: [{ name: 'it', type: 'text', owner, observe: () => observed }],
      items: [anItem()],
      records: [aRecord({ values: { it: recorded } })],
      baseline: aBaseline((key, field) => (key === '#87' && field === 'it' ? baseline : UNKNOWN)),
    }),
  ).drifts;
  return drift === undefined ? '-' : drift.origin;
};

//                owner      recorded  observed  baseline  origin of the drift
const CASES: readonly Case[] = [
  ['tracker', 'a', 'a', 'a', '-'],
  ['tracker', 'a', 'a', UNKNOWN, '-'],
  ['tracker', 'a', 'a', 'b', '-'], // both moved to the same value
  ['tracker', 'a', 'b', 'a', 'tracker'],
  ['tracker', 'a', 'b', 'b', 'metadata'],
  ['tracker', 'a', 'b', 'c', 'both'],
  ['tracker', 'a', 'b', UNKNOWN, 'unknown'],
  ['tracker', null, 'b', null, 'tracker'],
  ['tracker', null, 'b', '', 'tracker'], // empty and absent are alike
  ['tracker', null, 'b', 'b', 'metadata'],
  ['tracker', null, 'b', 'c', 'both'],
  ['tracker', null, 'b', UNKNOWN, 'unknown'],
  ['tracker', 'a', null, 'a', 'tracker'],
  ['tracker', 'a', null, null, 'metadata'],
  ['tracker', null, null, 'a', '-'],
  ['tracker', null, '', UNKNOWN, '-'],

  ['fill', 'a', 'a', 'a', '-'],
  ['fill', 'a', 'b', 'a', '-'], // not compared once it has a value
  ['fill', 'a', 'b', 'c', '-'],
  ['fill', 'a', 'b', UNKNOWN, '-'],
  ['fill', 'a', null, 'a', '-'],
  ['fill', null, 'b', null, 'tracker'],
  ['fill', null, 'b', 'b', 'metadata'],
  ['fill', null, 'b', 'c', 'both'],
  ['fill', '', 'b', UNKNOWN, 'unknown'],
  ['fill', null, null, 'a', '-'],

  ['metadata', 'a', 'b', 'a', '-'],
  ['metadata', 'a', 'b', 'b', '-'],
  ['metadata', 'a', 'b', 'c', '-'],
  ['metadata', null, 'b', UNKNOWN, '-'],
  ['metadata', null, 'b', null, '-'],
];

describe('the origin of a drift', () => {
  it.each(CASES)('owner %s, recorded %j, observed %j, baseline %j: %s', (...row) => {
    expect(originOf(row)).toBe(row[4]);
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
