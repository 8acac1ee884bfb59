import { describe, expect, it } from '@jest/globals';
import { instantsLike } from '../../src/metadata/instant.js';

const INSTANT = new Date('2026-01-05T08:00:05.250Z');

describe('spelling an instant like the file does', () => {
  it.each([
    ['naive, with microseconds', '2025-12-30T20:50:53.126062', '2026-01-05T08:00:05.250000'],
    ['naive, with seconds', '2025-12-30T20:50:53', '2026-01-05T08:00:05'],
    ['in UTC, with milliseconds', '2025-12-30T20:50:53.126Z', '2026-01-05T08:00:05.250Z'],
    ['in UTC, with seconds', '2025-12-30T20:50:53Z', '2026-01-05T08:00:05Z'],
    ['with an offset to the east', '2025-12-30T20:50:53+02:00', '2026-01-05T10:00:05+02:00'],
    [
      'with an offset to the west, over midnight',
      '2025-12-30T20:50:53.1-0930',
      '2026-01-04T22:30:05.2-0930',
    ],
    ['with a blank', '2025-12-30 20:50:53', '2026-01-05 08:00:05'],
    ['with nanoseconds', '2025-12-30T20:50:53.126062123Z', '2026-01-05T08:00:05.250000000Z'],
  ])('writes it %s', (_, like, expected) => {
    expect(instantsLike(like)(INSTANT)).toBe(expected);
  });

  it.each([[null], [undefined], [''], ['yesterday'], [1767600005]])(
    'writes it in UTC with seconds when the file has %p',
    (like) => {
      expect(instantsLike(like)(INSTANT)).toBe('2026-01-05T08:00:05Z');
    },
  );
});
