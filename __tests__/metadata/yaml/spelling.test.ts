import { describe, expect, it } from '@jest/globals';
import { openYaml } from '../../../src/metadata/yaml/open.js';
import type { Json } from '../../../src/model/json.js';

const set = (text: string, value: Json, path: readonly (string | number)[] = ['a']): string =>
  openYaml('file.yaml', text).edit([{ edit: 'set', path, value }]);

describe('the spelling of a new value', () => {
  it.each([
    ['stays plain', 'a: open # c\n', 'merged', 'a: merged # c\n'],
    ['stays in double quotes', 'a: "open"\n', 'merged', 'a: "merged"\n'],
    ['stays in single quotes', "a: 'open'\n", "it's", "a: 'it''s'\n"],
    ['leaves single quotes that cannot hold it', "a: 'x'\n", 'x\ny', 'a: "x\\ny"\n'],
    ['keeps the blanks before it', 'a:    x\n', 'w', 'a:    w\n'],
    ['is quoted where it would be a number', 'a: x\n', '1.0', 'a: "1.0"\n'],
    ['is quoted as elsewhere in the file', "b: 'x'\na: x\n", 'true', "b: 'x'\na: 'true'\n"],
    ['is quoted where it would be a comment', 'a: x\n', 'x #y', 'a: "x #y"\n'],
    ['is quoted where YAML 1.1 reads a boolean', 'a: x\n', 'off', 'a: "off"\n'],
    [
      'is a date as the file has them, bare',
      'b: 2025-01-01\na:\n',
      '2025-01-02',
      'b: 2025-01-01\na: 2025-01-02\n',
    ],
    ['is a date in quotes otherwise', 'a: ~\n', '2025-01-02', 'a: "2025-01-02"\n'],
    ['is quoted where it becomes a date', 'a: x\n', '2025-01-02', 'a: "2025-01-02"\n'],
    [
      'is a date in quotes as the file has them, in the place of a bare text',
      "b: '2025-01-01'\na: x\n",
      '2025-01-02',
      "b: '2025-01-01'\na: '2025-01-02'\n",
    ],
    [
      'is escaped where the file escapes all beyond ASCII',
      'b: "caf\\xe9"\na: x\n',
      '\u00e9 \u{1f600}',
      'b: "caf\\xe9"\na: "\\u00e9 \\U0001f600"\n',
    ],
    ['is as it is where the file escapes nothing', 'a: x\n', '\u00e9', 'a: \u00e9\n'],
    ['is bare for a number', 'a: "1"\n', 2, 'a: 2\n'],
    ['is bare for a boolean', "a: 'x'\n", true, 'a: true\n'],
    ['is null as the file has it', 'b: ~\na: x\n', null, 'b: ~\na: ~\n'],
    [
      'is null as the key has it elsewhere',
      '- a: Null\n  b: ~\n- a: x\n',
      null,
      '- a: Null\n  b: ~\n- a: Null\n',
    ],
    ['is nothing for null as the file has it', 'b:\na: x # c\n', null, 'b:\na: # c\n'],
    ['fills what is empty', 'a:\nb: 1\n', 'x', 'a: x\nb: 1\n'],
    ['fills what is empty before a comment', 'a:   # c\n', 'x', 'a: x   # c\n'],
    ['fills what ends in blanks', 'a:  \n', 'x', 'a: x\n'],
    ['fills what is empty at the end', 'a:', 'x', 'a: x'],
    ['fills what is empty in braces', '{a: , b: 1}', 'x', '{a: x , b: 1}'],
    ['fills a key without a colon in braces', '{a, b: 1}', 'x', '{a: x, b: 1}'],
    ['fills a key marked by `?`', '? a\n', 'x', '? a: x\n'],
    ['stays in braces', '{a: x, b: 1}', 'y, z', '{a: "y, z", b: 1}'],
    ['stays on a line of its own', 'a:\n  x\n', 'w', 'a:\n  w\n'],
  ])('%s: %j', (_, text, value, expected) => {
    const path = text.startsWith('- ') ? [1, 'a'] : ['a'];
    if (text === '? a\n') {
      // A key without a colon has no place for a value that every reader agrees on.
      expect(() => set(text, value)).toThrow(expect.objectContaining({ code: 'metadata-layout' }));
    } else expect(set(text, value, path)).toBe(expected);
  });

  it.each([
    ['a literal', 'a: |\n  one\n\n  two\nb: 1\n', 'a: new\nb: 1\n'],
    [
      'a folded one with a comment',
      'a: >- # why\n  one\n  two\n\nb: 1\n',
      'a: new # why\n\nb: 1\n',
    ],
    ['one that keeps its empty lines', 'a: |+\n  one\n\n\nb: 1\n', 'a: new\n\n\nb: 1\n'],
    ['one with an indentation of its own', 'a: |2\n    one\n  two\nb: 1\n', 'a: new\nb: 1\n'],
    ['an empty one', 'a: |\nb: 1\n', 'a: new\nb: 1\n'],
    ['one at the end', 'a: |\n  one', 'a: new'],
    ['one with CRLF', 'a: |\r\n  one\r\n  two\r\nb: 1\r\n', 'a: new\r\nb: 1\r\n'],
    ['a plain one', 'a: one\n  two # c\nb: 1\n', 'a: new # c\nb: 1\n'],
    ['one in double quotes', 'a: "one\n  two" # c\nb: 1\n', 'a: "new" # c\nb: 1\n'],
    ['one in single quotes', "a: 'one\n\n  two'\nb: 1\n", "a: 'new'\nb: 1\n"],
    ['one in braces', '{a: "one\n  two", b: 1}\n', '{a: "new", b: 1}\n'],
  ])('replaces the whole of a text of many lines: %s', (_, text, expected) => {
    expect(set(text, 'new')).toBe(expected);
  });

  it('writes a text of many lines on one', () => {
    expect(set('a: |\n  one\n', 'x\ny\n')).toBe('a: "x\\ny\\n"\n');
  });

  it.each([
    ['!!str 1', '2', 'a: "2"\n'],
    ['!!int "1"', 2, 'a: 2\n'],
    ['!!str |\n  one\n  two', 'x', 'a: x\n'],
    ['!!str', 'x', 'a: x\n'],
    ['! 1', 'x', 'a: x\n'],
    ['!<tag:yaml.org,2002:str> 1', 'x', 'a: x\n'],
    ['!!seq\n  - x', 'x', 'a: x\n'],
  ])('replaces a tag of the core schema with its value: %j', (spelling, value, expected) => {
    expect(set(`a: ${spelling}\n`, value)).toBe(expected);
  });

  it('keeps an anchor that nobody uses', () => {
    expect(set('a: &x open # c\n', 'merged')).toBe('a: &x merged # c\n');
    expect(set('a: &x\n', 'merged')).toBe('a: &x merged\n');
    expect(set('b: ~\na: &x open\n', null)).toBe('b: ~\na: &x ~\n');
  });

  it('keeps what the file has and nothing wants to change', () => {
    const text =
      '%YAML 1.2\n---\r\na: 1  \nn: 0.10\nbig: 12345678901234567890\nhex: 0x1F\nu: "\\u00e9"\n\t\n' +
      "__proto__: 'x'\nc:\t# tab\nf: [ 1,\t2 ]\n...\n# end";
    expect(set(text, 2)).toBe(text.replace('a: 1', 'a: 2'));
  });

  it('sets `__proto__` and keys that are numbers as keys like any other', () => {
    expect(set('__proto__:\n  x: 1\n', 2, ['__proto__', 'x'])).toBe('__proto__:\n  x: 2\n');
    expect(set('1: x\n"2": y\n', 'z', ['1'])).toBe('1: z\n"2": y\n');
    expect(Object.keys(openYaml('f', '1: a\n0x2: b\n~: c\ntrue: d\n').value as object)).toEqual([
      '1',
      '0x2',
      '~',
      'true',
    ]);
  });

  it('reads by YAML 1.2, whatever a directive says', () => {
    expect(
      openYaml('f', '%YAML 1.1\n---\na: yes\nb: 2025-01-01\nc: !!binary aGk=\n').value,
    ).toEqual({
      a: 'yes',
      b: '2025-01-01',
      c: 'aGk=',
    });
  });

  it('reads an empty file as null', () => {
    expect(openYaml('f', '').value).toBeNull();
    expect(openYaml('f', '# nothing\n').value).toBeNull();
  });
});
