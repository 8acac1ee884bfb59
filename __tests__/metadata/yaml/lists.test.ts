import { describe, expect, it } from '@jest/globals';
import type { Edit } from '../../../src/metadata/text/edit.js';
import { openYaml } from '../../../src/metadata/yaml/open.js';
import type { Json, JsonObject } from '../../../src/model/json.js';
import fc from '../../helpers/fast-check.js';
import { rounds } from '../../reliability/rounds.js';
import { blockScalars, flowScalars, newLists, newRecords } from './arbitraries.js';
import { type Doc, type Layout, layouts, plainOf, spelled, write } from './documents.js';

const RUNS = { numRuns: rounds(400) };

interface Change {
  readonly text: string;
  readonly layout: Layout;
  readonly records: readonly JsonObject[];
  readonly removed: readonly number[];
  readonly inserted: readonly { readonly index: number; readonly value: JsonObject }[];
}

const recordOf = (number: number, flow: boolean, title: Doc, labels: readonly Json[]): Doc => ({
  kind: 'dict',
  flow,
  entries: [
    ['number', spelled(String(number), number, flow ? '' : '  # the number'), ''],
    ['cost', spelled('1.50', 1.5), '# what it took'],
    ['title', title, ''],
    [
      'labels',
      {
        kind: 'list',
        flow: flow || number % 2 === 0,
        entries: labels.map((label) => spelled(JSON.stringify(label), label)),
      },
      '',
    ],
  ],
});

/** `before`, a list of records or the whole document as one, and `after`. */
const changes: fc.Arbitrary<Change> = fc
  .record({ listFlow: fc.boolean(), flow: fc.boolean(), root: fc.boolean(), layout: layouts })
  .chain(({ listFlow, flow, root, layout }) => {
    const inline = listFlow || flow;
    return fc
      .array(fc.tuple(inline ? flowScalars : blockScalars, newLists), { maxLength: 5 })
      .chain((records) => {
        const docs = records.map(([title, labels], index) =>
          recordOf(index, inline, title, labels),
        );
        const list: Doc = { kind: 'list', flow: listFlow, entries: docs };
        const doc: Doc = root
          ? list
          : {
              kind: 'dict',
              flow: false,
              entries: [
                ['before', spelled('0.10', 0.1), ''],
                ['list', list, ''],
                ['after', spelled("'x'", 'x', ' # why'), ''],
              ],
            };
        const indexes = docs.map((_, index) => index);
        return fc.record({
          text: fc.constant(write(doc, layout).text),
          layout: fc.constant(layout),
          records: fc.constant(docs.map((each) => plainOf(each) as JsonObject)),
          removed: fc.subarray(indexes),
          inserted: fc
            .subarray([...indexes, docs.length])
            .chain((places) =>
              fc.tuple(...places.map((index) => newRecords.map((value) => ({ index, value })))),
            ),
        });
      });
  });

const pathIn = (text: string): readonly string[] => (text.includes('before: 0.10') ? ['list'] : []);

const editsOf = ({ text, removed, inserted }: Change): Edit[] => {
  const list = pathIn(text);
  return [
    ...removed.map((index): Edit => ({ edit: 'remove', list, index })),
    ...inserted.map(({ index, value }): Edit => ({ edit: 'insert', list, index, value })),
  ];
};

const expected = ({ records, removed, inserted }: Change): Json[] => {
  const all: Json[] = [];
  for (let index = 0; index <= records.length; index += 1) {
    all.push(...inserted.filter((each) => each.index === index).map(({ value }) => value));
    const record = records[index];
    if (record !== undefined && !removed.includes(index)) all.push(record);
  }
  return all;
};

const edited = (text: string, edits: readonly Edit[]): string =>
  openYaml('file.yaml', text).edit(edits);

const listIn = (text: string): Json => {
  const { value } = openYaml('file.yaml', text);
  return Array.isArray(value) ? value : ((value as JsonObject).list ?? null);
};

describe('inserting into and removing from a list', () => {
  it('gives the list that was asked for', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const after = listIn(edited(change.text, editsOf(change)));
        expect(JSON.stringify(ordered(after))).toBe(JSON.stringify(ordered(expected(change))));
      }),
      RUNS,
    );
  });

  it('only adds when it inserts, with the line breaks of the file', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const after = edited(change.text, editsOf({ ...change, removed: [] }));
        if (change.records.length > 0) expect(isInsertion(change.text, after)).toBe(true);
        expect(after.split('before: 0.10')).toHaveLength(change.text.split('before: 0.10').length);
        expect(/\n$/.test(after)).toBe(/\n$/.test(change.text));
        if (change.layout.eol === '\r\n' && change.text.includes('\n')) {
          expect(after).not.toMatch(/[^\r]\n/);
        }
      }),
      RUNS,
    );
  });

  it('only takes away when it removes, and as much as it was asked to', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const after = edited(change.text, editsOf({ ...change, inserted: [] }));
        const emptied = change.removed.length === change.records.length;
        if (!emptied) expect(isInsertion(after, change.text)).toBe(true);
        expect(after.split('cost: 1.50')).toHaveLength(
          change.records.length - change.removed.length + 1,
        );
        expect(/\n$/.test(after)).toBe(/\n$/.test(change.text));
      }),
      RUNS,
    );
  });

  it('gives the same text in whatever order the edits of different places come', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const edits = editsOf(change);
        expect(edited(change.text, [...edits].reverse())).toBe(edited(change.text, edits));
      }),
      RUNS,
    );
  });

  it('takes out again what it put in, to the byte', () => {
    fc.assert(
      fc.property(changes, newRecords, fc.nat(), (change, value, at) => {
        if (change.records.length === 0 || change.layout.between === '↵# section↵') return;
        const index = at % (change.records.length + 1);
        const list = pathIn(change.text);
        const once = edited(change.text, [{ edit: 'insert', list, index, value }]);
        expect(edited(once, [{ edit: 'remove', list, index }])).toBe(change.text);
      }),
      RUNS,
    );
  });
});

/** Whether one text is the other with pieces put between its characters. */
const isInsertion = (before: string, after: string): boolean => {
  let at = 0;
  for (const character of after) {
    if (before.startsWith(character, at)) at += character.length;
  }
  return at === before.length;
};

const ordered = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
};
