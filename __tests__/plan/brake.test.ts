import { describe, expect, it } from '@jest/globals';
import { plainText } from '../../src/model/workflow-wording.js';
import { decide } from '../../src/plan/index.js';
import { aDecideInput } from '../builders/decide-input.js';
import { aDrift, aPhantom, aTitleDrift } from '../builders/drift.js';
import { settings } from '../builders/settings.js';

/** A record with so many equal copies. */
const aDuplicate = (number: number, copies: number) =>
  aDrift({
    number,
    kind: 'duplicate',
    field: null,
    extraCopies: Array.from({ length: copies }, (_, index) => 100 * number + index),
  });

const decideOn = (
  drifts: Parameters<typeof decide>[0],
  changes: Parameters<typeof aDecideInput>[0],
) => {
  const decided = decide(drifts, aDecideInput({ records: 20, ...changes }));
  return {
    ...decided,
    told: decided.drifts.map(
      ({ key, kind, resolution, heldBack }) =>
        `${key} ${kind} ${resolution}${heldBack ? ', held back' : ''}`,
    ),
  };
};

describe('the brake on equal copies', () => {
  it('counts each copy that is folded', () => {
    const held = decideOn([aDuplicate(1, 6), aDuplicate(2, 5)], {});
    expect(held.told).toEqual(['#1 duplicate report, held back', '#2 duplicate report, held back']);
    expect(held.corrections).toEqual([]);
    expect(held.warnings).toMatchObject([{ code: 'held-back' }]);
    expect(held.warnings[0]?.message).toContain('11 removals are held back');
    expect(plainText(held.drifts[0]?.recommendation ?? '')).toContain('Check the removals');
    expect(decideOn([aDuplicate(1, 5), aDuplicate(2, 5)], {}).corrections).toHaveLength(2);
    const forced = decideOn([aDuplicate(1, 6), aDuplicate(2, 5)], { settings: { force: true } });
    expect(forced.corrections).toHaveLength(2);
  });

  it('counts them together with the records that prune removes', () => {
    const drifts = [aDuplicate(1, 10), aPhantom({ number: 9 })];
    expect(decideOn(drifts, { settings: { prune: true } }).told).toEqual([
      '#1 duplicate report, held back',
      '#9 phantom report, held back',
    ]);
  });

  it('leaves alone what it does not fold, and corrects the others', () => {
    const drifts = [aDuplicate(1, 11), aTitleDrift({ number: 1 }), aTitleDrift({ number: 2 })];
    const { told, drifts: judged } = decideOn(drifts, {});
    expect(told).toEqual(['#1 duplicate report, held back', '#1 field report', '#2 field correct']);
    expect(judged[1]?.recommendation).toBe('Fold or delete the copy of the record first.');
  });

  it('keeps what is proposed already, and nothing more', () => {
    const drifts = [aDuplicate(1, 8), aDuplicate(2, 3)];
    const carries = ({ key }: { key: string }) => key === '#1';
    const { told, warnings } = decideOn(drifts, { carries });
    expect(told).toEqual(['#1 duplicate correct', '#2 duplicate report, held back']);
    expect(warnings[0]?.message).toContain('3 removals are held back');
    expect(decideOn(drifts, { carries: () => true }).warnings).toEqual([]);
  });

  it('holds back on a direct commit what a pull request proposes, too', () => {
    const corrections = { ...settings().corrections, deliver: 'commit' as const };
    const changes = { carries: () => true, settings: { corrections } };
    expect(decideOn([aDuplicate(1, 11)], changes).told).toEqual(['#1 duplicate report, held back']);
  });
});
