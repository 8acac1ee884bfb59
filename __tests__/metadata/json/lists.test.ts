import { describe, expect, it } from '@jest/globals';
import type { Edit } from '../../../src/metadata/text/edit.js';
import type { JsonObject } from '../../../src/model/json.js';
import fc from '../../helpers/fast-check.js';
import { type Doc, type Layout, layouts, spelled, write } from './documents.js';
import { editJson } from './edit-json.js';

/** `{"before": 0.10, "list": [ … ], "after": "caf\u00e9"}`, the list's elements as given. */
const around = (elements: readonly Doc[], inline: boolean): Doc => ({
  kind: 'dict',
  inline: false,
  entries: [
    ['"before"', spelled('0.10')],
    ['"list"', { kind: 'list', inline, entries: elements }],
    ['"after"', spelled('"caf\\u00e9"')],
  ],
});

const element = (number: number, inline: boolean): Doc => ({
  kind: 'dict',
  inline,
  entries: [
    ['"n"', spelled(String(number))],
    ['"cost"', spelled('1.50')],
  ],
});

interface Change {
  readonly layout: Layout;
  readonly doc: Doc;
  readonly count: number;
  readonly removed: readonly number[];
  readonly inserted: readonly { readonly at: number; readonly value: JsonObject }[];
}

const changes: fc.Arbitrary<Change> = fc
  .record({
    layout: layouts,
    count: fc.integer({ min: 0, max: 5 }),
    listInline: fc.boolean(),
    elementInline: fc.boolean(),
  })
  .chain(({ layout, count, listInline, elementInline }) => {
    const indexes = Array.from({ length: count }, (_, index) => index);
    return fc.record({
      layout: fc.constant(layout),
      count: fc.constant(count),
      doc: fc.constant(
        around(
          indexes.map((index) => element(index, elementInline)),
          listInline,
        ),
      ),
      removed: fc.subarray(indexes),
      inserted: fc
        .subarray([...indexes, count])
        .map((places) => places.map((at) => ({ at, value: { n: 100 + at, labels: ['a', 'b'] } }))),
    });
  });

const editsOf = ({ removed, inserted }: Change): Edit[] => [
  ...removed.map((index): Edit => ({ edit: 'remove', list: ['list'], index })),
  ...inserted.map(({ at, value }): Edit => ({ edit: 'insert', list: ['list'], index: at, value })),
];

const expectedNumbers = ({ count, removed, inserted }: Change): number[] => {
  const numbers: number[] = [];
  for (let index = 0; index <= count; index += 1) {
    if (inserted.some(({ at }) => at === index)) numbers.push(100 + index);
    if (index < count && !removed.includes(index)) numbers.push(index);
  }
  return numbers;
};

describe('inserting into and removing from a list', () => {
  it('gives the list that was asked for, and leaves what stands around it', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const text = write(change.doc, change.layout);
        const edited = editJson(text, editsOf(change));
        const parsed = JSON.parse(edited);
        expect(parsed.list.map(({ n }: { n: number }) => n)).toEqual(expectedNumbers(change));
        const [before, after] = [
          text.slice(0, text.indexOf('[') + 1),
          text.slice(text.lastIndexOf(']')),
        ];
        expect(edited.startsWith(before)).toBe(true);
        expect(edited.endsWith(after)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps the spelling of every element that stays', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const edited = editJson(write(change.doc, change.layout), editsOf(change));
        expect(edited.split('1.50')).toHaveLength(change.count - change.removed.length + 1);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same text in whatever order the edits of different places come', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const text = write(change.doc, change.layout);
        const edits = editsOf(change);
        expect(editJson(text, [...edits].reverse())).toBe(editJson(text, edits));
      }),
      { numRuns: 1000 },
    );
  });
});

const MULTILINE =
  '{\n  "list": [\n    {\n      "n": 1\n    },\n    {\n      "n": 2\n    },\n    {\n      "n": 3\n    }\n  ]\n}';
const ONE_A_LINE = '{\n  "list": [\n    {"n": 1},\n    {"n": 2}\n  ]\n}\n';
const insert = (index: number, ...numbers: number[]): Edit[] =>
  numbers.map((n) => ({ edit: 'insert', list: ['list'], index, value: { n } }));
const remove = (...indexes: number[]): Edit[] =>
  indexes.map((index) => ({ edit: 'remove', list: ['list'], index }));

describe('the layout of an inserted element', () => {
  const four = '    {\n      "n": 4\n    }';
  it.each([
    ['at the start', 0, MULTILINE.replace('[\n', `[\n${four},\n`)],
    ['in the middle', 2, MULTILINE.replace('    {\n      "n": 3', `${four},\n    {\n      "n": 3`)],
    ['at the end', 3, MULTILINE.replace('}\n  ]', `},\n${four}\n  ]`)],
  ])('is that of its neighbours, %s of a list of many lines', (_, index, expected) => {
    expect(editJson(MULTILINE, insert(index, 4))).toBe(expected);
  });

  it('is one line where its neighbours stand on one line each', () => {
    expect(editJson(ONE_A_LINE, insert(2, 3))).toBe(
      ONE_A_LINE.replace('{"n": 2}', '{"n": 2},\n    {"n": 3}'),
    );
  });

  it('is minified in a minified list', () => {
    expect(editJson('{"list":[{"n":1}]}', insert(1, 2))).toBe('{"list":[{"n":1},{"n":2}]}');
  });

  it('keeps line endings and tabs', () => {
    const text = '{\r\n\t"list": [\r\n\t\t{\r\n\t\t\t"n": 1\r\n\t\t}\r\n\t]\r\n}';
    expect(editJson(text, insert(1, 2))).toBe(
      text.replace('}\r\n\t]', '},\r\n\t\t{\r\n\t\t\t"n": 2\r\n\t\t}\r\n\t]'),
    );
  });

  it('follows the file in an empty list', () => {
    expect(editJson('{\n  "list": []\n}', insert(0, 1))).toBe(
      '{\n  "list": [\n    {\n      "n": 1\n    }\n  ]\n}',
    );
  });

  it('is minified in the empty list of a minified file, with or without a final newline', () => {
    expect(editJson('{"list":[]}', insert(0, 1))).toBe('{"list":[{"n":1}]}');
    expect(editJson('{"list":[]}\n', insert(0, 1))).toBe('{"list":[{"n":1}]}\n');
  });

  it('keeps several at one place in the order they were given in', () => {
    const edited = editJson(MULTILINE, insert(1, 7, 8, 9));
    expect(JSON.parse(edited).list.map(({ n }: { n: number }) => n)).toEqual([1, 7, 8, 9, 2, 3]);
  });
});

describe('removing elements', () => {
  it.each([
    ['the first', [0], [2, 3]],
    ['a middle one', [1], [1, 3]],
    ['the last', [2], [1, 2]],
    ['two neighbours', [1, 2], [1]],
    ['the first and the last', [0, 2], [2]],
  ])('takes out %s with its comma and nothing else', (_, indexes, left) => {
    const elements = left.map((n) => `    {\n      "n": ${n}\n    }`);
    expect(editJson(MULTILINE, remove(...indexes))).toBe(
      `{\n  "list": [\n${elements.join(',\n')}\n  ]\n}`,
    );
  });

  it('leaves an empty list when all go', () => {
    expect(editJson(MULTILINE, remove(0, 1, 2))).toBe('{\n  "list": []\n}');
  });

  it('puts what is inserted in the place of all that went', () => {
    expect(editJson(ONE_A_LINE, [...remove(0, 1), ...insert(0, 9)])).toBe(
      '{\n  "list": [\n    {"n": 9}\n  ]\n}\n',
    );
  });

  it('refuses a list that is not there', () => {
    expect(() => editJson('{"list": {}}', remove(0))).toThrow();
  });
});
