import { afterEach, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import { GitHubClient } from '../../src/github/index.js';
import { RemoteFault } from '../../src/http/index.js';
import { aClient, answering, data } from './nocked.js';

afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});

const QUERY = 'query { repository(owner: "o", name: "r") { id } }';
const unwell = {
  status: 502,
  body: '<html><body>502 Bad Gateway</body></html>',
  headers: { 'content-type': 'text/html' },
};

const faultOf = async (attempt: Promise<unknown>): Promise<RemoteFault> => {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof RemoteFault) return error;
  throw new Error(`Not a fault: ${String(error)}`);
};

describe('a query', () => {
  it('gives data and errors together', async () => {
    answering(
      data(
        { id: 'R_1' },
        { errors: [{ type: 'FORBIDDEN', path: ['repository', 'x'], message: 'No.' }] },
      ),
    );
    const answer = await aClient().client.query(QUERY, {});
    expect(answer.data?.repository).toEqual({ id: 'R_1' });
    expect(answer.errors).toEqual([
      { type: 'FORBIDDEN', path: ['repository', 'x'], message: 'No.' },
    ]);
  });

  it('carries the token and says who asks', async () => {
    nock('https://api.github.com', {
      reqheaders: { authorization: /secret-token$/, 'user-agent': /metadata-sync/ },
    })
      .post('/graphql')
      .reply(200, { data: { repository: null } });
    await aClient().client.query(QUERY, {});
  });

  it('counts requests and points, and remembers what is left', async () => {
    answering(unwell, data({ id: 'R_1' }));
    const { client } = aClient();
    await client.query(QUERY, {});
    expect(client.usage).toEqual({
      requests: 2,
      points: 1,
      rateRemaining: 4990,
      rateLimit: 5000,
      rateResetAt: '2026-02-01T04:00:00Z',
    });
  });

  it.each([
    ['a gateway that answers in HTML', unwell],
    ['a body that is cut', { body: '{"data": {"repository": {"id": "R_' }],
    [
      'a body that is no JSON',
      { body: '<html>Unicorn!</html>', headers: { 'content-type': 'text/html' } },
    ],
    ['JSON that is no GraphQL', { body: '{"ok": true}' }],
    ['an empty body', { body: '' }],
    [
      'a time-out with status 200',
      {
        body: '{"data": null, "errors": [{"message": "Something went wrong while executing your query."}]}',
      },
    ],
  ])('is tried again after %s', async (_, reply) => {
    answering(reply, data({ id: 'R_1' }));
    const { client, waits, notes } = aClient();
    expect((await client.query(QUERY, {})).data?.repository).toEqual({ id: 'R_1' });
    expect(waits).toHaveLength(1);
    expect(notes).toHaveLength(1);
  });

  it('is given up in the end, with what happened and what to do', async () => {
    answering(...Array(6).fill(unwell));
    const { client, waits } = aClient();
    const fault = await faultOf(client.query(QUERY, {}));
    expect(fault.message).toContain('502');
    expect(fault.remedy).toMatch(/\S/);
    expect(waits).toHaveLength(5);
  });

  it.each([
    [
      'a token that is refused',
      { status: 401, body: '{"message": "Bad credentials"}' },
      'token-refused',
    ],
    [
      'a permission that is missing',
      { status: 403, body: '{"message": "Resource not accessible by integration"}' },
      'forbidden',
    ],
    [
      'a scope that is missing',
      {
        body: '{"errors": [{"type": "INSUFFICIENT_SCOPES", "message": "Your token has not been granted the required scopes"}]}',
      },
      'scope-missing',
    ],
    [
      'an address that leads nowhere',
      { status: 404, body: '{"message": "Not Found"}' },
      'not-found',
    ],
  ])('is not tried again after %s', async (_, reply, code) => {
    answering(reply);
    const { client, waits } = aClient();
    expect((await faultOf(client.query(QUERY, {}))).code).toBe(code);
    expect(waits).toEqual([]);
  });

  it('waits for the reset of the rate limit when that is near, however it is told', async () => {
    const limited = (type: string) => ({
      body: JSON.stringify({
        errors: [{ type, message: 'API rate limit already exceeded for user ID 1.' }],
      }),
      headers: {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Date.parse('2026-02-01T03:05:00Z') / 1000),
      },
    });
    for (const type of ['RATE_LIMITED', 'RATE_LIMIT']) {
      answering(limited(type), data({ id: 'R_1' }));
      const { client, waits } = aClient();
      await client.query(QUERY, {});
      expect(waits).toEqual([300_000]);
    }
  });

  it('does not wait for a reset that is too far away', async () => {
    answering({
      status: 403,
      body: '{"message": "You have exceeded a secondary rate limit."}',
      headers: { 'retry-after': '60' },
    });
    const { client, waits } = aClient(59_000);
    expect((await faultOf(client.query(QUERY, {}))).code).toBe('secondary-rate-limit');
    expect(waits).toEqual([]);
  });

  it('never shows the token in what it says', async () => {
    answering({ status: 401, body: '{"message": "Bad credentials"}' });
    const fault = await faultOf(aClient().client.query(QUERY, {}));
    expect(
      JSON.stringify([fault.message, fault.remedy, fault.stack, String(fault.cause)]),
    ).not.toContain('secret-token');
  });

  it('names the host when nobody answers', async () => {
    for (let attempt = 0; attempt < 6; attempt += 1) {
      nock('https://api.github.com')
        .post('/graphql')
        .replyWithError('getaddrinfo ENOTFOUND api.github.com');
    }
    const fault = await faultOf(aClient().client.query(QUERY, {}));
    expect(fault.code).toBe('connection');
    expect(fault.message).toContain('api.github.com');
    expect(fault.remedy).toContain('GITHUB_API_URL');
  });
});

describe('a client', () => {
  it.each([
    ['https://ghe.example.com/api/v3', 'https://ghe.example.com', '/api/graphql'],
    ['https://ghe.example.com/api/v3', 'https://elsewhere.example.com', '/given/graphql'],
  ])('of %s asks %s%s, as it was told', async (apiUrl, host, path) => {
    nock(host)
      .post(path, { query: QUERY, variables: { a: 1 } })
      .reply(200, { data: { repository: null } });
    const clock = { now: () => new Date(), sleep: async () => undefined };
    const login = { apiUrl, graphqlUrl: `${host}${path}`, token: 'secret-token' };
    const client = new GitHubClient({ ...login, clock, note: () => undefined });
    expect((await client.query(QUERY, { a: 1 })).data).toEqual({ repository: null });
  });

  it('with another limit on waiting counts with the one that it was made of', async () => {
    answering(data({ id: 'R_1' }));
    const { client } = aClient();
    await client.withMaxWait(0).query(QUERY, {});
    expect(client.usage).toMatchObject({ requests: 1, points: 1, rateRemaining: 4990 });
  });
});
