import { describe, expect, it } from '@jest/globals';
import { endpointFor } from '../../../../src/doors/cli/target/endpoint.js';
import { parseHost } from '../../../../src/sync/index.js';

type Given = Parameters<typeof endpointFor>[0];

const addresses = (env: Given, remote: string | null) => {
  const host = remote === null ? null : parseHost(remote);
  const { apiUrl, graphqlUrl, serverUrl, trusted } = endpointFor(env, host);
  return [apiUrl, graphqlUrl, serverUrl, trusted];
};
const PUBLIC = [
  'https://api.github.com',
  'https://api.github.com/graphql',
  'https://github.com',
  true,
];
const enterprise = (host: string, trusted: boolean) => [
  `https://${host}/api/v3`,
  `https://${host}/api/graphql`,
  `https://${host}`,
  trusted,
];

describe('where the API is', () => {
  it('is told by the remote', () => {
    expect(addresses({}, 'github.com')).toEqual(PUBLIC);
    expect(addresses({}, 'ghe.example.com')).toEqual(enterprise('ghe.example.com', false));
    expect(addresses({}, 'acme.ghe.com')).toEqual([
      'https://api.acme.ghe.com',
      'https://api.acme.ghe.com/graphql',
      'https://acme.ghe.com',
      true,
    ]);
  });

  it('is github.com without one', () => {
    expect(addresses({}, null)).toEqual(PUBLIC);
  });

  it('is on this machine only where somebody named it', () => {
    const there = ['http://localhost:80/api/v3', 'http://localhost:80/api/graphql'];
    const local = (trusted: boolean) => [
      ...there.map((address) => address.replace(':80', '')),
      'http://localhost',
      trusted,
    ];
    expect(addresses({}, 'localhost')).toEqual(local(false));
    expect(addresses({ GH_HOST: 'localhost' }, 'github.com')).toEqual(local(true));
  });

  it('is told by GH_HOST before the remote', () => {
    const env = { GH_HOST: 'GHE.example.com' };
    expect(addresses(env, 'work-alias')).toEqual(enterprise('ghe.example.com', true));
    expect(() => endpointFor({ GH_HOST: 'https://ghe.example.com' }, null)).toThrow('GH_HOST');
  });

  it('is told by GITHUB_API_URL before everything', () => {
    const env = { GITHUB_API_URL: 'https://ghe.example.com/api/v3/', GH_HOST: 'other' };
    expect(addresses(env, 'github.com')).toEqual(enterprise('ghe.example.com', true));
    expect(addresses({ GITHUB_API_URL: 'https://api.github.com' }, null)).toEqual(PUBLIC);
    expect(() => endpointFor({ GITHUB_API_URL: 'ghe.example.com' }, null)).toThrow(
      'GITHUB_API_URL',
    );
  });
});
