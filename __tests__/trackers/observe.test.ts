import { afterEach, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import { answering, data, type Reply, type Sent } from '../github/nocked.js';
import { aNode, aPage, observe, observing, page, refused, UNWELL } from './served.js';

afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});

/** An answer that also has what changed last in the whole repository. */
const withChanges = (reply: Reply): Reply => {
  if (typeof reply.body !== 'string' || !reply.body.includes('p0_page')) return reply;
  const body = JSON.parse(reply.body);
  const pageInfo = { hasNextPage: false, endCursor: null };
  body.data.repository.p1_changes = { pageInfo, nodes: [] };
  return { ...reply, body: JSON.stringify(body) };
};

const sizesOf = (sent: readonly Sent[]) =>
  sent.map(({ variables }) => Object.values(variables).find(Number.isInteger));

describe('a listing', () => {
  it('is complete when all pages came and the count adds up', async () => {
    const sent = answering(
      page([aNode(1), aNode(2)], { total: 3, cursor: 'c1' }),
      page([aNode(3)], { total: 3 }),
    );
    const observation = await observe();
    expect(observation.complete).toBe(true);
    expect(observation.items.map(({ key }) => key)).toEqual(['#1', '#2', '#3']);
    expect(observation.receipt).toEqual({ expected: 3, observed: 3, lookedUp: 0, pages: 2 });
    expect(Object.values(sent[1]?.variables ?? {})).toContain('c1');
  });

  it('asks for any of the labels in the order of creation', async () => {
    const requests = answering(page([]));
    await observe();
    expect(requests[0]?.query).toMatch(/CREATED_AT, direction: DESC/);
    expect(Object.values(requests[0]?.variables ?? {})).toContainEqual(['tracked']);
  });

  it('counts what came twice once', async () => {
    answering(
      page([aNode(1), aNode(2)], { total: 2, cursor: 'c1' }),
      page([aNode(2)], { total: 2 }),
    );
    expect(await observe()).toMatchObject({ complete: true, receipt: { observed: 2 } });
  });

  it.each([
    [
      'the count does not add up, not even when asked again',
      Array(4).fill(page([aNode(1)], { total: 2 })),
      'count-mismatch',
    ],
    [
      'an entry never comes, and says which',
      [
        ...Array(7).fill(page([null], { total: 1 })),
        data({ p0_page: { ...aPage([{ number: 7 }]) } }),
      ],
      'item-unreadable',
    ],
    [
      'a node lacks what it must have',
      [page([aNode(1), aNode(2, { title: undefined })])],
      'item-unreadable',
    ],
    ['a state is new to us', [page([aNode(1, { state: 'QUEUED' })])], 'item-unreadable'],
    [
      'a list of an item did not come whole',
      [page([aNode(1, { labels: { totalCount: 101, nodes: [{ name: 'tracked' }] } })])],
      'item-unreadable',
    ],
    [
      'a part of the answer was refused',
      [data({ p0_page: aPage([aNode(1)]) }, refused(['nodes', 0, 'author']))],
      'item-unreadable',
    ],
    [
      'the cursor stands still',
      [page([aNode(1)], { total: 3, cursor: 'c1' }), page([aNode(2)], { total: 3, cursor: 'c1' })],
      'cursor-stuck',
    ],
    [
      'a later page stays away',
      [
        page([aNode(1)], { total: 2, cursor: 'c1' }),
        { status: 401, body: '{"message": "Bad credentials"}' },
      ],
      'token-refused',
    ],
  ])('is incomplete when %s', async (_, replies, code) => {
    answering(...replies.map(withChanges));
    const observation = await observe();
    expect(observation.complete).toBe(false);
    if (!observation.complete) expect(observation.gaps.map((gap) => gap.code)).toContain(code);
  });

  it('is incomplete when the rate limit is to be kept, and keeps what it has', async () => {
    answering(page([aNode(1)], { total: 2, cursor: 'c1' }));
    const exceeded = { code: 'rate-reserve', message: 'Few are left.', remedy: 'Later.' };
    const observation = await observing(async () => exceeded).observe();
    expect(observation).toMatchObject({
      complete: false,
      gaps: [exceeded],
      receipt: { expected: 2, observed: 1 },
    });
  });

  it('is an error when its first page cannot be read', async () => {
    answering(data({ p0_page: null }, refused([])));
    await expect(observe()).rejects.toMatchObject({
      code: 'pull-requests-unreadable',
      remedy: expect.stringContaining('pull-requests: read'),
    });
  });

  it('asks for fewer when a page was too large', async () => {
    const sent = answering(
      data({ p0_page: null }, refused([], 'RESOURCE_LIMITS_EXCEEDED')),
      data({ p0_page: null }, refused([], 'RESOURCE_LIMITS_EXCEEDED')),
      page([aNode(1)]),
    );
    expect(await observe()).toMatchObject({ complete: true });
    expect(sizesOf(sent)).toEqual([100, 50, 25]);
  });

  it('asks again, for fewer, when entries were left out', async () => {
    const sent = answering(page([aNode(1), null]), page([aNode(1), aNode(2)]));
    expect(await observe()).toMatchObject({ complete: true, receipt: { observed: 2 } });
    expect(sizesOf(sent)).toEqual([100, 50]);
  });

  it('asks for fewer after a time-out', async () => {
    const sent = answering(UNWELL, UNWELL, page([aNode(1)]));
    expect(await observe()).toMatchObject({ complete: true });
    expect(sizesOf(sent)).toEqual([100, 50, 25]);
  });

  it('does not try a page that never comes more than five times and thirty seconds in all', async () => {
    nock('https://api.github.com')
      .persist()
      .post('/graphql')
      .reply(502, UNWELL.body, UNWELL.headers);
    const { observe: attempt, waits } = observing();
    expect(await attempt()).toMatchObject({ complete: false, gaps: [{ code: 'timed-out' }] });
    nock.cleanAll();
    expect(waits.length).toBeLessThanOrEqual(5);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(30_000);
  });
});
