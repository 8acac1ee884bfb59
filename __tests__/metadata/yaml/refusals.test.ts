import { describe, expect, it } from '@jest/globals';
import type { Edit } from '../../../src/metadata/text/edit.js';
import { openYaml } from '../../../src/metadata/yaml/open.js';
import { SyncError } from '../../../src/model/problem.js';

/** The code and the message of what is refused. */
const refusal = (text: string, edits: readonly Edit[] = []): readonly [string, string] => {
  try {
    openYaml('file.yaml', text).edit(edits);
  } catch (error) {
    if (!(error instanceof SyncError)) throw error;
    expect(error.remedy).not.toBe('');
    return [error.code, error.message];
  }
  throw new Error('Nothing was refused.');
};

const set = (...path: (string | number)[]): Edit => ({ edit: 'set', path, value: 'new' });
const remove = (list: readonly string[], index: number): Edit => ({ edit: 'remove', list, index });
const insert = (...list: string[]): Edit => ({ edit: 'insert', list, index: 0, value: { n: 1 } });

const laughs = (levels: number): string =>
  `l0: &l0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n${Array.from(
    { length: levels },
    (_, n) => `l${n + 1}: &l${n + 1} [${Array(9).fill(`*l${n}`).join(', ')}]\n`,
  ).join('')}`;

const chain = (length: number): string =>
  `- &a0 []\n${Array.from({ length }, (_, n) => `- &a${n + 1} [*a${n}]\n`).join('')}`;

describe('a text that is refused', () => {
  it.each([
    ['bad syntax', 'a: [1\nb: 2\n', '2:1: not valid YAML'],
    ['a tab as indentation', 'a:\n\tb: 1\n', '2:1: not valid YAML'],
    ['a wrong indentation', 'a:\n  b: 1\n c: 2\n', '3:1: not valid YAML'],
    ['a quote without end', 'a: "x\n', ': not valid YAML'],
    ['two equal keys', 'x:\n  a: 1\n  b: 2\n  a: 3\n', '4:3: the key `a` stands in this map twice'],
    [
      'two equal keys, one in quotes',
      '{1: x, "1": y}',
      '1:8: the key `1` stands in this map twice',
    ],
    ['a second document', 'a: 1\n---\nb: 2\n', '2:1: a second document begins here'],
    ['deep brackets', `a: ${'['.repeat(5000)}`, '1:203: nested deeper than 200 levels'],
    ['deep braces', `${'{a: '.repeat(201)}1${'}'.repeat(201)}`, '1:801: nested deeper than 200'],
    ['deep dashes', `${'- '.repeat(5000)}x`, '1:401: nested deeper than 200 levels'],
    ['deep aliases', chain(300), '201:9: with its aliases nested deeper than 200 levels'],
    ['aliases that multiply', laughs(8), ': its aliases stand for more than 10,000,000 characters'],
    [
      'an alias of what it stands in',
      'a: &a [1, *a]\n',
      '1:11: the alias `*a` stands inside what it repeats',
    ],
    ['an alias without an anchor', 'a: 1\nb: *x\n', '2:4: no anchor `&x` stands before this alias'],
    [
      'an alias before its anchor',
      'a: *x\nb: &x 1\n',
      '1:4: no anchor `&x` stands before this alias',
    ],
    ['a list as a key', '? [a, b]\n: 1\n', '1:3: the key is a list'],
    ['an alias as a key', 'a: &x y\n*x : 1\n', '2:1: the key is an alias'],
  ])('because of %s', (_, text, message) => {
    const [code, said] = refusal(text);
    expect(code).toBe('metadata-invalid');
    expect(said).toContain(`file.yaml:${message}`.replace('file.yaml::', ':'));
    expect(said).toMatch(/^file\.yaml:\d+:\d+: /);
  });

  it('is not one of many aliases that stand for little', () => {
    const text = `bot: &bot octocat\nall:\n${'  - *bot\n'.repeat(20_000)}`;
    expect(openYaml('file.yaml', text).value).toMatchObject({ bot: 'octocat' });
  });

  it('is not one nested to 200 levels', () => {
    const text = `${'['.repeat(200)}${']'.repeat(200)}`;
    expect(openYaml('file.yaml', text).edit([])).toBe(text);
  });
});

describe('a text that is made to take long', () => {
  it.each([
    ['brackets', '['.repeat(200_000)],
    ['dashes', '- '.repeat(20_000)],
    ['empty lines in a text', `a: |\n  x${'\n'.repeat(200_000)}  y\nb: 1\n`],
    ['keys', Array.from({ length: 20_000 }, (_, n) => `k${n}: ${n}\n`).join('')],
  ])('takes no time: %s', (_, text) => {
    const start = performance.now();
    try {
      openYaml('file.yaml', text).edit([set('b')]);
    } catch (error) {
      expect(error).toBeInstanceOf(SyncError);
    }
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

describe('an edit that would change another place, too', () => {
  const records = 'base: &base\n  status: open\npulls:\n  - *base\n  - <<: *base\n    n: 1\n';

  it.each([
    ['through an alias', records, set('pulls', 0, 'status'), '4:5: ', '`*base`'],
    ['of a merged key', records, set('pulls', 1, 'status'), '5:5: ', '`<<`'],
    ['below a merged key', 'a: &a {x: {y: 1}}\nb: {<<: *a}\n', set('b', 'x', 'y'), '2:5: ', '`<<`'],
    ['of what aliases repeat', records, set('base', 'status'), '1:7: ', 'in line 4'],
    ['of a scalar that an alias repeats', 'a: &x 1\nb: *x\n', set('a'), '1:4: ', '`*x`'],
    ['of an empty value that an alias repeats', 'a: &x\nb: *x\n', set('a'), '1:4: ', '`*x`'],
    ['of a list through an alias', 'a: &a [1]\nb: *a\n', insert('b'), '2:4: ', '`*a`'],
    ['of a list that an alias repeats', 'a: &a\n  - n: 0\nb: *a\n', insert('a'), '1:4: ', '`*a`'],
    ['of a key that a repeated map lacks', records, set('base', 'x'), '1:7: ', 'in line 4'],
    ['that takes an anchor away', 'l:\n  - &a {n: 1}\n  - *a\n', remove(['l'], 0), '2:5: ', '`*a`'],
    [
      'that takes an inner anchor away',
      'l:\n  - n: &n 1\n  - n: *n\n',
      remove(['l'], 0),
      '2:8: ',
      '`*n`',
    ],
    ['that replaces an anchor', 'l: {n: &n 1}\nm: *n\n', set('l'), '1:8: ', '`*n`'],
  ])('is refused: %s', (_, text, edit, place, words) => {
    const [code, message] = refusal(text, [edit]);
    expect(code).toBe('metadata-alias');
    expect(message.startsWith(`file.yaml:${place}`)).toBe(true);
    expect(message).toContain(words);
  });

  const edited = (text: string, ...edits: Edit[]): string => openYaml('f', text).edit(edits);

  it('is none where the alias itself is replaced', () => {
    expect(edited('a: &x 1\nb: *x # c\n', set('b'))).toBe('a: &x 1\nb: new # c\n');
    expect(edited(records, remove(['pulls'], 0))).toBe(records.replace('  - *base\n', ''));
  });

  it('is none where the alias goes in the same edit', () => {
    expect(edited('l:\n  - &a {n: 1}\n  - *a\nx: 1\n', remove(['l'], 0), remove(['l'], 1))).toBe(
      'l: []\nx: 1\n',
    );
  });

  it('is none of a key that stands beside a merge', () => {
    expect(edited(records, set('pulls', 1, 'n'))).toBe(records.replace('n: 1', 'n: new'));
    expect(edited(records, { ...set('pulls', 1, 'm'), after: ['n'] } as Edit)).toBe(
      `${records}    m: new\n`,
    );
  });

  it('is none where the value is the same already', () => {
    const same: Edit = { edit: 'set', path: ['pulls', 0, 'status'], value: 'open' };
    expect(edited(records, same)).toBe(records);
  });

  it('reads merges, the own key and the earlier source first', () => {
    const text = 'a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc: {<<: [*a, *b], x: 3}\nd: {<<: 1}\n';
    expect(openYaml('f', text).value).toMatchObject({ c: { x: 3, y: 1, z: 2 }, d: { '<<': 1 } });
  });
});

describe('an edit that cannot be made without guessing', () => {
  it.each([
    ["a tag of the user's own", 'a: !mine open\n', '1:4: '],
    ['a local tag on lines', 'b: 1\na: !mine |\n  open\n', '2:4: '],
    ['a tag with an anchor', 'a: &x !!str open\n', '1:7: '],
    ['a tagged list', 'a: !mine\n  - x\n', '1:4: '],
  ])('is refused: %s', (_, text, place) => {
    const [code, message] = refusal(text, [set('a')]);
    expect(code).toBe('metadata-tag');
    expect(message.startsWith(`file.yaml:${place}the value is tagged`)).toBe(true);
  });

  it('leaves tags around it alone', () => {
    const text = 'a: !mine\n  b: 1\n  c: !yours 2\nl: !mine\n  - n: 0\n';
    expect(openYaml('f', text).value).toEqual({ a: { b: 1, c: '2' }, l: [{ n: 0 }] });
    expect(openYaml('f', text).edit([set('a', 'b'), insert('l')])).toBe(
      'a: !mine\n  b: new\n  c: !yours 2\nl: !mine\n  - n: 1\n  - n: 0\n',
    );
  });

  it('says where there is no list and no map', () => {
    expect(() => openYaml('f', 'a: 1\n').edit([insert('a')])).toThrow('no list at a');
    expect(() => openYaml('f', 'a: 1\n').edit([set('b', 'c')])).toThrow('nothing at b');
  });
});
