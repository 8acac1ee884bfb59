import { describe, expect, it } from '@jest/globals';
import { compare } from '../../src/drift/index.js';
import type { Drift } from '../../src/model/drift.js';
import type { LookUp } from '../../src/model/observation.js';
import { aClosedItem, aMergedItem, anItem } from '../builders/item.js';
import { aRecord } from '../builders/record.js';
import { aSituation, completeObservation, partialObservation } from '../builders/situation.js';

const driftsOf = (...changes: Parameters<typeof aSituation>): readonly Drift[] =>
  compare(aSituation(...changes)).drifts;

describe('a record without a selected item', () => {
  const record = aRecord({ values: { status: 'merged' } });
  const reasonFor = (lookUp: LookUp) =>
    driftsOf({ records: [record], lookUps: [lookUp] }).filter(({ kind }) => kind === 'phantom');

  it.each([
    ['not-found', 'critical', { key: '#87', found: 'absent', reason: 'not-found' }],
    ['is-issue', 'critical', { key: '#87', found: 'absent', reason: 'is-issue' }],
    ['unlabelled', 'info', { key: '#87', found: 'item', item: anItem({ labels: ['other'] }) }],
    [
      'outside-selection',
      'info',
      { key: '#87', found: 'item', item: anItem({ labels: ['Tracked'] }) },
    ],
  ] as const)('is a phantom: %s, %s', (reason, severity, lookUp) => {
    expect(reasonFor(lookUp)).toEqual([
      expect.objectContaining({
        reason,
        severity,
        field: null,
        recorded: 'merged',
        observed: null,
        observedAt: null,
      }),
    ]);
  });

  it('is still compared with what was looked up', () => {
    const item = aClosedItem({ labels: [] });
    const drifts = driftsOf({
      records: [record],
      lookUps: [{ key: '#87', found: 'item', item }],
    });
    expect(drifts.map(({ kind, field, observed }) => [kind, field, observed])).toEqual([
      ['phantom', null, null],
      ['status', 'status', 'closed'],
      ['field', 'labels', []],
    ]);
  });
});

describe('an observation that is not complete', () => {
  const record = aRecord();
  const gone: LookUp = { key: '#87', found: 'absent', reason: 'not-found' };
  const problem = { code: 'connection', message: 'It did not come.', remedy: 'Run again.' };

  it('makes no phantom, even of what the look-up did not find', () => {
    for (const observation of [partialObservation([]), null]) {
      const { drifts, skipped } = compare(
        aSituation({ records: [record], lookUps: [gone], observation }),
      );
      expect(drifts).toEqual([]);
      expect(skipped.map(({ key }) => key)).toEqual(['#87']);
    }
  });

  it('makes no phantom of what was not looked up, nor of what could not be read', () => {
    const observation = completeObservation([]);
    for (const lookUps of [[], [{ key: '#87', found: 'unreadable', problem } as const]]) {
      const { drifts, skipped, inSync } = compare(
        aSituation({ records: [record], lookUps, observation }),
      );
      expect(drifts).toEqual([]);
      expect(skipped).toHaveLength(1);
      expect(inSync).toBe(0);
    }
  });

  it('still shows what it did see', () => {
    const seen = aMergedItem({ number: 90 });
    const drifts = driftsOf({
      records: [record, aRecord({ number: 90, position: 1 })],
      items: [seen, anItem({ number: 91 })],
      observation: partialObservation([seen]),
    });
    expect(drifts.map(({ key, kind, field }) => [key, kind, field])).toEqual([
      ['#90', 'status', 'status'],
      ['#90', 'field', 'mergedAt'],
      ['#91', 'missing', null],
    ]);
  });
});
