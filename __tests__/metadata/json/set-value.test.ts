import { describe, expect, it } from '@jest/globals';
import type { Edit, SetEdit } from '../../../src/metadata/text/edit.js';
import fc from '../../helpers/fast-check.js';
import {
  type Doc,
  documents,
  escapedAs,
  layouts,
  newScalars,
  replaced,
  respelled,
  spelled,
  valuesOf,
  write,
} from './documents.js';
import { editJson } from './edit-json.js';

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
          (all, { path, value }) => replaced(all, path, (old) => respelled(old, value)),
          doc,
        );
        const text = write(doc, layout);
        expect(editJson(text, edits)).toBe(escapedAs(text, write(expected, layout)));
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
          replaced(doc, path, () => spelled('<here>')),
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

describe('a value that is right already', () => {
  it.each([
    ['"caf\\u00e9"', 'caf\u00e9'],
    ['0.10', 0.1],
    ['1e3', 1000],
    ['12345678901234567890', Number('12345678901234567890')],
    ['[ "a",\n"b" ]', ['a', 'b']],
    ['{"b": 1.0, "a": null}', { a: null, b: 1 }],
  ])('keeps its spelling: %s', (spelling, value) => {
    const text = `{"a": ${spelling}}`;
    expect(editJson(text, [{ edit: 'set', path: ['a'], value }])).toBe(text);
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

  it('does not take an escaped backslash for the escape that it looks like', () => {
    expect(
      editJson('[{"a\\\\b": 1}, {"a\\b": 1, "a\\\\b": 2}]', [
        { edit: 'set', path: [1, 'a\\b'], value: 3 },
      ]),
    ).toBe('[{"a\\\\b": 1}, {"a\\b": 1, "a\\\\b": 3}]');
  });

  it.each<[string, string, Edit]>([
    ['a key in what is no object', '{"a": 1}', { edit: 'set', path: ['a', 'b'], value: 2 }],
    ['a key below one that is missing', '{}', { edit: 'set', path: ['a', 'b'], value: 2 }],
    ['an element that is not there', '[1]', { edit: 'set', path: [1], value: 2 }],
    ['a number in an object', '{"0": 1}', { edit: 'set', path: [0], value: 2 }],
    ['a key in a list', '[1]', { edit: 'set', path: ['0'], value: 2 }],
    ['what is no list', '{"a": {}}', { edit: 'remove', list: ['a'], index: 0 }],
    ['a removed element that is not there', '[1]', { edit: 'remove', list: [], index: 1 }],
  ])('refuses to change %s', (_, text, edit) => {
    expect(() => editJson(text, [edit])).toThrow('There is no');
  });

  it.each<[string, Edit[]]>([
    [
      'set one value to two',
      [
        { edit: 'set', path: ['a', 0], value: 1 },
        { edit: 'set', path: ['a', 0], value: 2 },
      ],
    ],
    [
      'set a value and one below it',
      [
        { edit: 'set', path: ['a'], value: 1 },
        { edit: 'set', path: ['a', 0], value: 2 },
      ],
    ],
    [
      'correct what they remove',
      [
        { edit: 'set', path: ['a', 0, 'b'], value: 1 },
        { edit: 'remove', list: ['a'], index: 0 },
      ],
    ],
  ])('refuses edits that %s', (_, edits) => {
    expect(() => editJson('{"a": [{"b": 0}]}', edits)).toThrow('contradict each other at a');
  });
});
