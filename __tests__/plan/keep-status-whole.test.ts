import { describe, expect, it } from '@jest/globals';
import type { Drift } from '../../src/model/drift.js';
import { decide } from '../../src/plan/index.js';
import { aDecideInput } from '../builders/decide-input.js';
import { aDrift, aTitleDrift } from '../builders/drift.js';

const field = (name: string, changes: Partial<Drift>): Drift =>
  aTitleDrift({ field: name, fingerprint: name, ...changes });

const STATUS = aDrift({ fingerprint: 'status' });
const MERGED_AT = field('mergedAt', { recorded: null, observed: '2026-01-06T09:30:00Z' });
const TITLE = field('title', {});

const resolutions = (
  drifts: readonly Drift[],
  declined: readonly string[],
  changes: Parameters<typeof aDecideInput>[0] = {},
): readonly string[] => {
  const pull = { number: 4, url: 'https://github.com/o/r/pull/4' };
  const declinedIn = ({ fingerprint }: Drift) => (declined.includes(fingerprint) ? pull : null);
  return decide(drifts, aDecideInput({ declinedIn, ...changes })).drifts.map(
    ({ fingerprint, resolution }) => `${fingerprint} ${resolution}`,
  );
};

describe('a status and what tells of it', () => {
  it('are corrected together', () => {
    expect(resolutions([STATUS, MERGED_AT, TITLE], [])).toEqual([
      'status correct',
      'mergedAt correct',
      'title correct',
    ]);
  });

  it('are declined together', () => {
    expect(resolutions([STATUS, MERGED_AT, TITLE], ['status'])).toEqual([
      'status declined',
      'mergedAt declined',
      'title correct',
    ]);
  });

  it('are declined together where a time that is declined would contradict the status', () => {
    expect(resolutions([STATUS, MERGED_AT, TITLE], ['mergedAt'])).toEqual([
      'status declined',
      'mergedAt declined',
      'title correct',
    ]);
  });

  it('go apart where both times are there and the status fits either', () => {
    const other = { ...MERGED_AT, recorded: '2026-01-06T09:00:00Z' };
    expect(resolutions([STATUS, other], ['mergedAt'])).toEqual([
      'status correct',
      'mergedAt declined',
    ]);
  });

  it('are ignored together, but a status is not for the sake of a time', () => {
    const ignoring = (name: string) => ({
      project: { name: 'notes', ignore: [{ field: name }] },
    });
    expect(resolutions([STATUS, MERGED_AT], [], ignoring('status'))).toEqual([
      'status ignored',
      'mergedAt ignored',
    ]);
    expect(resolutions([STATUS, MERGED_AT], [], ignoring('mergedAt'))).toEqual([
      'status correct',
      'mergedAt ignored',
    ]);
  });

  it('are left out together where one without the other would contradict it', () => {
    const { settings } = aDecideInput({});
    const only = (...fields: string[]) => ({ settings: { ...settings, fields } });
    expect(resolutions([STATUS, MERGED_AT], [], only('mergedAt'))).toEqual([
      'status report',
      'mergedAt report',
    ]);
    const reopened = { ...MERGED_AT, recorded: '2026-01-06T09:30:00Z', observed: null };
    expect(resolutions([STATUS, reopened], [], only('status'))).toEqual([
      'status report',
      'mergedAt report',
    ]);
    // A time that is missing can be added any day.
    expect(resolutions([STATUS, MERGED_AT], [], only('status'))).toEqual([
      'status correct',
      'mergedAt report',
    ]);
    expect(resolutions([STATUS, MERGED_AT], [], only('status', 'mergedAt'))).toEqual([
      'status correct',
      'mergedAt correct',
    ]);
    expect(resolutions([MERGED_AT], [], only('mergedAt'))).toEqual(['mergedAt correct']);
  });

  it('are of one record each', () => {
    const other = { ...MERGED_AT, key: '#88', number: 88 };
    expect(resolutions([STATUS, other], ['status'])).toEqual([
      'status declined',
      'mergedAt correct',
    ]);
  });
});
