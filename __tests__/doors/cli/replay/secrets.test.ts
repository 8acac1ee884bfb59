import { describe, expect, it } from '@jest/globals';
import { Redactor } from '../../../../src/doors/cli/replay/secrets.js';
import fc from '../../../helpers/fast-check.js';

const TOKEN = 'the-token-of-this-run';
const clean = (text: string): string => new Redactor(TOKEN).redact(text);
const letters = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8';
const NAME = String.raw`secret-0*\d+-removed`;

describe('what a recording keeps', () => {
  it.each([
    ['the token of the run', `a ${TOKEN} b`, `a ${NAME} b`],
    [
      'tokens of GitHub',
      `ghp_${letters} ghs_${letters}, github_pat_${letters}`,
      `${NAME} ${NAME}, ${NAME}`,
    ],
    [
      'a name and password in an address',
      'see https://me:pass@host/x',
      `see https://${NAME}@host/x`,
    ],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY-----', NAME],
    ['a private key that was cut off', `-----BEGIN PRIVATE KEY-----\n${letters}${letters}`, NAME],
    ['a signed token', 'eyJhbGciOiJI.eyJzdWIiOiIx.SflKxwRJSMeK', NAME],
    [
      'a signed token behind other words',
      'longer-words.x-eyJhbGciOiJI.eyJzdWIiOiIx.SflKxwRJSMeK',
      `longer-words.x-${NAME}`,
    ],
  ])('is without %s', (_, text, left) => {
    expect(clean(text)).toMatch(new RegExp(`^${left}$`));
    expect(JSON.parse(clean(JSON.stringify([text])))[0]).toMatch(new RegExp(`^${left}$`));
  });

  it('is otherwise as it came', () => {
    const text =
      '{"title":"Use ghp tokens, see https://host:8080/a@b and me@example.com", "n": 0.10}';
    expect(clean(text)).toBe(text);
    expect(clean('a.b.c eyJ.x.y longer-words.longer-words.longer-words')).toContain(
      'longer-words.',
    );
  });

  it('keeps the spelling of what holds no secret', () => {
    const text = `\uFEFF{ "a":  "\\u00e9\\/", "b": ["ghp_${letters}"], "c": 1e2 }\r\n`;
    const left = clean(text);
    expect(left).toMatch(
      new RegExp(`^\uFEFF{ "a": {2}"\\\\u00e9\\\\/", "b": \\["${NAME}"\\], "c": 1e2 }\r\n$`),
    );
  });

  it('finds what is escaped, and what is in a file within an answer', () => {
    const escaped = `{"a":"gh\\u0070_${letters}"}`;
    const nested = JSON.stringify({ text: JSON.stringify({ token: `ghp_${letters}` }) });
    for (const text of [escaped, nested]) {
      expect(clean(text)).not.toContain(letters);
      expect(() => JSON.parse(clean(text))).not.toThrow();
    }
    expect(JSON.parse(JSON.parse(clean(nested)).text).token).toMatch(new RegExp(NAME));
  });

  it('matches nothing across strings', () => {
    const values = [
      ['-----BEGIN PRIVATE KEY-----', '-----END PRIVATE KEY-----'],
      ['https://me', 'pass@host'],
      ['eyJhbGciOiJI.eyJzdWIiOiIx.', 'SflKxwRJSMeK'],
    ];
    for (const text of [
      JSON.stringify(values),
      JSON.stringify({ text: JSON.stringify(values) }),
      'A: -----BEGIN PRIVATE KEY-----\nB: -----END PRIVATE KEY-----\n',
    ]) {
      expect(clean(text)).toBe(text);
    }
  });

  it('leaves two secrets two, and one one, of the length that they had', () => {
    const [one, two] = [`ghp_${letters}`, `ghp_${letters.toLowerCase()}`];
    const redactor = new Redactor(TOKEN);
    const [a, b] = [redactor.redact(one), redactor.redact(two)];
    expect(a).not.toBe(b);
    expect([a.length, b.length]).toEqual([one.length, two.length]);
    expect(redactor.redact(JSON.stringify([two, one]))).toBe(JSON.stringify([b, a]));
    expect(redactor.restore(`${b} ${a} secret-99-removed`, (secret) => secret)).toBe(
      `${two} ${one} secret-99-removed`,
    );
  });

  it('takes a short token for itself only where it stands alone', () => {
    const redactor = new Redactor('x');
    expect(redactor.redact('{"text":"x","next":"ax"}')).toMatch(
      new RegExp(`^{"text":"${NAME}","next":"ax"}$`),
    );
  });

  it('stays JSON whatever the strings are', () => {
    const pieces = fc.constantFrom(
      `ghp_${letters}`,
      TOKEN,
      '"',
      '\\',
      '://a:b@',
      '{',
      '\n',
      'é',
      '\u2028',
    );
    const text = fc.array(pieces, { maxLength: 8 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(fc.dictionary(text, fc.oneof(text, fc.array(text))), (value) => {
        const left = clean(JSON.stringify(value));
        expect(() => JSON.parse(left)).not.toThrow();
        expect(left).not.toMatch(new RegExp(`${letters}|${TOKEN}`));
        expect(clean(left)).toBe(left);
      }),
      { seed: 18, numRuns: 100 },
    );
  });

  it.each([
    '-eyJ',
    'eyJaaaaaaaa.',
    '-----BEGIN PRIVATE KEY-----',
    '-----BEGIN PRIVATE KEY-----\nMII',
    'https://a:',
    'ghp_',
    'xoxb-',
    '{"a":"',
    '\\"',
  ])('is found in one pass: %j', (piece) => {
    const text = piece.repeat(Math.ceil(400_000 / piece.length));
    // What looks again at every place takes minutes here, and the runner ends the test.
    expect(clean(text).length).toBeGreaterThan(0);
    expect(clean(JSON.stringify([text])).length).toBeGreaterThan(0);
  });
});
