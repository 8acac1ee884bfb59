import { describe, expect, it } from '@jest/globals';
import { exitStatusOf } from '../../../src/doors/cli/exit-status.js';

const problem = { code: 'x', message: 'x', remedy: 'x' };

describe('the exit status', () => {
  it.each([
    ['an error before everything', 'incomplete', [problem], true, 1],
    ['incomplete before a conflict', 'incomplete', [], true, 4],
    ['a conflict before drift', 'drift', [], true, 3],
    ['a conflict that is left although the rest was corrected', 'corrected', [], true, 3],
    ['drift', 'drift', [], false, 2],
    ['corrected', 'corrected', [], false, 0],
    ['in sync', 'in-sync', [], false, 0],
  ] as const)('tells %s', (_, outcome, errors, conflicts, status) => {
    expect(exitStatusOf({ outcome, errors }, conflicts)).toBe(status);
  });
});
