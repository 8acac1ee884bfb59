import { describe, expect, it } from '@jest/globals';
import { encodeManifest, type ManifestEntry } from '../../src/model/correction-manifest.js';
import {
  carriedKeys,
  carries,
  keepsAll,
  type OpenManifest,
  openManifestOf,
} from '../../src/sync/gather/open-manifest.js';
import { setValue } from '../builders/correction.js';
import { aDrift, aTitleDrift } from '../builders/drift.js';

const title: ManifestEntry = {
  project: 'notes',
  key: '#87',
  kind: 'field',
  field: 'title',
  fingerprint: '0123456789abcdef',
};
const status: ManifestEntry = { ...title, kind: 'status', field: 'status' };
const carrying = (...corrections: ManifestEntry[]): OpenManifest => ({ known: true, corrections });

type Open = Parameters<typeof openManifestOf>[0];
const open = (body: string | null, message = ''): Open => ({
  repositoryId: 'R_1',
  branch: {
    ...{ oid: 'a', message, parent: 'b', author: 'github-actions' },
    ...{ authorEmail: null, committerEmail: null, authoredAt: null, committedAt: null },
    changedFiles: 1,
  },
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
          conflictsSince: null,
          commits: [],
          comments: [],
        },
  newest: null,
  restored: null,
  temporary: [],
  elsewhere: null,
});

describe('what an open correction carries', () => {
  const block = (...corrections: ManifestEntry[]): string =>
    encodeManifest(corrections, Infinity).commit;
  const from = (message: string): Open['newest'] => ({
    number: 4,
    url: 'https://github.com/o/r/pull/4',
    state: 'merged',
    texts: ['', message],
    closedByUs: false,
    headOid: null,
    conflicted: false,
  });

  it('stands in its commit, whatever another run has not yet written into the body', () => {
    expect(openManifestOf(open(block(title), block(title, status)))).toEqual(
      carrying(title, status),
    );
  });

  it('stands in its body when people committed on top', () => {
    expect(openManifestOf(open(block(title), 'A commit of mine'))).toEqual(carrying(title));
  });

  it('is nothing when there is neither a pull request nor a branch', () => {
    expect(openManifestOf({ ...open(null), branch: null })).toEqual(carrying());
  });

  it('stands on the branch already while a run is about to open the pull request', () => {
    expect(openManifestOf(open(null, block(title)))).toEqual(carrying(title));
    expect(openManifestOf({ ...open(null, block(title)), newest: from(block(status)) })).toEqual(
      carrying(title),
    );
  });

  it('is nothing when the branch is left from an earlier pull request', () => {
    expect(openManifestOf({ ...open(null, block(title)), newest: from(block(title)) })).toEqual(
      carrying(),
    );
  });

  it('is not known when somebody took the block out', () => {
    expect(openManifestOf(open('I rewrote this.'))).toEqual({ known: false, corrections: [] });
  });

  it('is known by project, key, kind and field, whatever is observed now', () => {
    const known = carries(carrying(title));
    expect(known(aTitleDrift())).toBe(true);
    expect(known(aTitleDrift({ fingerprint: 'ffffffffffffffff', observed: 'Newer' }))).toBe(true);
    expect(known(aDrift())).toBe(false);
    expect(known(aTitleDrift({ number: 88 }))).toBe(false);
    expect(known(aTitleDrift({ project: 'other' }))).toBe(false);
  });

  it('names the keys that a narrower run looks up again', () => {
    const carried = carrying(
      title,
      status,
      { ...title, key: '#9' },
      { ...title, key: '@7' },
      { ...title, project: 'other', key: '#5' },
    );
    expect([...new Set(carriedKeys(carried, 'notes'))]).toEqual(['#87', '#9']);
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
