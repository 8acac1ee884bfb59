import { describe, expect, it } from '@jest/globals';
import type { SetEdit } from '../../../src/metadata/text/edit.js';
import { openYaml } from '../../../src/metadata/yaml/open.js';
import type { Json, JsonObject } from '../../../src/model/json.js';
import fc from '../../helpers/fast-check.js';
import { documents, newLists, newScalars } from './arbitraries.js';
import { type Dict, type Doc, keyOf, layouts, plainOf, write } from './documents.js';

const RUNS = { numRuns: 1000 };

const edited = (text: string, edits: readonly SetEdit[]): string =>
  openYaml('file.yaml', text).edit(edits);

/** A map as an element of a list, or as the whole document. */
const cases = fc
  .tuple(
    documents.filter((doc): doc is Dict => doc.kind === 'dict'),
    layouts,
    fc.boolean(),
    fc.oneof(newScalars, newLists),
    newScalars,
  )
  .chain(([dict, layout, inList, value, other]) => {
    const names = dict.entries.map(([key]) => keyOf(key));
    const doc: Doc = inList ? { kind: 'list', flow: false, entries: [dict, dict] } : dict;
    return fc.record({
      dict: fc.constant(dict),
      text: fc.constant(write(doc, layout).text),
      path: fc.constant(inList ? [1] : []),
      value: fc.constant(value),
      other: fc.constant(other),
      after: fc.subarray(names),
    });
  });

describe('setting a key that is not there', () => {
  it('puts it behind the first named key that is there, and takes nothing away', () => {
    fc.assert(
      fc.property(cases, ({ dict, text, path, value, after }) => {
        const edit: SetEdit = {
          edit: 'set',
          path: [...path, 'new'],
          value,
          after: ['no', ...after],
        };
        const result = edited(text, [edit]);
        const all = openYaml('file.yaml', result).value;
        const changed = (path.length === 0 ? all : (all as Json[])[1]) as JsonObject;
        expect(JSON.stringify(changed.new)).toBe(JSON.stringify(value));
        const { new: _, ...others } = changed;
        expect(others).toEqual(plainOf(dict));
        if (dict.entries.length > 0) expect(isOneInsertion(text, result)).toBe(true);
      }),
      RUNS,
    );
  });

  it('gives the same text in whatever order several come, and nothing new the second time', () => {
    fc.assert(
      fc.property(cases, ({ text, path, value, other, after }) => {
        const edits: SetEdit[] = [
          { edit: 'set', path: [...path, 'new'], value, after },
          { edit: 'set', path: [...path, 'newer'], value: other, after: ['new', ...after] },
          { edit: 'set', path: [...path, 'newest'], value, after: ['newer', 'new', ...after] },
        ];
        const once = edited(text, edits);
        expect(edited(text, [...edits].reverse())).toBe(once);
        expect(edited(once, edits)).toBe(once);
        const [first, second, third] = ['new', 'newer', 'newest'].map((key) =>
          once.search(new RegExp(`\\b${key}"?'?:`)),
        );
        expect([first, second, third]).toEqual([first, second, third].toSorted(byNumber));
      }),
      RUNS,
    );
  });
});

const byNumber = (a: number | undefined, b: number | undefined): number => (a ?? 0) - (b ?? 0);

const isOneInsertion = (text: string, result: string): boolean => {
  let start = 0;
  while (start < text.length && text[start] === result[start]) start += 1;
  return result.endsWith(text.slice(start));
};

describe('the layout of a new key', () => {
  it.each([
    ['on lines', 'a: 1\nb: 2\n', 'a: 1\nnew: true\nb: 2\n'],
    ['on lines with CRLF', 'a: 1\r\nb: 2', 'a: 1\r\nnew: true\r\nb: 2'],
    ['that ends without a line break', 'b: 2\na: 1', 'b: 2\na: 1\nnew: true'],
    ['with a comment', 'a: 1 # one\n# two\nb: 2\n', 'a: 1 # one\nnew: true\n# two\nb: 2\n'],
    [
      'with a comment below that is indented deeper',
      'a: 1\n  # of a\n# of b\nb: 2\n',
      'a: 1\n  # of a\nnew: true\n# of b\nb: 2\n',
    ],
    [
      'behind a text of many lines',
      'a: |\n  x\n\n  y\n\nb: 2\n',
      'a: |\n  x\n\n  y\nnew: true\n\nb: 2\n',
    ],
    ['behind a list', 'a:\n- 1\n- 2\nb: 2\n', 'a:\n- 1\n- 2\nnew: true\nb: 2\n'],
    ['with quoted keys', '"a": 1\n"b": 2\n', '"a": 1\n"new": true\n"b": 2\n'],
    ['in braces', '{a: 1, b: 2}', '{a: 1, new: true, b: 2}'],
    ['in braces with blanks', '{ a: 1, b: 2 }\n', '{ a: 1, new: true, b: 2 }\n'],
    ['as JSON', '{"a":1,"b":2}', '{"a":1,"new":true,"b":2}'],
    [
      'as JSON on lines',
      '{\n  "a": 1, # one\n  "b": 2\n}\n',
      '{\n  "a": 1, # one\n  "new": true,\n  "b": 2\n}\n',
    ],
    ['in braces, at the end', '{b: 2, a: 1}', '{b: 2, a: 1, new: true}'],
    ['in braces with a comma at the end', '{b: 2, a: 1,}', '{b: 2, a: 1, new: true,}'],
    [
      'in braces on lines, at the end',
      '{\n  b: 2,\n  a: 1 # one\n}\n',
      '{\n  b: 2,\n  a: 1, # one\n  new: true\n}\n',
    ],
    ['in empty braces', '{}\n', '{new: true}\n'],
    ['with a key marked by `?`', '? a\n: 1\nb: 2\n', '? a\n: 1\nnew: true\nb: 2\n'],
  ])('is that of its neighbours in a map %s', (_, text, expected) => {
    expect(edited(text, [{ edit: 'set', path: ['new'], value: true, after: ['a'] }])).toBe(
      expected,
    );
  });

  it.each([
    ['a: 1\nb: 2\n', 'new: true\na: 1\nb: 2\n'],
    ['# about the file\na: 1\n', '# about the file\nnew: true\na: 1\n'],
    ['{a: 1}\n', '{new: true, a: 1}\n'],
    ['{\n  a: 1\n}\n', '{\n  new: true,\n  a: 1\n}\n'],
  ])('puts it first when none of the keys it should follow is there: %j', (text, expected) => {
    expect(edited(text, [{ edit: 'set', path: ['new'], value: true, after: ['x'] }])).toBe(
      expected,
    );
  });

  it('aligns it with the keys of its record', () => {
    const text = 'pulls:\n  -   number: 1\n      title: x\n  -   number: 2\n';
    const edits: SetEdit[] = [0, 1].map((index) => ({
      edit: 'set',
      path: ['pulls', index, 'status'],
      value: 'open',
      after: ['number'],
    }));
    expect(edited(text, edits)).toBe(
      'pulls:\n  -   number: 1\n      status: open\n      title: x\n  -   number: 2\n      status: open\n',
    );
  });

  it('refuses to set a key in what is no map', () => {
    expect(() => edited('a: 1\n', [{ edit: 'set', path: ['a', 'b'], value: 2 }])).toThrow();
    expect(() => edited('[a: 1]\n', [{ edit: 'set', path: [0, 'b'], value: 2 }])).toThrow();
  });
});
