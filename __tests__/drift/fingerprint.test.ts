import { describe, expect, it } from '@jest/globals';
import { compare } from '../../src/drift/index.js';
import type { Drift } from '../../src/model/drift.js';
import { aBaseline } from '../builders/baseline.js';
import { aClosedItem, aMergedItem, anItem } from '../builders/item.js';
import { aRecord } from '../builders/record.js';
import { aSituation } from '../builders/situation.js';
import fc from '../helpers/fast-check.js';

const first = (...changes: Parameters<typeof aSituation>): Drift | undefined =>
  compare(aSituation(...changes)).drifts[0];
const titleDrift = (title: string, changes: Parameters<typeof aSituation>[0] = {}) =>
  first({
    records: [aRecord({ values: { title: 'Old' } })],
    items: [anItem({ title })],
    ...changes,
  })?.fingerprint;

describe('the fingerprint of a drift', () => {
  it('is of sixteen hexadecimal digits', () => {
    expect(titleDrift('New')).toMatch(/^[0-9a-f]{16}$/);
  });

  it('stays the same while nothing but these changes: time, title, recorded value, baseline, position, other records', () => {
    const drift = first({
      startedAt: '2027-01-01T00:00:00.000Z',
      baseline: aBaseline(() => 'Baseline'),
      records: [
        aRecord({ number: 1 }),
        aRecord({ position: 1, values: { title: 'Older', author: 'OCTOCAT' } }),
      ],
      items: [
        anItem({ number: 1 }),
        anItem({ title: 'New', url: 'https://example.com', updatedAt: '2027-01-01T00:00:00Z' }),
      ],
    });
    expect(drift).toMatchObject({ key: '#87', field: 'title' });
    expect(drift?.fingerprint).toBe(titleDrift('New'));
  });

  it('is the same for two spellings of one observed value', () => {
    const labels = (observed: string[]) =>
      first({
        records: [aRecord({ values: { labels: ['x'] } })],
        items: [anItem({ labels: observed })],
      })?.fingerprint;
    expect(labels(['Bug', 'ui'])).toBe(labels(['UI', 'bug']));
    expect(titleDrift('caf\u00e9')).toBe(titleDrift('cafe\u0301'));
  });

  it.each([
    ['the observed value', titleDrift('Newer')],
    ['the project', titleDrift('New', { project: 'other' })],
    [
      'the key',
      first({
        records: [aRecord({ number: 88, values: { title: 'Old' } })],
        items: [anItem({ number: 88, title: 'New' })],
      })?.fingerprint,
    ],
    [
      'the kind',
      first({ records: [aRecord({ values: { title: 1 } })], items: [anItem({ title: 'New' })] })
        ?.fingerprint,
    ],
    [
      'the field',
      first({
        records: [aRecord({ values: { author: 'old' } })],
        items: [anItem({ author: 'New' })],
      })?.fingerprint,
    ],
  ])('changes with %s', (_, fingerprint) => {
    expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint).not.toBe(titleDrift('New'));
  });

  it('differs wherever project, key, kind, field or observed value differ, and only there', () => {
    const drifts = fc
      .record({
        project: fc.constantFrom('a', 'b', 'a"', '["a"'),
        number: fc.integer({ min: 1, max: 3 }),
        title: fc.constantFrom('New', 'New\u0301', '', '87', 'null'),
        status: fc.constantFrom('open', 'merged', 'closed'),
      })
      .map(({ project, number, title, status }) => {
        const item = { open: anItem, merged: aMergedItem, closed: aClosedItem }[status as 'open']({
          number,
          title,
        });
        const records = [aRecord({ number, values: { title: 'Old', status: 'done' } })];
        return compare(aSituation({ project, records, items: [item] })).drifts;
      });
    const nameOf = ({ project, key, kind, field, observed }: Drift) =>
      JSON.stringify([project, key, kind, field, observed]);
    fc.assert(
      fc.property(fc.array(drifts, { maxLength: 4 }), (found) => {
        const all = found.flat();
        expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(
          new Set(all.map(nameOf)).size,
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the result of comparing', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 8 });
  const worlds = fc.tuple(numbers, numbers).chain(([recorded, observed]) =>
    fc.record({
      records: fc.constant(
        recorded.map((number, position) =>
          aRecord({ number, position, values: { status: number % 2 ? 'open' : 'closed' } }),
        ),
      ),
      items: fc.constant(
        observed.map((number) => (number % 3 ? anItem({ number }) : aMergedItem({ number }))),
      ),
      recordOrder: fc.shuffledSubarray(
        recorded.map((_, index) => index),
        { minLength: recorded.length },
      ),
      itemOrder: fc.shuffledSubarray(
        observed.map((_, index) => index),
        { minLength: observed.length },
      ),
    }),
  );

  it('does not depend on the order of records or items', () => {
    fc.assert(
      fc.property(worlds, ({ records, items, recordOrder, itemOrder }) => {
        const lookUps = records.map(({ itemKey }) => ({
          key: itemKey ?? '#0',
          found: 'absent' as const,
          reason: 'not-found',
        }));
        const without = ({ position: _, ...drift }: Drift) => drift;
        const straight = compare(aSituation({ records, items, lookUps }));
        const shuffled = compare(
          aSituation({
            records: recordOrder.flatMap((index, position) => {
              const record = records[index];
              return record === undefined ? [] : [{ ...record, position }];
            }),
            items: itemOrder.flatMap((index) => items[index] ?? []),
            lookUps: [...lookUps].reverse(),
          }),
        );
        expect(shuffled.drifts.map(without)).toEqual(straight.drifts.map(without));
        expect(shuffled.inSync).toBe(straight.inSync);
      }),
      { numRuns: 1000 },
    );
  });
});
