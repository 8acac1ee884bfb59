import { describe, expect, it } from '@jest/globals';
import { age, counted, listed, moment, thousands } from '../../src/report/words.js';

describe('counts in words', () => {
  it.each([
    [0, '0 records'],
    [1, '1 record'],
    [2, '2 records'],
    [999, '999 records'],
    [1000, '1,000 records'],
    [1234567, '1,234,567 records'],
  ])('%d', (count, expected) => {
    expect(counted(count, 'record')).toBe(expected);
  });

  it('take an unusual plural', () => {
    expect(counted(1, 'field differs', 'fields differ')).toBe('1 field differs');
    expect(counted(3, 'field differs', 'fields differ')).toBe('3 fields differ');
    expect(thousands(50_000)).toBe('50,000');
  });
});

describe('a list in words', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j', (parts, expected) => {
    expect(listed(parts)).toBe(expected);
  });
});

describe('times in words', () => {
  it('are given to the minute, in UTC', () => {
    expect(moment('2025-12-29T23:50:38Z')).toBe('2025-12-29 23:50 UTC');
  });

  it.each([
    ['2026-02-01T02:59:30Z', 'just now'],
    ['2026-02-01T02:59:00Z', '1 minute ago'],
    ['2026-02-01T02:01:00Z', '59 minutes ago'],
    ['2026-02-01T02:00:00Z', '1 hour ago'],
    ['2026-01-30T03:01:00Z', '47 hours ago'],
    ['2026-01-30T03:00:00Z', '2 days ago'],
    ['2022-02-01T03:00:00Z', '1,461 days ago'],
    ['2026-02-01T04:00:00Z', 'just now'],
  ])('have an age: %s', (instant, expected) => {
    expect(age(instant, '2026-02-01T03:00:00.000Z')).toBe(expected);
  });
});
