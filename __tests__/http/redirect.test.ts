import { describe, expect, it } from '@jest/globals';
import { withinOrigin } from '../../src/http/redirect.js';

const HOST = 'https://tracker.example.com';

/** Sends on from each address in turn, with this status, and then answers. */
const sendingOn = (status: number, ...locations: readonly string[]) => {
  const asked: string[] = [];
  const send = withinOrigin(async (input) => {
    const location = locations[asked.length];
    asked.push(String(input));
    return location === undefined
      ? new Response('here')
      : new Response(null, { status, headers: { location } });
  });
  return { asked, send };
};

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])(
    'of a read is followed within the origin: %i',
    async (status) => {
      const { asked, send } = sendingOn(status, '/b', `${HOST}/c`);
      expect(await (await send(`${HOST}/a`)).text()).toBe('here');
      expect(asked).toEqual([`${HOST}/a`, `${HOST}/b`, `${HOST}/c`]);
    },
  );

  it.each([
    'https://elsewhere.example.com/b',
    'http://tracker.example.com/b',
    `${HOST}:8443/b`,
    'https://[',
  ])('to another origin is given back: %s', async (location) => {
    const { asked, send } = sendingOn(302, location);
    expect((await send(`${HOST}/a`)).status).toBe(302);
    expect(asked).toHaveLength(1);
  });

  it.each([
    [307, 2],
    [308, 2],
    [301, 1],
    [302, 1],
    [303, 1],
  ])('of a write is followed only where that stays one: %i', async (status, times) => {
    const { asked, send } = sendingOn(status, '/b');
    await send(`${HOST}/a`, { method: 'POST', body: '{}' });
    expect(asked).toHaveLength(times);
  });

  it('is followed five times at most', async () => {
    const { asked, send } = sendingOn(302, ...Array(9).fill('/again'));
    expect((await send(`${HOST}/a`)).status).toBe(302);
    expect(asked).toHaveLength(6);
  });
});
