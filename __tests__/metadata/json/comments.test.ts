import { describe, expect, it } from '@jest/globals';
import { openJson } from '../../../src/metadata/json/open.js';
import type { Edit, SetEdit } from '../../../src/metadata/text/edit.js';
import fc from '../../helpers/fast-check.js';
import {
  commentsIn,
  elementsIn,
  isKeptIn,
  type Trivia,
  trivia,
  withoutComments,
  writeCommented,
} from './commented.js';
import {
  type Doc,
  dicts,
  documents,
  escapedAs,
  newScalars,
  replaced,
  respelled,
  spelled,
  valuesOf,
} from './documents.js';
import { editJson } from './edit-json.js';

const RUNS = { numRuns: 1500 };
const read = (text: string) => openJson('file.json', text).value;

describe('a JSON text with comments and trailing commas', () => {
  it('is read as if they were not there', () => {
    fc.assert(
      fc.property(documents, trivia, (doc, between) => {
        const bare = writeCommented(doc, { between: [''], trailing: false });
        expect(read(writeCommented(doc, between))).toEqual(JSON.parse(bare));
      }),
      RUNS,
    );
  });

  it('stays as it is when there is nothing to edit', () => {
    fc.assert(
      fc.property(documents, trivia, (doc, between) => {
        const text = writeCommented(doc, between);
        expect(editJson(text, [])).toBe(text);
      }),
      RUNS,
    );
  });

  const scalarEdits = fc.tuple(documents, trivia).chain(([doc, between]) =>
    fc.record({
      doc: fc.constant(doc),
      between: fc.constant(between),
      edits: fc
        .subarray(valuesOf(doc).flatMap(([path, { kind }]) => (kind === 'scalar' ? [path] : [])))
        .chain((paths) =>
          fc.tuple(
            ...paths.map((path) =>
              newScalars.map((value): SetEdit => ({ edit: 'set', path, value })),
            ),
          ),
        ),
    }),
  );

  it('changes in the bytes of the named values and not in one other', () => {
    fc.assert(
      fc.property(scalarEdits, ({ doc, between, edits }) => {
        const text = writeCommented(doc, between);
        const expected = edits.reduce(
          (all, { path, value }) => replaced(all, path, (old) => respelled(old, value)),
          doc,
        );
        const edited = editJson(text, edits);
        expect(edited).toBe(escapedAs(text, writeCommented(expected, between)));
        expect(editJson(text, [...edits].reverse())).toBe(edited);
        expect(editJson(edited, edits)).toBe(edited);
      }),
      RUNS,
    );
  });

  const newKeys = fc.record({
    doc: dicts,
    between: trivia,
    value: newScalars,
    after: fc.subarray(['status', 'title', '__proto__', 'a']),
  });

  it('gets a key that is not there, and loses nothing', () => {
    fc.assert(
      fc.property(newKeys, ({ doc, between, value, after }) => {
        const text = writeCommented(doc, between);
        const edits: SetEdit[] = [
          { edit: 'set', path: ['new'], value, after },
          { edit: 'set', path: ['newer'], value: [1], after: ['new', ...after] },
        ];
        const edited = editJson(text, edits);
        const { new: first, newer, ...rest } = read(edited) as Record<string, unknown>;
        expect([first, newer]).toEqual([value, [1]]);
        expect(Object.entries(rest)).toEqual(Object.entries(read(text) ?? {}));
        expect(commentsIn(edited)).toEqual(commentsIn(text));
        // The blanks between two braces go.
        if (doc.entries.length > 0) expect(isKeptIn(text, edited)).toBe(true);
        expect(editJson(text, [...edits].reverse())).toBe(edited);
        expect(editJson(edited, edits)).toBe(edited);
      }),
      RUNS,
    );
  });
});

interface Change {
  readonly text: string;
  readonly removed: readonly number[];
  readonly inserted: readonly number[];
  readonly corrected: readonly number[];
}

const element = (number: number): Doc => ({
  kind: 'dict',
  inline: true,
  entries: [
    ['"n"', spelled(String(number))],
    ['"cost"', spelled('1.50')],
  ],
});

const fileOf = (count: number, between: Trivia): string =>
  writeCommented(
    {
      kind: 'dict',
      inline: true,
      entries: [
        ['"before"', spelled('0.10')],
        [
          '"list"',
          {
            kind: 'list',
            inline: true,
            entries: Array.from({ length: count }, (_, n) => element(n)),
          },
        ],
        ['"after"', spelled('"caf\\u00e9"')],
      ],
    },
    between,
  );

const changes: fc.Arbitrary<Change> = fc
  .record({ count: fc.integer({ min: 0, max: 5 }), between: trivia })
  .chain(({ count, between }) => {
    const indexes = Array.from({ length: count }, (_, index) => index);
    return fc.subarray(indexes).chain((removed) =>
      fc.record({
        text: fc.constant(fileOf(count, between)),
        removed: fc.constant(removed),
        inserted: fc.subarray([...indexes, count]),
        corrected: fc.subarray(indexes.filter((index) => !removed.includes(index))),
      }),
    );
  });

const editsOf = ({ removed, inserted, corrected }: Change): Edit[] => [
  ...removed.map((index): Edit => ({ edit: 'remove', list: ['list'], index })),
  ...inserted.map(
    (index): Edit => ({ edit: 'insert', list: ['list'], index, value: { n: 100 + index } }),
  ),
  ...corrected.map((index): Edit => ({ edit: 'set', path: ['list', index, 'n'], value: 50 })),
];

const expectedNumbers = (count: number, { removed, inserted, corrected }: Change): number[] =>
  Array.from({ length: count + 1 }, (_, index) => [
    ...(inserted.includes(index) ? [100 + index] : []),
    ...(index < count && !removed.includes(index) ? [corrected.includes(index) ? 50 : index] : []),
  ]).flat();

const endsInComma = (text: string): boolean => /,\s*\]/.test(withoutComments(text));

describe('a list with comments and trailing commas', () => {
  it('gets and loses elements, and no comment but those in what is removed', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const { text, removed } = change;
        const edited = editJson(text, editsOf(change));
        const elements = elementsIn(text, 'list');
        const expected = expectedNumbers(elements.length, change);
        const { list, ...rest } = read(edited) as { list: { n: number }[] };
        expect(list.map(({ n }) => n)).toEqual(expected);
        expect(rest).toEqual({ before: 0.1, after: 'caf\u00e9' });
        const bare = removed.reduce((all, index) => all.replace(elements[index] ?? '', ''), text);
        expect(commentsIn(edited)).toEqual(commentsIn(bare));
        if (elements.length > 0 && expected.length > 0)
          expect(endsInComma(edited)).toBe(endsInComma(text));
        expect(edited.split('1.50')).toHaveLength(elements.length - removed.length + 1);
        expect(editJson(text, editsOf(change).reverse())).toBe(edited);
      }),
      { numRuns: 3000 },
    );
  });

  const lists = fc.array(fc.constantFrom('bug', 'ui', 'a // b', 'caf\u00e9'), { maxLength: 5 });

  it('is set to another list element by element', () => {
    fc.assert(
      fc.property(lists, lists, trivia, (before, after, between) => {
        const entries = before.map((text) => spelled(JSON.stringify(text)));
        const text = writeCommented({ kind: 'list', inline: true, entries }, between);
        const edits: Edit[] = [{ edit: 'set', path: [], value: after }];
        const edited = editJson(text, edits);
        expect(read(edited)).toEqual(after);
        expect(commentsIn(edited)).toEqual(commentsIn(text));
        expect(editJson(edited, edits)).toBe(edited);
      }),
      RUNS,
    );
  });
});
