import { afterEach, describe, expect, it } from '@jest/globals';
import { ledger } from '../../helpers/ledger-world.js';
import { type ForwardProxy, forwardProxy } from '../../helpers/proxy.js';
import { STATE, warningsOf } from '../../helpers/world.js';

const proxies: ForwardProxy[] = [];
afterEach(() => Promise.all(proxies.splice(0).map((proxy) => proxy.close())));

/** A ledger behind a proxy that takes every host for it. */
const behindProxy = async () => {
  const world = await ledger();
  const proxy = await forwardProxy(world.server.apiUrl);
  proxies.push(proxy);
  const runAt = (env: Record<string, string>) =>
    world.run({}, undefined, {
      ...{ GITHUB_API_URL: '', GITHUB_GRAPHQL_URL: '', GITHUB_SERVER_URL: '' },
      ...{ HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url },
      ...env,
    });
  const hosts = () => new Set(proxy.hosts.map((host) => host.replace(/:\d+$/, '')));
  return { ...world, runAt, hosts };
};

describe('where the action asks', () => {
  it.each([
    ['the REST API alone', { GITHUB_API_URL: 'http://ghe.invalid/api/v3' }],
    ['the REST API with slashes', { GITHUB_API_URL: 'http://ghe.invalid/api/v3//' }],
    ['GraphQL alone', { GITHUB_GRAPHQL_URL: 'http://ghe.invalid/api/graphql' }],
    ['the server alone', { GITHUB_SERVER_URL: 'http://ghe.invalid/' }],
  ])('is one Enterprise server for everything: %s', async (_, env) => {
    const { runAt, hosts, repository } = await behindProxy();
    const run = await runAt(env);
    expect(run.outputs.result).toBe('in-sync');
    expect(hosts()).toEqual(new Set(['ghe.invalid']));
    expect(run.report.run.url).toBe(
      `http://ghe.invalid/${repository.nameWithOwner}/actions/runs/4711`,
    );
    // The history goes through REST; an address with two slashes would have found nothing.
    expect(repository.branches()).toContain(STATE);
    expect(warningsOf(run)).toEqual(['address-insecure']);
  });

  it('is warned of only where others can listen', async () => {
    const world = await ledger();
    expect(warningsOf(await world.run())).toEqual([]);
  });
});

describe('an address with a password in it', () => {
  it.each(['GITHUB_API_URL', 'GITHUB_GRAPHQL_URL', 'GITHUB_SERVER_URL'])(
    'is refused and stands nowhere: %s',
    async (name) => {
      const world = await ledger();
      const address = world.server.url.replace('://', '://me:pa55word@');
      const run = await world.run({}, undefined, { [name]: address });
      expect(run.exitCode).toBe(1);
      expect(run.report.errors).toMatchObject([
        { code: 'address-invalid', message: expect.stringContaining(`\`${name}\``) },
      ]);
      expect(JSON.stringify(run)).not.toContain('pa55word');
      expect(world.github.requests).toEqual([]);
    },
  );
});
