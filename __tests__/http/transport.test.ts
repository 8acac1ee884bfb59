import { afterEach, describe, expect, it, jest } from '@jest/globals';
import nock from 'nock';
import { RemoteFault, Transport, type TransportOptions } from '../../src/http/index.js';

const HOST = 'https://tracker.example.com';
const clock = { now: () => new Date(0), sleep: async () => undefined };
const REMOTE = {
  name: 'Tracker',
  addressSetting: 'TRACKER_URL',
  whenUnwell: 'Ask who runs it.',
};

const get = (path: string, options: Partial<TransportOptions> = {}) =>
  new Transport(REMOTE, { clock, ...options }).send({
    method: 'GET',
    url: `${HOST}${path}`,
    headers: { accept: 'application/json' },
    body: null,
  });

const faultOf = async (answer: Promise<unknown>): Promise<RemoteFault> => {
  const error = await answer.catch((reason: unknown) => reason);
  if (error instanceof RemoteFault) return error;
  throw new Error(`Not a fault: ${String(error)}`);
};

const textOf = ({ body }: { readonly body: Uint8Array }): string => new TextDecoder().decode(body);

afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});

describe('the answer to a request', () => {
  it.each([200, 204, 404, 429, 503])('is given whatever its status: %i', async (status) => {
    nock(HOST, { reqheaders: { accept: 'application/json' } })
      .get('/items')
      .reply(status, status === 204 ? '' : 'text', { 'Retry-After': '7' });
    const answer = await get('/items');
    expect(answer).toMatchObject({ status, headers: { 'retry-after': '7' } });
    expect(textOf(answer)).toBe(status === 204 ? '' : 'text');
  });

  it('is that of the address that it was moved to within the same host', async () => {
    nock(HOST).get('/old').reply(301, '', { location: '/new' }).get('/new').reply(200, 'moved');
    expect(textOf(await get('/old'))).toBe('moved');
  });

  it('is the redirect itself where that leads to another host', async () => {
    const location = 'https://elsewhere.example.com/';
    nock(HOST).get('/old').reply(302, 'a body', { location });
    const answer = await get('/old');
    expect(answer).toMatchObject({ status: 302, headers: { location } });
    expect(textOf(answer)).toBe('');
  });
});

describe('a request without an answer', () => {
  it('is a fault that names the host and the setting of its address', async () => {
    nock(HOST).get('/items').replyWithError(new Error('getaddrinfo ENOTFOUND'));
    const fault = await faultOf(get('/items'));
    expect(fault).toMatchObject({
      code: 'connection',
      retry: 'later',
      mayHaveTakenEffect: true,
      remedy: 'Check the network, the proxy and `TRACKER_URL`, and run again.',
    });
    expect(fault.message).toBe('No answer from tracker.example.com: getaddrinfo ENOTFOUND.');
  });

  it('is one that was cut short where the body ends too early', async () => {
    const cut = async () =>
      new Response(
        new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) }),
      );
    const fault = await faultOf(get('/items', { fetch: cut }));
    expect(fault.message).toBe('The answer of tracker.example.com was cut short.');
    expect(fault).toMatchObject({ code: 'connection', retry: 'later' });
  });

  it('is refused all the same where only the body of the refusal is cut', async () => {
    const cut = async () =>
      new Response(
        new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) }),
        { status: 403 },
      );
    expect(await get('/items', { fetch: cut })).toMatchObject({ status: 403 });
  });

  it('is not waited for longer than half a minute', async () => {
    jest.useFakeTimers();
    try {
      const silent: typeof fetch = (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
        });
      const asked = faultOf(get('/items', { fetch: silent }));
      await jest.advanceTimersByTimeAsync(30_000);
      expect(await asked).toMatchObject({
        code: 'timed-out',
        message: 'No answer from tracker.example.com in time.',
        remedy: 'Ask who runs it.',
        retry: 'later',
      });
    } finally {
      jest.useRealTimers();
    }
  });

  it('is none that is tried again when the run was stopped', async () => {
    const fault = await faultOf(get('/items', { signal: AbortSignal.abort() }));
    expect(fault).toMatchObject({ code: 'interrupted', retry: 'never' });
  });
});
