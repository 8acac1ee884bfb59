import { describe, expect, it } from '@jest/globals';
import { ATTEMPTS, headMoved, whileItMoves } from '../../src/github/index.js';

const MOVED = headMoved('The branch main has moved.');

/** Tries until these failures are used up, and tells what happened before each further attempt. */
const trying = async (...failures: readonly unknown[]) => {
  const attempts: number[] = [];
  const between: string[] = [];
  const outcome = await whileItMoves(
    async (number) => {
      attempts.push(number);
      return { failure: failures[number - 1] };
    },
    async ({ message }, made) => {
      between.push(`${made}: ${message}`);
    },
  );
  return { attempts, between, outcome };
};

describe('what moves under a run', () => {
  it('is read and written again, after being told of', async () => {
    expect(await trying(MOVED)).toEqual({
      attempts: [1, 2],
      between: ['1: The branch main has moved.'],
      outcome: { failure: undefined },
    });
  });

  it('is given up after five attempts, with the last failure', async () => {
    const { attempts, outcome } = await trying(...Array(9).fill(MOVED));
    expect(attempts).toHaveLength(ATTEMPTS);
    expect(outcome.failure).toBe(MOVED);
  });

  it('is not tried again after any other failure', async () => {
    const failure = new Error('No.');
    expect(await trying(failure)).toMatchObject({ attempts: [1], outcome: { failure } });
  });
});
