import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editJson, type SetEdit } from '../../../src/metadata/json/edit.js';
import type { Json } from '../../../src/model/json.js';
import { type Doc, dicts, documents, layouts, replaced, scalar, valuesOf, write } from './documents.js';

const RUNS = { numRuns: 1500 };

const newScalars: fc.Arbitrary<Json> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('caf\u00e9', '"', '\\', '\u2028', 'a\nb', '\ud800'),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

/** Some scalars of a document, each with a value to take its place. */
const scalarEdits = (doc: Doc): fc.Arbitrary<readonly SetEdit[]> => {
  const paths = valuesOf(doc).flatMap(([path, { kind }]) => (kind === 'scalar' ? [path] : []));
  return fc
    .subarray(paths)
    .chain((chosen) =>
      fc.tuple(...chosen.map((path) => newScalars.map((value): SetEdit => ({ edit: 'set', path, value })))),
    );
};

const editedDocuments = fc
  .tuple(documents, layouts)
  .chain(([doc, layout]) => fc.record({ doc: fc.constant(doc), layout: fc.constant(layout), edits: scalarEdits(doc) }));

describe('setting values in a JSON text', () => {
  it('changes the bytes of the named values and not one other', () => {
    fc.assert(
      fc.property(editedDocuments, ({ doc, layout, edits }) => {
        const expected = edits.reduce((all, { path, value }) => replaced(all, path, scalar(value)), doc);
        expect(editJson(write(doc, layout), edits)).toBe(write(expected, layout));
      }),
      RUNS,
    );
  });

  it('gives the same text in whatever order the edits come', () => {
    fc.assert(
      fc.property(editedDocuments, ({ doc, layout, edits }) => {
        const text = write(doc, layout);
        expect(editJson(text, [...edits].reverse())).toBe(editJson(text, edits));
      }),
      RUNS,
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(editedDocuments, ({ doc, layout, edits }) => {
        const once = editJson(write(doc, layout), edits);
        expect(editJson(once, edits)).toBe(once);
      }),
      RUNS,
    );
  });

  it('leaves the text as it is when there is nothing to set', () => {
    fc.assert(
      fc.property(documents, layouts, (doc, layout) => {
        const text = write(doc, layout);
        expect(editJson(text, [])).toBe(text);
      }),
      RUNS,
    );
  });

  it('replaces a whole list or object between its first and its last byte', () => {
    const lists = fc.array(fc.constantFrom('bug', 'ui', 'a, b'), { maxLength: 3 });
    const cases = fc
      .tuple(documents, layouts, lists)
      .chain(([doc, layout, value]) =>
        fc.record({
          doc: fc.constant(doc),
          layout: fc.constant(layout),
          value: fc.constant(value),
          path: fc.constantFrom(...valuesOf(doc).map(([path]) => path)),
        }),
      );
    fc.assert(
      fc.property(cases, ({ doc, layout, value, path }) => {
        const [before = '', after = ''] = write(replaced(doc, path, { kind: 'scalar', text: '<here>' }), layout).split('<here>');
        const edited = editJson(write(doc, layout), [{ edit: 'set', path, value }]);
        expect(edited.startsWith(before)).toBe(true);
        expect(edited.endsWith(after)).toBe(true);
        expect(JSON.parse(edited.slice(before.length, edited.length - after.length))).toEqual(value);
      }),
      RUNS,
    );
  });
});

describe('setting a key that is not there', () => {
  const cases = fc
    .tuple(dicts, layouts, newScalars)
    .chain(([doc, layout, value]) =>
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
        const edited = editJson(text, [{ edit: 'set', path: ['new key'], value, after: ['absent', ...after] }]);
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
    ['indented by tabs, with CRLF', '{\r\n\t"a": 1,\r\n\t"b": 2\r\n}', '{\r\n\t"a": 1,\r\n\t"new": true,\r\n\t"b": 2\r\n}'],
    ['on one line', '{ "a": 1, "b": 2 }', '{ "a": 1, "new": true, "b": 2 }'],
    ['minified', '{"a":1,"b":2}', '{"a":1,"new":true,"b":2}'],
    ['with blanks around the colon', '{ "a" : 1, "b" : 2 }', '{ "a" : 1, "new" : true, "b" : 2 }'],
    ['with one key', '{\n    "a": 1\n}\n', '{\n    "a": 1,\n    "new": true\n}\n'],
    ['without a key', '{}', '{"new":true}'],
  ])('lays it out like its neighbours in an object %s', (_, text, expected) => {
    expect(editJson(text, [{ edit: 'set', path: ['new'], value: true, after: ['a'] }])).toBe(expected);
  });

  it('puts it first when none of the keys it should follow is there', () => {
    expect(editJson('{\n  "b": 2\n}', [{ edit: 'set', path: ['a'], value: 1, after: ['x'] }])).toBe(
      '{\n  "a": 1,\n  "b": 2\n}',
    );
  });
});

describe('setting values where keys are unusual', () => {
  it('sets `__proto__` as a key like any other', () => {
    expect(editJson('{"__proto__": {"a": 1}}', [{ edit: 'set', path: ['__proto__', 'a'], value: 2 }])).toBe(
      '{"__proto__": {"a": 2}}',
    );
  });

  it('finds a key that is spelled with escapes', () => {
    expect(editJson('{"st\\u0061tus": "open"}', [{ edit: 'set', path: ['status'], value: 'merged' }])).toBe(
      '{"st\\u0061tus": "merged"}',
    );
  });

  it('sets the last of two equal keys, the one that counts', () => {
    expect(editJson('{"a": 1, "a": 2}', [{ edit: 'set', path: ['a'], value: 3 }])).toBe('{"a": 1, "a": 3}');
  });

  it('looks for a value below the last of two equal keys only', () => {
    const edited = editJson('{"a": {"x": 1}, "a": {"y": 2}}', [{ edit: 'set', path: ['a', 'x'], value: 3 }]);
    expect(JSON.parse(edited)).toEqual({ a: { x: 3, y: 2 } });
  });

  it('refuses to set a key in what is no object', () => {
    expect(() => editJson('{"a": 1}', [{ edit: 'set', path: ['a', 'b'], value: 2 }])).toThrow();
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
  return text.replaceAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/gs, (token, colon: string | undefined) => {
    if (/^[{[]/.test(token)) depth += 1;
    if (/^[}\]]/.test(token)) depth -= 1;
    return depth === 1 && colon !== undefined ? `"k:${token.slice(1)}` : token;
  });
};

const isOneInsertion = (text: string, edited: string): boolean => {
  let start = 0;
  while (start < text.length && text[start] === edited[start]) start += 1;
  return edited.endsWith(text.slice(start));
};
