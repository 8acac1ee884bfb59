import { describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub } from '../../../src/emulator/index.js';
import { serve } from './served.js';

describe('the server', () => {
  it('listens on the loopback interface only, and names its doors', async () => {
    const { server } = await serve();
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(server).toMatchObject({
      apiUrl: server.url,
      serverUrl: server.url,
      graphqlUrl: `${server.url}/graphql`,
    });
  });

  it('closes at once although a connection is kept alive', async () => {
    const server = await new EmbeddedGitHub().listen();
    await (await fetch(`${server.url}/user`)).text();
    await server.close();
    await expect(fetch(`${server.url}/user`)).rejects.toThrow();
  });

  it('is refused a port that is taken', async () => {
    const { server, github } = await serve();
    await expect(github.listen({ port: Number(new URL(server.url).port) })).rejects.toThrow(
      'EADDRINUSE',
    );
  });

  it('writes links with the address of the website that it is given', async () => {
    const { github, ask } = await serve();
    github.webUrl = 'https://github.example';
    expect((await ask('url')).data.url).toBe('https://github.example/octo/app');
  });
});

describe('the clock', () => {
  it('stands still until it is moved', () => {
    const github = new EmbeddedGitHub({ now: '2026-01-05T03:00:00Z' });
    expect(github.clock.now().toISOString()).toBe('2026-01-05T03:00:00.000Z');
    github.clock.advance(1500);
    expect(github.clock.now().toISOString()).toBe('2026-01-05T03:00:01.500Z');
    github.clock.set('2027-01-01T00:00:00Z');
    expect(github.clock.now().toISOString()).toBe('2027-01-01T00:00:00.000Z');
  });
});
