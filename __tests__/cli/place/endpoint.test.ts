import { describe, expect, it } from '@jest/globals';
import { endpointFor } from '../../../src/cli/place/endpoint.js';

const addresses = (...given: Parameters<typeof endpointFor>) => {
  const { apiUrl, graphqlUrl, serverUrl, trusted } = endpointFor(...given);
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

  it('is told by GH_HOST before the remote', () => {
    const env = { GH_HOST: 'ghe.example.com' };
    expect(addresses(env, 'work-alias')).toEqual(enterprise('ghe.example.com', true));
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
