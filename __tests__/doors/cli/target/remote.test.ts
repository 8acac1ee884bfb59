import { describe, expect, it } from '@jest/globals';
import { endpointFor } from '../../../../src/doors/cli/target/endpoint.js';
import { parseRemote } from '../../../../src/doors/cli/target/remote.js';
import { parseHost } from '../../../../src/sync/index.js';
import fc from '../../../helpers/fast-check.js';

describe('the address of a remote', () => {
  it.each([
    ['https://github.com/o/r.git', 'github.com', 'o/r'],
    ['https://github.com/o/r', 'github.com', 'o/r'],
    ['https://github.com/o/r.js/', 'github.com', 'o/r.js'],
    ['https://user:secret@github.com/o/r.git', 'github.com', 'o/r'],
    ['git@github.com:o/r.git', 'github.com', 'o/r'],
    ['github.com:o/r', 'github.com', 'o/r'],
    ['ssh://git@github.com/o/r.git', 'github.com', 'o/r'],
    ['ssh://git@ssh.github.com:443/o/r.git', 'github.com', 'o/r'],
    ['git+ssh://git@ghe.example.com:2222/o/r.git', 'ghe.example.com', 'o/r'],
    ['https://GHE.example.com:8443/o/r.git', 'ghe.example.com:8443', 'o/r'],
    ['git://github.com/o/r.git', 'github.com', 'o/r'],
  ])('names a host and a repository: %s', (address, host, repository) => {
    expect(parseRemote(address)).toEqual({ host, repository });
  });

  it.each([
    '/srv/git/r.git',
    '../r',
    'file:///srv/git/o/r.git',
    'C:\\git\\r',
    'C:/git/r',
    'https://github.com/o',
    'https://gitlab.example/group/sub/r.git',
    'https://[broken/o/r',
    '',
  ])('may name none: %s', (address) => {
    expect(parseRemote(address)).toBeNull();
  });
});

/** What somebody may put between a host of theirs and one that is trusted. */
const SIGN = fc.oneof(
  fc.constantFrom('#', '?', '\\', '|', '/', '@', ':', ';', '%23', '%3f', '%2f', '%00', '%', ' '),
  fc.constantFrom('＃', '？', '／', '．', '。', '\u200b', '\u202e', '\u0000', '\t', '\n', '', '..'),
  fc.string({ minLength: 1, maxLength: 3, unit: 'binary' }),
);
const TRUSTED = fc.constantFrom('github.com', '.ghe.com', 'acme.ghe.com', '.github.com');
const ADDRESS = fc.constantFrom(
  (host: string) => `git@${host}:o/r`,
  (host: string) => `${host}:o/r.git`,
  (host: string) => `ssh://git@${host}/o/r.git`,
  (host: string) => `git+ssh://${host}/o/r`,
  (host: string) => `https://${host}/o/r.git`,
  (host: string) => `http://x@${host}:8443/o/r`,
);

describe('a hostile remote', () => {
  it('is sent no token: the host that is trusted is the host that is asked', () => {
    const remotes = fc.tuple(SIGN, TRUSTED, ADDRESS, fc.boolean());
    const isTheirs = (host: string) => /(?:^|\.)(?:github|[a-z0-9-]+\.ghe)\.com$/.test(host);
    fc.assert(
      fc.property(remotes, ([sign, trusted, address, before]) => {
        const host = before ? `${trusted}${sign}evil.example` : `evil.example${sign}${trusted}`;
        const remote = parseRemote(address(host));
        if (remote === null) return;
        expect(parseHost(remote.host)).toBe(remote.host);
        expect(remote.repository).toMatch(/^[\w.-]+\/[\w.-]+$/);
        const endpoint = endpointFor({}, remote.host);
        for (const url of [endpoint.apiUrl, endpoint.graphqlUrl].map((text) => new URL(text))) {
          expect([url.username, url.password, url.search, url.hash]).toEqual(['', '', '', '']);
          expect(isTheirs(url.host)).toBe(isTheirs(remote.host));
          if (endpoint.trusted) expect(isTheirs(url.host)).toBe(true);
        }
      }),
      { seed: 3, numRuns: 600 },
    );
  });

  it.each([
    ...['#', '?', '\\', '|', '%23', '＃', '．', '\u200b', ' ', '..', '/'].map(
      (sign) => `git@evil.example${sign}.ghe.com:o/r`,
    ),
    'git@0x7f.1:o/r',
    'git@2130706433:o/r',
    'git@constructor.:o/r',
    'git@[::1:o/r',
    'git@[::1]evil.example:o/r',
    'https://github.com/o/..',
    'https://github.com/../r',
    'https://github.com/o%2fx/r',
    'https://github.com/o/%1b[31m',
  ])('names no repository: %j', (address) => {
    expect(parseRemote(address)).toBeNull();
  });

  it.each([
    ['git@[::1]:o/r', '[::1]'],
    ['https://[0:0:0:0:0:0:0:1]:8443/o/r', '[::1]:8443'],
    ['git@constructor:o/r', 'constructor'],
  ])('is told from an unusual one: %s', (address, host) => {
    expect(parseRemote(address)).toEqual({ host, repository: 'o/r' });
  });
});
