import { describe, expect, it } from '@jest/globals';
import { KEYS } from '../../src/trackers/github/keys.js';

const keys = KEYS.in?.('octo-org/notes') ?? KEYS;

describe('a number of GitHub in a file', () => {
  it.each([
    [12, '#12'],
    ['12', '#12'],
    [' #12 ', '#12'],
    ['GH-12', '#12'],
    ['gh-12', '#12'],
    ['octo-org/notes#12', '#12'],
    ['Octo-Org/Notes#12', '#12'],
    ['https://github.com/octo-org/notes/pull/12', '#12'],
    ['https://github.com/octo-org/notes/issues/12', '#12'],
    ['https://github.com/octo-org/notes/pull/12/files#diff-1', '#12'],
    ['https://api.github.com/repos/octo-org/notes/pulls/12', '#12'],
    ['https://ghe.example.com/api/v3/repos/octo-org/notes/pulls/12', '#12'],
    ['octo-org/other#12', null],
    ['https://github.com/octo-org/other/pull/12', null],
    ['12 and 13', null],
    ['12.0', null],
    [12.5, null],
    [0, null],
    ['2147483648', null],
    ['', null],
    [null, null],
    [undefined, null],
    [true, null],
  ])('is read from %j as %s', (value, key) => {
    expect(keys.read(value)).toBe(key);
  });

  it.each([
    [undefined, 9],
    [12, 9],
    ['12', '9'],
    ['#12', '#9'],
    ['GH-12', 'GH-9'],
    ['octo-org/notes#12', 'octo-org/notes#9'],
    ['https://github.com/octo-org/notes/pull/12/files', 'https://github.com/octo-org/notes/pull/9'],
    ['not a key', 9],
  ])('is spelled like %j as %j', (like, spelled) => {
    expect(keys.spell('#9', like)).toBe(spelled);
  });

  it.each([
    ['PR 12', '#12', true],
    ['PR 12', '#13', false],
    ['12 and 13', '#13', true],
    ['unknown', '#13', true],
    ['', '#13', true],
    [null, '#13', true],
    [undefined, '#13', true],
    ['octo-org/other#13', '#13', false],
    ['https://github.com/octo-org/other/pull/13', '#13', false],
  ])('that cannot be read from %j may be %s: %s', (value, key, isPossible) => {
    expect(keys.mayMean(value, key)).toBe(isPossible);
  });
});
