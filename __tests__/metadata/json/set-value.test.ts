import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editJson, type SetEdit } from '../../../src/metadata/json/edit.js';
import {
  type Doc,
  documents,
  layouts,
  newScalars,
  replaced,
  scalar,
  valuesOf,
  write,
} from './documents.js';

const RUNS = { numRuns: 1500 };

/** Some scalars of a document, each with a value to take its place. */
const scalarEdits = (doc: Doc): fc.Arbitrary<readonly SetEdit[]> => {
  const paths = valuesOf(doc).flatMap(([path, { kind }]) => (kind === 'scalar' ? [path] : []));
  return fc
    .subarray(paths)
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((path) => newScalars.map((value): SetEdit => ({ edit: 'set', path, value }))),
      ),
    );
};

const editedDocuments = fc
  .tuple(documents, layouts)
  .chain(([doc, layout]) =>
    fc.record({ doc: fc.constant(doc), layout: fc.constant(layout), edits: scalarEdits(doc) }),
  );

describe('setting values in a JSON text', () => {
  it('changes the bytes of the named values and not one other', () => {
    fc.assert(
      fc.property(editedDocuments, ({ doc, layout, edits }) => {
        const expected = edits.reduce(
          (all, { path, value }) => replaced(all, path, scalar(value)),
          doc,
        );
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
    const cases = fc.tuple(documents, layouts, lists).chain(([doc, layout, value]) =>
      fc.record({
        doc: fc.constant(doc),
        layout: fc.constant(layout),
        value: fc.constant(value),
        path: fc.constantFrom(...valuesOf(doc).map(([path]) => path)),
      }),
    );
    fc.assert(
      fc.property(cases, ({ doc, layout, value, path }) => {
        const [before = '', after = ''] = write(
          replaced(doc, path, { kind: 'scalar', text: '<here>' }),
          layout,
        ).split('<here>');
        const edited = editJson(write(doc, layout), [{ edit: 'set', path, value }]);
        expect(edited.startsWith(before)).toBe(true);
        expect(edited.endsWith(after)).toBe(true);
        expect(JSON.parse(edited.slice(before.length, edited.length - after.length))).toEqual(
          value,
        );
      }),
      RUNS,
    );
  });
});

describe('setting values where keys are unusual', () => {
  it('sets `__proto__` as a key like any other', () => {
    expect(
      editJson('{"__proto__": {"a": 1}}', [{ edit: 'set', path: ['__proto__', 'a'], value: 2 }]),
    ).toBe('{"__proto__": {"a": 2}}');
  });

  it('finds a key that is spelled with escapes', () => {
    expect(
      editJson('{"st\\u0061tus": "open"}', [{ edit: 'set', path: ['status'], value: 'merged' }]),
    ).toBe('{"st\\u0061tus": "merged"}');
  });

  it('sets the last of two equal keys, the one that counts', () => {
    expect(editJson('{"a": 1, "a": 2}', [{ edit: 'set', path: ['a'], value: 3 }])).toBe(
      '{"a": 1, "a": 3}',
    );
  });

  it('looks for a value below the last of two equal keys only', () => {
    const edited = editJson('{"a": {"x": 1}, "a": {"y": 2}}', [
      { edit: 'set', path: ['a', 'x'], value: 3 },
    ]);
    expect(JSON.parse(edited)).toEqual({ a: { x: 3, y: 2 } });
  });

  it('refuses to set a key in what is no object', () => {
    expect(() => editJson('{"a": 1}', [{ edit: 'set', path: ['a', 'b'], value: 2 }])).toThrow();
  });
});
