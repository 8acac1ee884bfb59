import { afterEach, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import { keepReserve } from '../../src/github/index.js';
import type { Share } from '../../src/model/settings.js';
import { aClient, answering } from './nocked.js';

afterEach(() => nock.cleanAll());

/** A client that has this many of a thousand points left, until four o'clock. */
const withLeft = async (remaining: number, maxWait: number, reserve: Share) => {
  answering({
    body: JSON.stringify({
      data: { rateLimit: { cost: 1, limit: 1000, remaining, resetAt: '2026-02-01T04:00:00Z' } },
    }),
  });
  const { client, clock, waits } = aClient();
  await client.query('query { rateLimit { remaining } }', {});
  return { problem: await keepReserve(client, clock, { maxWait, reserve })(), waits };
};

const HOUR = 3_600_000;
const TENTH: Share = { percent: 10 };

describe('the reserve of the rate limit', () => {
  it('is untouched while more is left', async () => {
    expect(await withLeft(101, 0, TENTH)).toEqual({ problem: null, waits: [] });
  });

  it('is kept: a reset that is near enough is waited for', async () => {
    expect(await withLeft(100, HOUR, TENTH)).toEqual({ problem: null, waits: [HOUR] });
  });

  it('is kept: else no further page is asked for, and it says when to run again', async () => {
    const { problem, waits } = await withLeft(100, HOUR - 1, TENTH);
    expect(waits).toEqual([]);
    expect(problem).toMatchObject({
      code: 'rate-reserve',
      remedy: expect.stringContaining('2026-02-01T04:00:00Z'),
    });
  });

  it('may be a number, or nothing', async () => {
    expect((await withLeft(50, 0, { count: 50 })).problem).not.toBeNull();
    expect((await withLeft(51, 0, { count: 50 })).problem).toBeNull();
    expect((await withLeft(1, 0, { count: 0 })).problem).toBeNull();
  });

  it('does not matter where GitHub has no limit', async () => {
    const { client, clock } = aClient();
    expect(await keepReserve(client, clock, { maxWait: 0, reserve: TENTH })()).toBeNull();
  });

  it('is kept from a scan that would use it up, which says what it would take', async () => {
    answering({
      body: JSON.stringify({
        data: {
          rateLimit: { cost: 1, limit: 1000, remaining: 250, resetAt: '2026-02-01T04:00:00Z' },
        },
      }),
    });
    const { client, clock } = aClient();
    await client.query('query { rateLimit { remaining } }', {});
    const checkBudget = keepReserve(client, clock, { maxWait: 0, reserve: TENTH });
    expect(await checkBudget({ requests: 150, points: 150 })).toBeNull();
    const problem = await checkBudget({ requests: 151, points: 151 });
    expect(problem).toMatchObject({ code: 'rate-reserve' });
    expect(problem?.message).toContain('151 requests and 151 points');
  });
});
