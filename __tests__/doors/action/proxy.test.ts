import { afterEach, describe, expect, it } from '@jest/globals';
import type { Listening } from '../../../src/emulator/index.js';
import { edit, ledger } from '../../helpers/ledger-world.js';
import { type ForwardProxy, forwardProxy } from '../../helpers/proxy.js';
import { openCorrections } from '../../helpers/world.js';

const HOST = 'github.invalid';
const THERE = {
  GITHUB_API_URL: `http://${HOST}`,
  GITHUB_GRAPHQL_URL: `http://${HOST}/graphql`,
};

let proxy: ForwardProxy;
let behind: Listening;
afterEach(() => Promise.all([proxy.close(), behind.close()]));

const staged = async () => {
  const world = await ledger({ change: edit(3, { status: 'merged' }) });
  behind = await world.github.listen();
  proxy = await forwardProxy(behind.apiUrl);
  return world;
};

describe('a runner behind a proxy', () => {
  it.each(['HTTP_PROXY', 'http_proxy'])('sends everything through what %s names', async (name) => {
    const { run, repository } = await staged();
    const { exitCode, outputs } = await run({}, undefined, { ...THERE, [name]: proxy.url });
    expect({ exitCode, result: outputs.result }).toEqual({ exitCode: 0, result: 'corrected' });
    expect(openCorrections(repository)).toHaveLength(1);
    expect(new Set(proxy.hosts.map((host) => host.replace(/:80$/, '')))).toEqual(new Set([HOST]));
  });

  it('goes past it to the hosts of NO_PROXY', async () => {
    const { run } = await staged();
    const env = { HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1,example.com' };
    expect((await run({}, undefined, env)).outputs.result).toBe('corrected');
    expect(proxy.hosts).toEqual([]);
  });
});
