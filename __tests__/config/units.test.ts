import { describe, expect, it } from '@jest/globals';
import { objectionToPath } from '../../src/config/path.js';
import { parseDuration, parseShare, parseSince } from '../../src/config/units.js';
import { NOW } from '../builders/inputs.js';

describe('a time span', () => {
  it.each([
    ['30s', 30_000],
    ['5m', 300_000],
    ['36h', 129_600_000],
    ['7d', 604_800_000],
    ['4w', 2_419_200_000],
    [' 5m ', 300_000],
    ['0s', 0],
    ['5', undefined],
    ['5 m', undefined],
    ['5M', undefined],
    ['1.5h', undefined],
    ['-5m', undefined],
    ['5min', undefined],
    ['', undefined],
    ['9999999d', undefined],
  ])('%j', (text, expected) => {
    expect(parseDuration(text)).toBe(expected);
  });
});

describe('a share', () => {
  it.each([
    ['50%', { percent: 50 }],
    [50, { count: 50 }],
    ['50', { count: 50 }],
    ['0%', { percent: 0 }],
    [0, { count: 0 }],
    ['5.5%', undefined],
    [1.5, undefined],
    [-1, undefined],
    ['half', undefined],
    ['%', undefined],
    ['', undefined],
  ])('%j', (value, expected) => {
    expect(parseShare(value)).toEqual(expected);
  });
});

describe('an instant to look back to', () => {
  it.each([
    ['2026-01-31', '2026-01-31T00:00:00.000Z'],
    ['2026-01-31T05:06:07.5Z', '2026-01-31T05:06:07.500Z'],
    ['2026-01-31T05:06', '2026-01-31T05:06:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['1w', '2026-01-25T03:00:00.000Z'],
    ['2026-02-30', undefined],
    ['2025-02-29', undefined],
    ['2026-13-01', undefined],
    ['2026-1-31', undefined],
    ['31.01.2026', undefined],
    ['1769828400', undefined],
  ])('%j', (text, expected) => {
    expect(parseSince(text, NOW)).toBe(expected);
  });
});

describe('a path of a metadata file', () => {
  it.each([
    'a.json',
    'projects/a b.json',
    '.github/metadata.json',
    '.claudestep/metadata.json',
    'caf\u00e9/\u00fc.json',
    'a.git/b.json',
    '..a/b.json',
  ])('%j is fine', (path) => {
    expect(objectionToPath(path)).toBeUndefined();
  });

  it.each([
    '/etc/passwd',
    'C:/a.json',
    '../a.json',
    'a/../../b.json',
    './a.json',
    'a//b.json',
    'a/',
    '',
    'a\\b.json',
    'a\nb.json',
    'a\u0000.json',
    '.git/config',
    '.GIT/config',
    'a/.git/hooks/x',
    '.g\u200bit/config',
    '.git',
    '.github/workflows/ci.yml',
    '.GitHub/Workflows/ci.yml',
    'a/\u007f',
  ])('%j is refused', (path) => {
    expect(objectionToPath(path)).toEqual(expect.any(String));
  });
});
