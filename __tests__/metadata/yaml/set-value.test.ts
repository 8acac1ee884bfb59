import { describe, expect, it } from '@jest/globals';
import type { SetEdit } from '../../../src/metadata/text/edit.js';
import type { Path } from '../../../src/metadata/text/locate.js';
import { openYaml } from '../../../src/metadata/yaml/open.js';
import type { Json } from '../../../src/model/json.js';
import fc from '../../helpers/fast-check.js';
import { documents, newScalars } from './arbitraries.js';
import { layouts, plainOf, write } from './documents.js';

const RUNS = { numRuns: 1500 };

const opened = fc
  .tuple(documents, layouts)
  .map(([doc, layout]) => ({ doc, written: write(doc, layout) }));

/** Some scalars of a document, each with a value to take its place. */
const changes = opened.chain(({ doc, written }) =>
  fc.subarray([...written.scalars]).chain((chosen) =>
    fc.record({
      doc: fc.constant(doc),
      written: fc.constant(written),
      edits: fc.tuple(
        ...chosen.map(({ path }) =>
          newScalars.map((value): SetEdit => ({ edit: 'set', path, value })),
        ),
      ),
    }),
  ),
);

const edited = (text: string, edits: readonly SetEdit[]): string =>
  openYaml('file.yaml', text).edit(edits);

/** The value with another one at a path. */
const replaced = (value: Json, [step, ...rest]: Path, by: Json): Json => {
  if (step === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === step ? replaced(item, rest, by) : item));
  }
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([key, item]) => [
      key,
      key === step ? replaced(item, rest, by) : item,
    ]),
  );
};

describe('reading', () => {
  it('gives the value of a document in whatever layout', () => {
    fc.assert(
      fc.property(opened, ({ doc, written }) => {
        expect(openYaml('file.yaml', written.text).value).toEqual(plainOf(doc));
      }),
      RUNS,
    );
  });
});

describe('setting scalars in a YAML text', () => {
  it('gives the values that were asked for', () => {
    fc.assert(
      fc.property(changes, ({ doc, written, edits }) => {
        const expected = edits.reduce(
          (value, edit) => replaced(value, edit.path, edit.value),
          plainOf(doc),
        );
        // JSON has one zero only.
        const { value } = openYaml('file.yaml', edited(written.text, edits));
        expect(JSON.stringify(value)).toBe(JSON.stringify(expected));
      }),
      RUNS,
    );
  });

  it('changes the bytes of the named value and not one other', () => {
    const cases = opened
      .filter(({ written }) => written.scalars.length > 0)
      .chain(({ written }) =>
        fc.record({
          text: fc.constant(written.text),
          scalar: fc.constantFrom(...written.scalars),
          value: newScalars,
        }),
      );
    fc.assert(
      fc.property(cases, ({ text, scalar, value }) => {
        const after = edited(text, [{ edit: 'set', path: scalar.path, value }]);
        expect(after.slice(0, scalar.start)).toBe(text.slice(0, scalar.start));
        const rest = text.slice(scalar.end);
        expect(after.slice(-rest.length || after.length)).toBe(rest);
        expect(after.length).toBeGreaterThanOrEqual(scalar.start + rest.length);
      }),
      RUNS,
    );
  });

  it('keeps what stands between the named values', () => {
    fc.assert(
      fc.property(changes, ({ written: { text, scalars }, edits }) => {
        const named = new Set(edits.map(({ path }) => path));
        const after = edited(text, edits);
        let [at, end] = [0, 0];
        for (const { start, end: next } of scalars.filter(({ path }) => named.has(path))) {
          const piece = text.slice(end, start);
          const found = after.indexOf(piece, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + piece.length;
          end = next;
        }
        expect(after.slice(at).endsWith(text.slice(end))).toBe(true);
      }),
      RUNS,
    );
  });

  it('gives the same text in whatever order the edits come', () => {
    fc.assert(
      fc.property(changes, ({ written, edits }) => {
        const once = edited(written.text, edits);
        expect(edited(written.text, [...edits].reverse())).toBe(once);
      }),
      RUNS,
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(changes, ({ written, edits }) => {
        const once = edited(written.text, edits);
        expect(edited(once, edits)).toBe(once);
      }),
      RUNS,
    );
  });

  it('leaves the text as it is when there is nothing to set', () => {
    fc.assert(
      fc.property(opened, ({ doc, written: { text, scalars } }) => {
        expect(edited(text, [])).toBe(text);
        const same = scalars.map(({ path }): SetEdit => {
          const value = path.reduce<Json>((at, step) => (at as never)[step], plainOf(doc));
          return { edit: 'set', path, value };
        });
        expect(edited(text, same)).toBe(text);
      }),
      RUNS,
    );
  });
});
