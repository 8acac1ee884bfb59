import { describe, expect, it } from '@jest/globals';
import { withoutSecrets } from '../../../src/cli/replay/secrets.js';

const clean = (text: string): string => withoutSecrets(text, 'the-token-itself');
const letters = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8';

describe('what a recording keeps', () => {
  it.each([
    ['the token of the run', 'a the-token-itself b', 'a *** b'],
    ['tokens of GitHub', `ghp_${letters} ghs_${letters}, github_pat_${letters}`, '*** ***, ***'],
    ['a name and password in an address', 'see https://me:pass@host/x', 'see https://***@host/x'],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY-----', '***'],
    ['a signed token', 'eyJhbGciOiJI.eyJzdWIiOiIx.SflKxwRJSMeK', '***'],
  ])('is without %s', (_, text, left) => {
    expect(clean(text)).toBe(left);
  });

  it('is otherwise as it came', () => {
    const text = '{"title":"Use ghp tokens, see https://host:8080/a@b and me@example.com"}';
    expect(clean(text)).toBe(text);
  });
});
