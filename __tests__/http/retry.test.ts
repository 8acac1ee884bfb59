import { describe, expect, it } from '@jest/globals';
import { RemoteFault, type Retry } from '../../src/http/fault.js';
import { backoffBy, withRetry } from '../../src/http/retry.js';
import fc from '../helpers/fast-check.js';

const START = Date.parse('2026-02-01T03:00:00Z');
const fault = (retry: Retry, mayHaveTakenEffect = false): RemoteFault =>
  new RemoteFault(
    { code: 'x', message: 'It failed.', remedy: 'Try again.' },
    { retry, mayHaveTakenEffect },
  );
const secondsOn = (seconds: number): Retry => ({ at: START + seconds * 1000 });

/** Runs an attempt that meets these faults, one after the other, and then succeeds. */
const run = async (
  faults: readonly unknown[],
  { maxWait = 900_000, jitter = 0.5, mayRetry = (_: RemoteFault): boolean => true } = {},
) => {
  let now = START;
  let attempts = 0;
  const waits: number[] = [];
  const notes: string[] = [];
  const outcome = await withRetry(
    async () => {
      const met = faults[attempts];
      attempts += 1;
      if (met !== undefined) throw met;
      return 'done';
    },
    backoffBy({
      clock: {
        now: () => new Date(now),
        sleep: async (milliseconds) => {
          waits.push(milliseconds);
          now += milliseconds;
        },
      },
      maxWait,
      jitter: () => jitter,
      note: (message) => notes.push(message),
    }),
    mayRetry,
  ).catch((error: unknown) => error);
  return { outcome, attempts, waits, notes };
};

describe('a retry of a fault that names no time', () => {
  it('tries again, after pauses that grow', async () => {
    const { outcome, waits, notes } = await run([fault('later'), fault('later'), fault('later')]);
    expect(outcome).toBe('done');
    expect(waits).toHaveLength(3);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(notes).toHaveLength(3);
  });

  it('ends after five retries and thirty seconds at most', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), async (jitter) => {
        const last = fault('later');
        const { outcome, attempts, waits } = await run(
          [...Array(5).fill(fault('later')), last, last],
          { jitter },
        );
        expect(outcome).toBe(last);
        expect(attempts).toBeLessThanOrEqual(6);
        expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(30_000);
      }),
      { numRuns: 200 },
    );
  });

  it('lasts for five retries', async () => {
    expect(await run(Array(5).fill(fault('later')))).toMatchObject({
      outcome: 'done',
      attempts: 6,
    });
  });
});

describe('a retry of a fault that names a time', () => {
  it('waits for it', async () => {
    expect(await run([fault(secondsOn(600))])).toMatchObject({ outcome: 'done', waits: [600_000] });
  });

  it('does not wait when it is further away than may be waited', async () => {
    const far = fault(secondsOn(901));
    expect(await run([far])).toMatchObject({ outcome: far, attempts: 1, waits: [] });
  });

  it('never waits longer in all, however often a new time is named', async () => {
    const { outcome, waits } = await run([fault(secondsOn(600)), fault(secondsOn(1300))]);
    expect(outcome).toBeInstanceOf(RemoteFault);
    expect(waits).toEqual([600_000]);
  });

  it('does not wait for a time that has passed', async () => {
    expect(await run([fault(secondsOn(-5))])).toMatchObject({ outcome: 'done', waits: [0] });
  });

  it('ends at last where the time has always passed', async () => {
    const past = fault(secondsOn(-5));
    const { outcome, attempts } = await run(Array(100).fill(past));
    expect(outcome).toBe(past);
    expect(attempts).toBeLessThanOrEqual(6);
  });

  it('waits for nothing where nothing may be waited for', async () => {
    expect((await run([fault(secondsOn(1))], { maxWait: 0 })).waits).toEqual([]);
  });
});

describe('a retry', () => {
  it('is not made of a fault that no retry can help', async () => {
    const final = fault('never');
    expect(await run([final])).toMatchObject({ outcome: final, attempts: 1 });
  });

  it('is not made of an error that is no fault of a remote', async () => {
    const bug = new TypeError('x is not a function');
    expect(await run([bug])).toMatchObject({ outcome: bug, attempts: 1 });
  });

  it('asks before it tries again what may have taken effect', async () => {
    const doubtful = fault('later', true);
    const mayRetry = ({ mayHaveTakenEffect }: RemoteFault): boolean => !mayHaveTakenEffect;
    expect(await run([fault('later'), doubtful], { mayRetry })).toMatchObject({
      outcome: doubtful,
      attempts: 2,
    });
  });
});
