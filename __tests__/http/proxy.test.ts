import { expect, it } from '@jest/globals';
import { proxyIn } from '../../src/http/index.js';

it.each([
  ['proxy.corp:8080', 'http://proxy.corp:8080'],
  ['user:word@proxy.corp:8080', 'http://user:word@proxy.corp:8080'],
  ['https://proxy.corp', 'https://proxy.corp'],
  [' http://[::1]:3128 ', 'http://[::1]:3128'],
])('takes %j as the proxy %s', (value, httpsProxy) => {
  expect(proxyIn({ HTTPS_PROXY: value })).toMatchObject({ httpsProxy });
});

it.each([
  'http://user:pass-4711@proxy.corp:99999',
  'user:pass-4711@proxy.corp:99999',
  '[bad',
  'socks5://proxy.corp:1080',
  ' ',
])('refuses %j by the name of its variable', (value) => {
  const refused = (): unknown => proxyIn({ https_proxy: value, HTTPS_PROXY: 'http://other' });
  const text = expect.objectContaining({
    code: 'proxy-invalid',
    message: expect.stringContaining('`https_proxy`'),
    remedy: expect.not.stringContaining('4711'),
  });
  expect(refused).toThrow(text);
  expect(refused).not.toThrow(/4711/);
});

it('gives nothing where no variable is set', () => {
  expect(proxyIn({ HTTPS_PROXY: '', NO_PROXY: 'example.com' })).toBeUndefined();
});
