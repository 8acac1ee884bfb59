import { afterEach, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import { LIMITS } from '../../src/github/remote.js';
import { RateWindow } from '../../src/http/rate-window.js';
import { aClient } from '../github/nocked.js';

afterEach(() => nock.cleanAll());

describe('the rate limiter', () => {
  it.each([
    ['cost more points than a minute allows', 10, 5_000],
    ['took longer than a minute allows', 90_000, 1],
  ])('lets another request out after one that %s', (_, end, points) => {
    const window = new RateWindow(LIMITS);
    window.start(0)(end, points);
    const delay = window.delay(end);
    expect(delay).toBeGreaterThan(0);
    expect(delay).toBeLessThanOrEqual(60_000);
    expect(window.delay(end + (delay ?? 0))).toBe(0);
  });

  it('waits for a request that is on its way, not for ever', () => {
    const window = new RateWindow(LIMITS);
    window.start(0)(30_000, 5_000);
    const end = window.start(60_000);
    expect(window.delay(60_010)).toBeNull();
    end(60_020, 5_000);
    expect(window.delay(60_030)).toBeGreaterThan(0);
  });

  it('logs a long wait', async () => {
    nock('https://api.github.com')
      .post('/graphql')
      .twice()
      .reply(200, { data: { repository: null, rateLimit: { cost: 1_900 } } });
    const { client, waits, notes } = aClient();
    await client.query('query { a }', {});
    await client.query('query { a }', {});
    expect(waits).toEqual([60_000]);
    expect(notes).toEqual(['Waiting 60 s, to stay within what GitHub allows in a minute.']);
  });
});
