import { describe, expect, it } from '@jest/globals';
import type { SetEdit } from '../../../src/metadata/text/edit.js';
import type { Json } from '../../../src/model/json.js';
import fc from '../../helpers/fast-check.js';
import { dicts, layouts, newScalars, write } from './documents.js';
import { editJson } from './edit-json.js';

const RUNS = { numRuns: 1500 };

describe('setting a key that is not there', () => {
  const cases = fc.tuple(dicts, layouts, newScalars).chain(([doc, layout, value]) =>
    fc.record({
      doc: fc.constant(doc),
      layout: fc.constant(layout),
      value: fc.constant(value),
      after: fc.subarray(doc.entries.map(([key]) => String(JSON.parse(key)))),
    }),
  );

  it('puts it behind the first named key that is there, and takes nothing away', () => {
    fc.assert(
      fc.property(cases, ({ doc, layout, value, after }) => {
        const text = write(doc, layout);
        const edited = editJson(text, [
          { edit: 'set', path: ['new key'], value, after: ['absent', ...after] },
        ]);
        const keys = doc.entries.map(([key]) => String(JSON.parse(key)));
        const at = keys.indexOf(after[0] ?? '\0') + 1;
        // The texts are compared as lists of entries, so that a key like `0` cannot move.
        expect(entriesOf(edited)).toEqual(entriesOf(text).toSpliced(at, 0, ['new key', value]));
        if (keys.length > 0) expect(isOneInsertion(text, edited)).toBe(true);
      }),
      RUNS,
    );
  });

  it('sets it to the same value the second time', () => {
    fc.assert(
      fc.property(cases, ({ doc, layout, value, after }) => {
        const edits: SetEdit[] = [{ edit: 'set', path: ['new key'], value, after }];
        const once = editJson(write(doc, layout), edits);
        expect(editJson(once, edits)).toBe(once);
      }),
      RUNS,
    );
  });

  it.each([
    ['indented by two', '{\n  "a": 1,\n  "b": 2\n}', '{\n  "a": 1,\n  "new": true,\n  "b": 2\n}'],
    [
      'indented by tabs, with CRLF',
      '{\r\n\t"a": 1,\r\n\t"b": 2\r\n}',
      '{\r\n\t"a": 1,\r\n\t"new": true,\r\n\t"b": 2\r\n}',
    ],
    ['on one line', '{ "a": 1, "b": 2 }', '{ "a": 1, "new": true, "b": 2 }'],
    ['minified', '{"a":1,"b":2}', '{"a":1,"new":true,"b":2}'],
    ['with blanks around the colon', '{ "a" : 1, "b" : 2 }', '{ "a" : 1, "new" : true, "b" : 2 }'],
    ['with one key', '{\n    "a": 1\n}\n', '{\n    "a": 1,\n    "new": true\n}\n'],
    ['without a key', '{}', '{"new":true}'],
  ])('lays it out like its neighbours in an object %s', (_, text, expected) => {
    expect(editJson(text, [{ edit: 'set', path: ['new'], value: true, after: ['a'] }])).toBe(
      expected,
    );
  });

  it('puts it first when none of the keys it should follow is there', () => {
    expect(editJson('{\n  "b": 2\n}', [{ edit: 'set', path: ['a'], value: 1, after: ['x'] }])).toBe(
      '{\n  "a": 1,\n  "b": 2\n}',
    );
  });
});

const entriesOf = (text: string): readonly (readonly [string, Json])[] => {
  // JSON.parse moves keys like `0` to the front; a prefix keeps them in their order.
  const prefixed: Record<string, Json> = JSON.parse(prefixKeys(text));
  return Object.entries(prefixed).map(([key, value]) => [key.slice(2), value]);
};

/** Puts `k:` before the keys of the outermost object. */
const prefixKeys = (text: string): string => {
  let depth = 0;
  return text.replaceAll(
    /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/gs,
    (token, colon: string | undefined) => {
      if (/^[{[]/.test(token)) depth += 1;
      if (/^[}\]]/.test(token)) depth -= 1;
      return depth === 1 && colon !== undefined ? `"k:${token.slice(1)}` : token;
    },
  );
};

const isOneInsertion = (text: string, edited: string): boolean => {
  let start = 0;
  while (start < text.length && text[start] === edited[start]) start += 1;
  return edited.endsWith(text.slice(start));
};
