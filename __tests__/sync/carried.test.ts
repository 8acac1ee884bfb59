import { describe, expect, it } from '@jest/globals';
import { type CarriedCorrection, encodeCarried } from '../../src/model/carried.js';
import {
  type Carried,
  carriedBy,
  carriedNumbers,
  carries,
  keepsAll,
} from '../../src/sync/carried.js';
import { setValue } from '../builders/correction.js';
import { aDrift, aTitleDrift } from '../builders/drift.js';

const title: CarriedCorrection = {
  project: 'notes',
  key: '#87',
  kind: 'field',
  field: 'title',
  fingerprint: '0123456789abcdef',
};
const status: CarriedCorrection = { ...title, kind: 'status', field: 'status' };
const carrying = (...corrections: CarriedCorrection[]): Carried => ({ known: true, corrections });

type Open = Parameters<typeof carriedBy>[0];
const open = (body: string | null, message = ''): Open => ({
  repositoryId: 'R_1',
  branch: { oid: 'a', message, parent: 'b', author: 'github-actions' },
  pullRequest:
    body === null
      ? null
      : {
          id: 'PR_1',
          number: 4,
          url: 'https://github.com/o/r/pull/4',
          title: 'T',
          body,
          labels: [],
          commits: [],
          comments: [],
        },
  newest: null,
  restored: null,
  temporary: [],
  elsewhere: null,
});

describe('what an open correction carries', () => {
  it('stands in its body, and the rest in its commit message', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ ...title, key: `#${index + 1}` }));
    const { body, overflow } = encodeCarried(many, 500);
    expect(overflow).not.toBeNull();
    expect(carriedBy(open(`Text.\n\n${body}`, `Headline\n\n${overflow}`))).toEqual(
      carrying(...many),
    );
  });

  it('is nothing when none is open', () => {
    expect(carriedBy(open(null))).toEqual(carrying());
  });

  it('is not known when somebody took the block out', () => {
    expect(carriedBy(open('I rewrote this.'))).toEqual({ known: false, corrections: [] });
  });

  it('is known by project, key, kind and field, whatever is observed now', () => {
    const known = carries(carrying(title));
    expect(known(aTitleDrift())).toBe(true);
    expect(known(aTitleDrift({ fingerprint: 'ffffffffffffffff', observed: 'Newer' }))).toBe(true);
    expect(known(aDrift())).toBe(false);
    expect(known(aTitleDrift({ number: 88 }))).toBe(false);
    expect(known(aTitleDrift({ project: 'other' }))).toBe(false);
  });

  it('names the numbers that a narrower run looks up again', () => {
    const carried = carrying(
      title,
      status,
      { ...title, key: '#9' },
      { ...title, key: '@7' },
      { ...title, project: 'other', key: '#5' },
    );
    expect([...new Set(carriedNumbers(carried, 'notes'))]).toEqual([87, 9]);
  });
});

describe('a plan keeps what is carried', () => {
  const planned = [setValue('title', 'New')];

  it.each([
    ['when all of it is planned again', carrying(title), true],
    ['when nothing is carried', carrying(), true],
    ['not when a part is missing', carrying(title, status), false],
    ['not when it is of another project', carrying({ ...title, project: 'other' }), false],
    ['not when it is not known', { known: false, corrections: [] }, false],
  ])('%s', (_, carried, expected) => {
    expect(keepsAll(carried, planned)).toBe(expected);
  });
});
