import { describe, expect, it } from '@jest/globals';
import type { JudgedDrift } from '../../src/model/drift.js';
import { NOT_DELIVERED, TOTALS } from '../../src/model/result.js';
import { failuresOf } from '../../src/sync/fail-on.js';
import { addTotals, outcomeOf, totalsOf } from '../../src/sync/plan/totals.js';
import { setValue } from '../builders/correction.js';
import { aJudgedDrift } from '../builders/drift.js';
import { aProjectResult, aResult, totals } from '../builders/result.js';

const DELIVERED = { ...NOT_DELIVERED, operation: 'created', carriesAll: true } as const;
const SEEN = { records: 40, items: 39, inSync: 30 };

describe('the result of a run', () => {
  //   complete  drift  corrections  delivered  result: the first that applies
  it.each([
    [true, 0, 0, false, 'in-sync'],
    [true, 0, 0, true, 'in-sync'],
    [true, 3, 3, true, 'corrected'],
    [true, 3, 1, true, 'corrected'], // what is held back or only reported is not of the plan
    [true, 0, 2, true, 'corrected'], // imported ones are no drift
    [true, 3, 3, false, 'drift'],
    [true, 3, 0, false, 'drift'],
    [true, 3, 0, true, 'drift'],
    [true, 0, 2, false, 'in-sync'],
    [false, 0, 0, false, 'incomplete'],
    [false, 3, 3, true, 'incomplete'],
  ])(
    'complete %s, drift %d, corrections %d, delivered %s: %s',
    (complete, drift, corrections, delivered, expected) => {
      expect(
        outcomeOf(complete, totals({ drift, corrections }), delivered ? DELIVERED : NOT_DELIVERED),
      ).toBe(expected);
    },
  );
});

describe('the counts of a run', () => {
  const count = (drifts: readonly JudgedDrift[]) => totalsOf(drifts, [], SEEN);

  it('hold every kind', () => {
    for (const kind of [
      'missing',
      'historical',
      'phantom',
      'status',
      'field',
      'duplicate',
      'invalid',
    ] as const) {
      expect(count([aJudgedDrift({ kind }), aJudgedDrift({ kind })])).toMatchObject({
        [kind]: 2,
        drift: 2,
      });
    }
  });

  it.each([
    ['one that is ignored', { resolution: 'ignored' }, { status: 1, drift: 0, ignored: 1 }],
    [
      'one that merely informs',
      { kind: 'historical', severity: 'info' },
      { historical: 1, drift: 0 },
    ],
    ['one that was declined', { resolution: 'declined' }, { status: 1, drift: 1, declined: 1 }],
    ['one that is held back', { resolution: 'report', heldBack: true }, { status: 1, drift: 1 }],
    ['one that both sides changed', { origin: 'both' }, { drift: 1, conflict: 1 }],
    ['copies that differ', { kind: 'duplicate', differing: true }, { duplicate: 1, conflict: 1 }],
    [
      'copies that are equal',
      { kind: 'duplicate', differing: false },
      { duplicate: 1, conflict: 0 },
    ],
    ['one that the file changed', { origin: 'metadata' }, { drift: 1, conflict: 0 }],
  ] as const)('take %s for what it is', (_, changes, expected) => {
    expect(count([aJudgedDrift(changes)])).toMatchObject(expected);
  });

  it('take corrections from the plan and the rest from what was seen', () => {
    expect(totalsOf([], [setValue('title', 'x'), setValue('status', 'open')], SEEN)).toMatchObject({
      ...SEEN,
      corrections: 2,
      drift: 0,
    });
  });

  it('add up over projects, and of none are nothing', () => {
    const one = totals({ records: 3, drift: 2, status: 2 });
    expect(addTotals([one, one])).toMatchObject({ records: 6, drift: 4, status: 4, missing: 0 });
    expect(Object.keys(addTotals([]))).toEqual([...TOTALS]);
    expect(new Set(Object.values(addTotals([])))).toEqual(new Set([0]));
  });
});

describe('what the step fails on', () => {
  const ALL = ['drift', 'critical', 'conflict', 'incomplete'] as const;
  const failures = (drift: JudgedDrift | null, changes: Parameters<typeof aResult>[0] = {}) => {
    const drifts = drift === null ? [] : [drift];
    const project = aProjectResult({ drifts, totals: totalsOf(drifts, [], SEEN) });
    return failuresOf(aResult({ projects: [project], ...changes }), ALL);
  };

  it.each([
    ['nothing', null, []],
    ['a grave drift', aJudgedDrift(), ['drift', 'critical']],
    ['a minor drift', aJudgedDrift({ severity: 'minor' }), ['drift']],
    ['one that merely informs', aJudgedDrift({ severity: 'info' }), []],
    ['an ignored one', aJudgedDrift({ resolution: 'ignored' }), []],
    ['a declined one', aJudgedDrift({ resolution: 'declined' }), []],
    [
      'a held back one',
      aJudgedDrift({ resolution: 'report', heldBack: true }),
      ['drift', 'critical'],
    ],
    ['a conflict', aJudgedDrift({ severity: 'minor', origin: 'both' }), ['drift', 'conflict']],
  ])('is named by what was found: %s', (_, drift, expected) => {
    expect(failures(drift)).toEqual(expected);
  });

  it('is found, delivered or not', () => {
    expect(failures(aJudgedDrift(), { outcome: 'corrected', delivery: DELIVERED })).toEqual([
      'drift',
      'critical',
    ]);
  });

  it('may be that not everything was observed', () => {
    expect(failures(null, { complete: false, outcome: 'incomplete' })).toEqual(['incomplete']);
  });

  it('is nothing that was not asked for', () => {
    expect(failuresOf(aResult({ complete: false }), [])).toEqual([]);
  });
});
