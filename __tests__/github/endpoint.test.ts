import { describe, expect, it } from '@jest/globals';
import { endpointIn, endpointOf, insecureAddresses } from '../../src/github/endpoint.js';

const ENTERPRISE = {
  apiUrl: 'https://ghe.example.com/api/v3',
  graphqlUrl: 'https://ghe.example.com/api/graphql',
  serverUrl: 'https://ghe.example.com',
  host: 'ghe.example.com',
  isRunByGitHub: false,
};
const PUBLIC = {
  apiUrl: 'https://api.github.com',
  graphqlUrl: 'https://api.github.com/graphql',
  serverUrl: 'https://github.com',
  host: 'github.com',
  isRunByGitHub: true,
};

describe('an endpoint', () => {
  it.each([
    [{ apiUrl: 'https://ghe.example.com/api/v3' }, ENTERPRISE],
    [{ apiUrl: 'https://GHE.example.com:443/api/v3///' }, ENTERPRISE],
    [{ graphqlUrl: 'https://ghe.example.com/api/graphql/' }, ENTERPRISE],
    [{ serverUrl: 'https://ghe.example.com/' }, ENTERPRISE],
    [{ apiUrl: '  ', graphqlUrl: '', serverUrl: 'https://ghe.example.com' }, ENTERPRISE],
    [{}, PUBLIC],
    [{ apiUrl: 'https://api.github.com/' }, PUBLIC],
    [{ graphqlUrl: 'https://api.github.com/graphql' }, PUBLIC],
    [{ serverUrl: 'https://github.com/' }, PUBLIC],
    [
      { apiUrl: 'https://api.acme.ghe.com/' },
      {
        apiUrl: 'https://api.acme.ghe.com',
        graphqlUrl: 'https://api.acme.ghe.com/graphql',
        serverUrl: 'https://acme.ghe.com',
        host: 'acme.ghe.com',
        isRunByGitHub: true,
      },
    ],
    [
      { apiUrl: 'http://127.0.0.1:8080' },
      {
        apiUrl: 'http://127.0.0.1:8080',
        graphqlUrl: 'http://127.0.0.1:8080/graphql',
        serverUrl: 'http://127.0.0.1:8080',
        host: '127.0.0.1:8080',
        isRunByGitHub: false,
      },
    ],
  ])('follows from what is given: %j', (given, endpoint) => {
    expect(endpointOf(given)).toEqual(endpoint);
  });

  it('is what the environment names, if it names one', () => {
    expect(endpointIn({ GITHUB_SERVER_URL: 'https://ghe.example.com' })).toEqual(ENTERPRISE);
    expect(endpointIn({ GITHUB_API_URL: '', PATH: '/bin' })).toBeNull();
  });

  it.each([
    'ghe.example.com',
    'ftp://ghe.example.com',
    'https://',
    'https://ghe.example.com?x=1',
    'https://ghe.example.com#.ghe.com',
    'https://ghe example.com',
  ])('is refused where an address is none: %s', (apiUrl) => {
    expect(() => endpointOf({ apiUrl })).toThrow('`apiUrl`');
  });

  it('is refused without being repeated where an address holds a password', () => {
    for (const name of ['apiUrl', 'graphqlUrl', 'serverUrl']) {
      for (const who of ['me:pa55word@', 'pa55word@', ':pa55word@']) {
        expect(() => endpointOf({ [name]: `https://${who}ghe.example.com` })).toThrow(
          expect.objectContaining({
            code: 'address-invalid',
            message: expect.not.stringContaining('pa55word'),
          }),
        );
      }
    }
  });
});

describe('the warning of an address without encryption', () => {
  it.each([
    ['http://ghe.example.com/api/v3', 1],
    ['http://10.0.0.1/api/v3', 1],
    ['https://ghe.example.com/api/v3', 0],
    ['http://localhost:3000', 0],
    ['http://127.0.0.1:3000', 0],
    ['http://[::1]:3000', 0],
  ])('%s: %i', (apiUrl, count) => {
    expect(insecureAddresses(endpointOf({ apiUrl }))).toHaveLength(count);
  });
});
