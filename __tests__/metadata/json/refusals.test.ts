import { describe, expect, it } from '@jest/globals';
import { parse } from 'jsonc-parser';
import { openJson } from '../../../src/metadata/json/open.js';
import type { Json } from '../../../src/model/json.js';
import { SyncError } from '../../../src/model/problem.js';
import fc from '../../helpers/fast-check.js';
import { documents, layouts, write } from './documents.js';

/** The error that a text is refused with; undefined when it is read. */
const refusal = (text: string): SyncError | undefined => {
  try {
    openJson('file.json', text);
    return undefined;
  } catch (error) {
    if (!(error instanceof SyncError)) throw error;
    expect(error.remedy).not.toBe('');
    return error;
  }
};

const nested = (levels: number): string =>
  `${'[{"a":'.repeat(levels / 2)}1${'}]'.repeat(levels / 2)}`;

const keys = (count: number): string =>
  Array.from({ length: count }, (_, index) => `"k${index}": 1`).join(', ');

describe('a JSON text that is refused, with its line and column', () => {
  it.each([
    ['nothing in it', '', '1:1: not valid JSON (the file is empty)'],
    ['only blanks in it', ' \n\t', '2:2: not valid JSON (the file is empty)'],
    ['only a comment in it', '// later\n', '2:1: not valid JSON (the file'],
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', '3:3: not valid JSON (a comma or `}`'],
    ['a missing comma in a list', '[1 2]', '1:4: not valid JSON (a comma or `]`'],
    ['the wrong bracket', '{"a": [1}', '1:9: not valid JSON (a comma or `]`'],
    ['two commas', '[1,, 2]', '1:4: not valid JSON (a value is expected here)'],
    ['a comma alone', '{,}', '1:2: not valid JSON (a key in double quotes'],
    ['a missing colon', '{"a" 1}', '1:6: not valid JSON (a colon'],
    ['a missing value', '{"a": }', '1:7: not valid JSON (a value'],
    ['a key without quotes', '{a: 1}', '1:2: not valid JSON (a key in double quotes'],
    ['a key in single quotes', "{'a': 1}", '1:2: not valid JSON (a key in double quotes'],
    ['a text in single quotes', '{"a":\n "b", "c": \'d\'}', "2:12: not valid JSON (`'d'` is no"],
    ['an unknown word', '{"a": True}', '1:7: not valid JSON (`True` is no number'],
    ['a number that JSON does not know', '[1, 01]', '1:5: not valid JSON (`01` is no'],
    ['an unknown escape', '["a\\x41"]', '1:4: not valid JSON (JSON has no such escape)'],
    ['a short escape', '["a", "\\u12"]', '1:8: not valid JSON (JSON has no such escape)'],
    ['a tab in a text', '["a\tb"]', '1:4: not valid JSON (a control character'],
    ['a line break in a text', '[\n"a\nb"]', '2:1: not valid JSON (the text that begins here'],
    ['a text without end', '{\n  "version": 1,\n  "pu', '3:3: not valid JSON (the text that'],
    ['a list without end', '{"a": [1,\n', '2:1: not valid JSON (the file breaks off here)'],
    ['a comment without end', '{"a": 1} /* x', '1:10: not valid JSON (this is no comment'],
    ['a slash', '{"a": /1}', '1:7: not valid JSON (this is no comment'],
    ['something behind the end', '{} []', '1:4: not valid JSON (the file should end here)'],
    ['marks of a merge conflict', '<<<<<<< HEAD\n{}\n', '1:1: not valid JSON (a merge conflict'],
    ['a merge conflict inside', '{\n=======\n}', '2:1: not valid JSON (a merge conflict'],
    ['a long word', 'x'.repeat(99), `1:1: not valid JSON (\`${'x'.repeat(60)}…\` is no`],
    ['two equal keys', '{\n  "a": 1,\n  "b": 2,\n  "a": 3\n}', '4:3: the key `a` stands in this'],
    ['two equal keys in one of many records', '[{"a":1},{"a":1,"b":2},{"a":1,"a":2}]', '1:31: the'],
    ['two equal keys, one with an escape', '{"a": 1, "\\u0061": 2}', '1:10: the key `a` stands'],
    ['`__proto__` twice', '{"__proto__": 1, "__proto__": 2}', '1:18: the key `__proto__`'],
    ['two equal keys after many', `{${keys(100)}, "k7": 2}`, '1:992: the key `k7` stands'],
    ['an equal key after a comment', '{"a": 1, // "a"\n"a": 2}', '2:1: the key `a` stands'],
    ['deep brackets', '['.repeat(5000), '1:201: nested deeper than 200 levels'],
    ['deep braces', nested(202), '1:601: nested deeper than 200 levels'],
  ])('because of %s', (_, text, message) => {
    const error = refusal(text);
    expect(error?.code).toBe('metadata-invalid');
    expect(error?.message).toContain(`file.json:${message}`);
  });

  it('because of a NUL, which no text has', () => {
    expect(refusal('{"a": 1}\0\0')).toMatchObject({ code: 'not-text' });
    expect(refusal('\0asm\u0001')?.message).toContain('file.json');
  });

  it('because of its size, before it is looked at', () => {
    const error = refusal(' '.repeat(120 * 1024 * 1024));
    expect(error).toMatchObject({ code: 'file-too-large' });
    expect(error?.message).toContain('120 MB');
  });
});

describe('a JSON text that is read', () => {
  it.each([
    ['is nested to 200 levels', nested(200)],
    ['has the same keys in several objects', '[{"a": {"a": 1}}, {"a": {"b": 2, "a": 1}}]'],
    ['has more keys than are followed', `{${keys(20_000)}}`],
    [
      'has different keys in every object',
      `[${Array.from({ length: 12_000 }, (_, n) => `{"${n}": 1, "x": 2}`)}]`,
    ],
    ['has a key with quotes in it', '[{"a\\"b": 1, "a": 2}, {"a\\"b": 1, "a": 2}]'],
    ['is a single text', '"caf\\u00e9"'],
  ])('%s', (_, text) => {
    expect(openJson('file.json', text).value).toEqual(JSON.parse(text));
  });

  it('is not the one that has a key twice behind more keys than are followed', () => {
    expect(refusal(`{${keys(20_000)}, "k9": 1}`)?.message).toContain('`k9`');
    const many = Array.from({ length: 12_000 }, (_, n) => `{"${n}": 1, "x": 2}`);
    expect(refusal(`[${many}, {"y": 1, "x": 1, "y": 1}]`)?.message).toContain('`y`');
  });
});

const strict = (text: string): { value: Json } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

describe('any text', () => {
  const damaged = fc
    .tuple(
      documents,
      layouts,
      fc.nat(),
      fc.nat({ max: 2 }),
      fc.constantFrom(...'{}[]",:\\/*tn01-.eE \n\t\u00a0'),
    )
    .map(([doc, layout, seed, length, character]) => {
      const text = write(doc, layout);
      const at = seed % (text.length + 1);
      return text.slice(0, at) + character + text.slice(at + length);
    });

  it('is read when JSON.parse reads it, and else only for comments and trailing commas', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const error = refusal(text);
        if (error !== undefined) expect(error.message).toMatch(/^file\.json:\d+:\d+: /);
        if (error?.message.includes('stands in this object twice')) return;
        const plain = strict(text);
        if (plain !== undefined) {
          expect(openJson('file.json', text).value).toEqual(plain.value);
          return;
        }
        const errors: unknown[] = [];
        parse(text, errors as never, { allowTrailingComma: true });
        expect(error === undefined).toBe(errors.length === 0);
      }),
      { numRuns: 5000 },
    );
  });
});
