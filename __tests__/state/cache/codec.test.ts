import { describe, expect, it } from '@jest/globals';
import type { CachedObservation } from '../../../src/model/cached-observation.js';
import { pack, unpack } from '../../../src/state/cache/codec.js';
import { readCached } from '../../../src/trackers/github/pull-requests/cached.js';
import { aClosedItem, aMergedItem, anItem } from '../../builders/item.js';

const NOW = Date.parse('2026-01-10T03:00:00Z');
const FUTURE = '2036-01-01T00:00:00Z';

const named = { labelIds: ['LA_1'] };
const first = anItem(named);
const entry = (changes: object = {}, item: object = {}, values: object = {}): CachedObservation => {
  const one: CachedObservation = {
    complete: false,
    since: NOW,
    fullScanAt: NOW,
    items: [
      { ...first, ...item, values: { ...first.values, ...values } },
      aMergedItem({ ...named, number: 88, mergeCommit: undefined, author: undefined }),
      aClosedItem({ ...named, number: 89, reviewers: undefined }),
    ],
    streams: [
      { order: 'oldest', after: 'a', position: ['2026-01-05T08:00:00Z', '#87'], ended: false },
    ],
  };
  return { ...one, ...changes };
};
const read = async (kept: CachedObservation): Promise<CachedObservation | null> =>
  unpack((await pack(kept)) ?? new Uint8Array(), NOW, readCached);

describe('an entry of the cache', () => {
  it('is read as it was written', async () => {
    expect(await read(entry())).toEqual(entry());
  });

  it.each<[string, object, object?]>([
    ['a status that there is not', { status: 'deleted' }],
    ['a status without its time', { status: 'merged' }],
    ['an open one that was closed', {}, { closedAt: '2026-01-06T08:00:00Z' }],
    ['a login that is an object', {}, { author: { login: 'mallory' } }],
    ['reviewers that are objects', {}, { reviewers: [{ login: 'mallory' }] }],
    ['a title that is a number', { title: 7 }],
    ['an address of another protocol', { url: 'javascript:alert(1)//87' }],
    ['an address of another item', { url: 'https://github.com/octo-org/notes/pull/1' }],
    ['a key that is not of its number', { key: '#151' }],
    ['a number that is none', { key: '#1e300' }],
    [
      'a number that no pull request has',
      { key: '#2147483648', url: 'https://a.example/2147483648' },
    ],
    ['a number twice', { key: '#88', url: 'https://a.example/88' }],
    ['an item from the future', { updatedAt: FUTURE }],
    ['a time that is none', { updatedAt: 'yesterday' }],
    ['labels without what names them', {}, { labels: ['tracked', 'urgent'] }],
    ['an item of another tracker', { tracker: 'other' }],
    ['a key that we do not write', { other: 1 }],
    ['a value that we do not write', {}, { other: 1 }],
  ])('counts for nothing with %s', async (_, ...changes) => {
    expect(await read(entry({}, ...changes))).toBeNull();
  });

  it.each<[string, object]>([
    ['a full scan in the future', { fullScanAt: Date.parse(FUTURE) }],
    ['a time beyond all times', { since: 1e300 }],
    ['a time before all times', { since: -1 }],
    ['a place that is none', { streams: [{ order: 'newest', after: 7 }] }],
    ['items that are none', { items: [null] }],
  ])('counts for nothing with %s', async (_, changes) => {
    expect(await read(entry(changes))).toBeNull();
  });
});
