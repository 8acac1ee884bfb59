import { describe, expect, it } from '@jest/globals';
import type { Drift } from '../../src/model/drift.js';
import { plainText } from '../../src/model/workflow-wording.js';
import { decide } from '../../src/plan/index.js';
import { aDecideInput } from '../builders/decide-input.js';
import { aDrift, aMissing, aPhantom, aTitleDrift } from '../builders/drift.js';
import { anItem } from '../builders/item.js';
import { settings } from '../builders/settings.js';
import { FIELDS } from '../builders/situation.js';

type Changes = NonNullable<Parameters<typeof aDecideInput>[0]>;
const resolve = (drift: Drift, changes: Changes = {}): string | undefined =>
  decide([drift], aDecideInput(changes)).drifts[0]?.resolution;

const reviewer = aTitleDrift({ field: 'reviewer', recorded: null, observed: 'hubot' });
const invalid = (field: string): Drift =>
  aTitleDrift({ kind: 'invalid', field, severity: 'critical' });
const duplicate = aDrift({ kind: 'duplicate', field: null, extraCopies: [3, 7] });
const historical = aMissing({ kind: 'historical', severity: 'info' });

describe('what is done about a drift', () => {
  const cases: readonly (readonly [
    what: string,
    drift: Drift,
    expected: string,
    changes?: Changes,
  ])[] = [
    ['a wrong status', aDrift(), 'correct'],
    ['another wrong field of the tracker', aTitleDrift(), 'correct'],
    ['one that was edited in the file', aTitleDrift({ origin: 'metadata' }), 'correct'],
    ['one that both sides changed', aTitleDrift({ origin: 'both' }), 'correct'],
    ['an empty field that is to be filled', reviewer, 'correct'],
    [
      'an empty field to be filled that both sides changed',
      { ...reviewer, origin: 'both' },
      'report',
    ],
    ['a value that cannot be right', invalid('title'), 'correct'],
    ['a filled value that cannot be right', invalid('reviewer'), 'report'],
    [
      'a record without a number',
      aDrift({ kind: 'invalid', field: 'number', number: null, item: null }),
      'report',
    ],
    ['a missing record', aMissing(), 'correct'],
    [
      'a missing record of which too little is known',
      aMissing(),
      'report',
      { canRecord: () => false },
    ],
    ['a historical one', historical, 'report'],
    ['a historical one, with backfill', historical, 'correct', { settings: { backfill: true } }],
    [
      'a historical one of which too little is known',
      historical,
      'report',
      { settings: { backfill: true }, canRecord: () => false },
    ],
    ['a phantom', aPhantom(), 'report'],
    [
      'a phantom that is not found, with prune',
      aPhantom(),
      'correct',
      { settings: { prune: true } },
    ],
    [
      'a phantom that is an issue, with prune',
      aPhantom({ reason: 'is-issue' }),
      'correct',
      { settings: { prune: true } },
    ],
    [
      'a phantom that lost its label, with prune',
      aPhantom({ reason: 'unlabelled' }),
      'report',
      { settings: { prune: true } },
    ],
    [
      'a phantom outside the selection, with prune',
      aPhantom({ reason: 'outside-selection' }),
      'report',
      { settings: { prune: true } },
    ],
    ['equal copies', duplicate, 'correct'],
    ['differing copies', { ...duplicate, differing: true }, 'report'],
    [
      'a declined one',
      aDrift(),
      'declined',
      { declinedIn: () => ({ number: 4, url: 'https://github.com/o/r/pull/4' }) },
    ],
    [
      'a declined one, with force',
      aDrift(),
      'correct',
      {
        declinedIn: () => ({ number: 4, url: 'https://github.com/o/r/pull/4' }),
        settings: { force: true },
      },
    ],
    [
      'one that cannot be corrected and was declined',
      historical,
      'report',
      { declinedIn: () => ({ number: 4, url: 'https://github.com/o/r/pull/4' }) },
    ],
    ['one whose item was not observed', aTitleDrift({ item: null }), 'report'],
  ];

  it.each(cases)('%s', (...[, drift, expected, changes]) => {
    expect(resolve(drift, changes)).toBe(expected);
  });

  it('has a recommendation for each', () => {
    for (const [, drift, , changes] of cases) {
      expect(
        plainText(decide([drift], aDecideInput(changes)).drifts[0]?.recommendation ?? ''),
      ).toMatch(/^[A-Z].*\.$/);
    }
  });

  it.each([
    ['a correction pull request', {}, 'Merge the correction to remove the record.'],
    ['a report', { mode: 'report' }, 'Run in `correct` mode to remove the record.'],
    ['a dry run', { dryRun: true }, 'Run again without dry run to remove the record.'],
  ] as const)('recommends what makes sense in %s', (_, told, expected) => {
    const [judged] = decide(
      [aPhantom()],
      aDecideInput({ settings: { prune: true, ...told } }),
    ).drifts;
    expect(plainText(judged?.recommendation ?? '')).toBe(expected);
  });

  it('is no removal in a run that did not see everything', () => {
    const unseen = { seen: null, settings: { prune: true } };
    for (const drift of [aPhantom(), duplicate]) {
      const { drifts, corrections } = decide([drift], aDecideInput(unseen));
      expect(drifts[0]).toMatchObject({ resolution: 'report', heldBack: false });
      expect(drifts[0]?.recommendation).toContain('run again');
      expect(corrections).toEqual([]);
    }
    expect(resolve(aDrift(), unseen)).toBe('correct');
  });

  it('leaves a record alone while its equal copies are not folded', () => {
    const drifts = [duplicate, aDrift(), aDrift({ number: 88, position: 1 })];
    const resolutions = (changes: Changes) =>
      decide(drifts, aDecideInput(changes)).drifts.map(({ resolution }) => resolution);
    expect(resolutions({ seen: null })).toEqual(['report', 'report', 'correct']);
    expect(resolutions({})).toEqual(['correct', 'correct', 'correct']);
  });

  it('is a correction exactly for what is to be corrected', () => {
    for (const [, drift, expected, changes] of cases) {
      expect(decide([drift], aDecideInput(changes)).corrections).toHaveLength(
        expected === 'correct' ? 1 : 0,
      );
    }
  });
});

describe('what an open correction carries', () => {
  const carried = (
    deliver: 'pull-request' | 'commit',
    told: Changes['settings'] = {},
  ): Changes => ({
    carries: () => true,
    settings: { corrections: { ...settings().corrections, deliver }, ...told },
  });

  it('stays proposed without prune and backfill', () => {
    expect(resolve(aPhantom(), carried('pull-request'))).toBe('correct');
    expect(resolve(historical, carried('pull-request'))).toBe('correct');
  });

  it('is not committed without them', () => {
    expect(resolve(aPhantom(), carried('commit'))).toBe('report');
    expect(resolve(historical, carried('commit'))).toBe('report');
    expect(resolve(aPhantom(), carried('commit', { prune: true }))).toBe('correct');
    expect(resolve(historical, carried('commit', { backfill: true }))).toBe('correct');
  });
});

describe('the correction of a drift', () => {
  const correctionOf = (drift: Drift, changes: Changes = {}) =>
    decide([drift], aDecideInput(changes)).corrections[0];

  it('sets a field to what the item has', () => {
    const item = anItem({ title: 'New' });
    expect(correctionOf(aTitleDrift({ position: 4, item }))).toEqual({
      action: 'set',
      project: 'notes',
      key: '#87',
      kind: 'field',
      field: 'title',
      position: 4,
      fingerprint: '0123456789abcdef',
      before: 'Old',
      after: 'New',
    });
  });

  it('inserts the item', () => {
    const item = anItem({ number: 90 });
    expect(correctionOf(aMissing({ number: 90, item }))).toMatchObject({
      action: 'insert',
      key: '#90',
      item,
    });
  });

  it('removes the record of a phantom, and the copies but not the first of a duplicate', () => {
    expect(correctionOf(aPhantom({ position: 5 }), { settings: { prune: true } })).toMatchObject({
      action: 'remove',
      positions: [5],
    });
    expect(correctionOf(duplicate)).toMatchObject({ action: 'remove', positions: [3, 7] });
  });
});

describe('the fields that are to be corrected', () => {
  const only = (...fields: string[]): Changes => ({ settings: { fields } });

  it('leave the others to be reported', () => {
    expect(resolve(aTitleDrift(), only('title'))).toBe('correct');
    expect(resolve(aTitleDrift(), only('status', 'author'))).toBe('report');
    expect(resolve(invalid('title'), only('status'))).toBe('report');
    expect(resolve(aMissing(), only('title'))).toBe('report');
    expect(resolve(duplicate, only('title'))).toBe('report');
  });

  it('may be named as the file names them', () => {
    expect(resolve(aDrift(), only('pr_state'))).toBe('correct');
    expect(resolve(aDrift(), only('status'))).toBe('correct');
  });

  it('do not take out what the open correction carries', () => {
    expect(
      resolve(aTitleDrift(), { ...only('status'), carries: ({ field }) => field === 'title' }),
    ).toBe('correct');
    expect(resolve(aMissing(), { ...only('status'), carries: () => true })).toBe('correct');
  });
});

describe('the owner of a field', () => {
  it('decides whether it is corrected', () => {
    const owned = (owner: 'tracker' | 'fill' | 'metadata') => ({
      fields: FIELDS.map((field) => (field.name === 'title' ? { ...field, owner } : field)),
    });
    expect(resolve(aTitleDrift(), owned('tracker'))).toBe('correct');
    expect(resolve(aTitleDrift({ recorded: null }), owned('fill'))).toBe('correct');
    expect(resolve(aTitleDrift(), owned('metadata'))).toBe('report');
  });
});
