import { afterEach, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import { RemoteFault } from '../../src/http/index.js';
import { aClient, answering } from './nocked.js';

afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});

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

describe('a mutation', () => {
  it('is not sent again when it may have taken effect', async () => {
    answering(unwell);
    const { client, waits } = aClient();
    expect((await faultOf(client.mutate('mutation { x }', {}))).mayHaveTakenEffect).toBe(true);
    expect(waits).toEqual([]);
  });

  it('is sent again when GitHub surely did not carry it out', async () => {
    answering(
      {
        status: 403,
        body: '{"message": "You have exceeded a secondary rate limit."}',
        headers: { 'retry-after': '1' },
      },
      { body: '{"data": {"x": 1}}' },
    );
    const { client, waits } = aClient();
    expect((await client.mutate('mutation { x }', {})).data).toEqual({ x: 1 });
    expect(waits).toEqual([1000]);
  });
});

describe('the raw bytes of a file', () => {
  const route = 'GET /repos/{owner}/{repo}/contents/a%20b.json';
  const at = { owner: 'o', repo: 'r' };

  it('come as they are', async () => {
    const bytes = Buffer.from('\uFEFF{"a": "\u00e9"}\r\n');
    nock('https://api.github.com', { reqheaders: { accept: /raw/ } })
      .get('/repos/o/r/contents/a%20b.json')
      .query({ ref: 'data' })
      .reply(200, bytes, { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' });
    const read = await aClient().client.readRaw(route, { ...at, ref: 'data' });
    expect(Buffer.from(read ?? [])).toEqual(bytes);
  });

  it('are none where there is no file', async () => {
    nock('https://api.github.com')
      .get('/repos/o/r/contents/a%20b.json')
      .reply(404, { message: 'Not Found' });
    expect(await aClient().client.readRaw(route, at)).toBeNull();
  });

  it('are refused like everything else', async () => {
    nock('https://api.github.com')
      .get('/repos/o/r/contents/a%20b.json')
      .reply(401, { message: 'Bad credentials' });
    expect((await faultOf(aClient().client.readRaw(route, at))).code).toBe('token-refused');
  });
});
