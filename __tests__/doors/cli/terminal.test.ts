import { describe, expect, it } from '@jest/globals';
import { columnsOf } from '../../../src/doors/cli/terminal.js';

describe('the width of a terminal', () => {
  it.each([
    ['what it says', { isTTY: true, columns: 120 }, 120],
    ['80 where it says 0', { isTTY: true, columns: 0 }, 80],
    ['80 where it says nothing', { isTTY: true }, 80],
    ['none where it is none', { columns: 120 }, null],
  ])('is %s', (_, stream, width) => {
    expect(columnsOf(stream)).toBe(width);
  });
});
