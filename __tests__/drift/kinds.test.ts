import { describe, expect, it } from '@jest/globals';
import { compare } from '../../src/drift/index.js';
import type { Drift } from '../../src/model/drift.js';
import { aClosedItem, aMergedItem, anItem } from '../builders/item.js';
import { aRecord } from '../builders/record.js';
import { aSituation } from '../builders/situation.js';

const driftsOf = (...changes: Parameters<typeof aSituation>): readonly Drift[] =>
  compare(aSituation(...changes)).drifts;

describe('an item without a record', () => {
  const records = [aRecord({ number: 20 })];
  const listed = anItem({ number: 20 });

  it('is missing when it came after the first recorded one', () => {
    const item = aMergedItem({ number: 21 });
    expect(driftsOf({ records, items: [listed, item] })).toEqual([
      expect.objectContaining({
        kind: 'missing',
        key: '#21',
        number: 21,
        field: null,
        recorded: null,
        observed: 'merged',
        observedAt: '2026-01-06T09:30:00Z',
        severity: 'critical',
        title: item.title,
        url: item.url,
      }),
    ]);
  });

  it('is historical when its number is below the lowest recorded one', () => {
    expect(driftsOf({ records, items: [listed, anItem({ number: 19 })] })).toEqual([
      expect.objectContaining({
        kind: 'historical',
        severity: 'info',
        observed: 'open',
        observedAt: null,
      }),
    ]);
  });

  it('is historical when the file has no record', () => {
    expect(
      driftsOf({ items: [anItem({ number: 3 }), anItem({ number: 9 })] }).map(({ kind }) => kind),
    ).toEqual(['historical', 'historical']);
  });
});

describe('a status that differs', () => {
  it.each([
    ['closed', aMergedItem(), 'merged-externally', '2026-01-06T09:30:00Z'],
    ['merged', aClosedItem(), 'closed-externally', '2026-01-07T10:00:00Z'],
    ['closed', anItem(), 'reopened-externally', null],
  ] as const)('recorded as %s', (status, item, transition, observedAt) => {
    const [drift] = driftsOf({ records: [aRecord({ values: { status } })], items: [item] });
    expect(drift).toMatchObject({
      kind: 'status',
      field: 'status',
      recorded: status,
      observed: item.status,
      transition,
      observedAt,
      severity: 'critical',
      origin: 'unknown',
      baseline: null,
      firstSeenAt: '2026-02-01T03:00:00.000Z',
    });
  });
});

describe('two records of one item', () => {
  const first = aRecord({ position: 0 });

  it('are a duplicate whose copies can be folded when they are equal', () => {
    const records = [first, aRecord({ position: 1 }), aRecord({ position: 2 })];
    expect(driftsOf({ records, items: [anItem()] })).toEqual([
      expect.objectContaining({
        kind: 'duplicate',
        key: '#87',
        field: null,
        differing: false,
        position: 0,
        extraCopies: [1, 2],
        observed: 'open',
      }),
    ]);
  });

  it('are a conflict when they differ, and nothing else is said of them', () => {
    const records = [first, aRecord({ position: 1, values: { status: 'merged' } })];
    const { drifts, skipped } = compare(aSituation({ records, items: [aClosedItem()] }));
    expect(drifts).toEqual([
      expect.objectContaining({ kind: 'duplicate', differing: true, severity: 'critical' }),
    ]);
    expect(skipped.map(({ key }) => key)).toEqual(['#87']);
  });

  it('differ already in a key of the user', () => {
    const records = [first, aRecord({ position: 1, raw: { number: 87, cost: 2 } })];
    expect(driftsOf({ records, items: [anItem()] })[0]).toMatchObject({ differing: true });
  });

  it('are compared once when they are equal', () => {
    const records = [first, aRecord({ position: 1 })];
    expect(
      driftsOf({ records, items: [aMergedItem()] }).map(({ kind, position }) => [kind, position]),
    ).toEqual([
      ['duplicate', 0],
      ['status', 0],
      ['field', 0],
    ]);
  });
});

describe('a record that cannot be right', () => {
  it('has its position as key when it has no number', () => {
    const records = [aRecord(), aRecord({ number: null, position: 6 })];
    expect(driftsOf({ records, items: [anItem()] })).toEqual([
      expect.objectContaining({
        kind: 'invalid',
        key: '@7',
        number: null,
        field: 'number',
        severity: 'critical',
      }),
    ]);
  });

  it('is invalid instead of drifted, and stops no other record', () => {
    const records = [aRecord({ values: { status: 'done' } }), aRecord({ number: 88, position: 1 })];
    const drifts = driftsOf({
      records,
      items: [aMergedItem({ mergedAt: null }), aMergedItem({ number: 88, mergedAt: null })],
    });
    expect(
      drifts.map(({ key, kind, recorded, observed }) => [key, kind, recorded, observed]),
    ).toEqual([
      ['#87', 'invalid', 'done', 'merged'],
      ['#88', 'status', 'open', 'merged'],
    ]);
  });

  it.each([
    ['mergedAt', { mergedAt: '2026-01-01T00:00:00Z' }],
    ['createdAt', { createdAt: '2026-01-20T00:00:00Z', mergedAt: '2026-01-06T09:30:00Z' }],
  ])(
    'was not merged before it was created: the wrong one of the two, %s, is invalid',
    (field, values) => {
      const records = [aRecord({ values: { status: 'merged', ...values } })];
      expect(driftsOf({ records, items: [aMergedItem()] })).toEqual([
        expect.objectContaining({ kind: 'invalid', field }),
      ]);
    },
  );
});

describe('a drift', () => {
  it('is plain data, which programs copy and send on', () => {
    const drifts = driftsOf({ items: [anItem()] });
    expect(structuredClone(drifts)).toEqual(drifts);
  });
});
