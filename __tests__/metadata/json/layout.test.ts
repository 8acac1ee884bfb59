import { describe, expect, it } from '@jest/globals';
import type { Edit } from '../../../src/metadata/text/edit.js';
import type { Json } from '../../../src/model/json.js';
import { editJson } from './edit-json.js';

const lines = (...all: readonly string[]): string => all.join('\n');

const insert = (index: number, n: number): Edit => ({
  edit: 'insert',
  list: ['list'],
  index,
  value: { n },
});
const remove = (index: number): Edit => ({ edit: 'remove', list: ['list'], index });
const set = (key: string, value: Json, ...after: string[]): Edit => ({
  edit: 'set',
  path: [key],
  value,
  after,
});

const COMMENTED = [
  '{',
  '  "list": [ // of pulls',
  '    // about 1',
  '    { "n": 1 }, // one',
  '',
  '    // about 2',
  '    { "n": 2 }, /* two */',
  '    /* about 3 */ { "n": 3 } // three',
  '    // the end',
  '  ]',
  '}',
];

/** The file with some of its lines replaced, each by none or more. */
const changed = (replaced: Readonly<Record<number, readonly string[]>>): string =>
  lines(...COMMENTED.flatMap((line, index) => replaced[index] ?? [line]));

describe('an edit beside comments', () => {
  it.each<[string, Edit, string]>([
    [
      'inserts below the opening line',
      insert(0, 9),
      changed({ 1: ['  "list": [ // of pulls', '    { "n": 9 },'] }),
    ],
    [
      'inserts below a comment that closes a line',
      insert(1, 9),
      changed({ 3: ['    { "n": 1 }, // one', '    { "n": 9 },'] }),
    ],
    [
      'inserts at the end with a comma before the comment',
      insert(3, 9),
      changed({ 7: ['    /* about 3 */ { "n": 3 }, // three', '    { "n": 9 }'] }),
    ],
    ['removes the first and leaves its comments', remove(0), changed({ 3: ['    // one'] })],
    ['removes a middle one and leaves its comments', remove(1), changed({ 6: ['    /* two */'] })],
    [
      'removes the last with the comma before it',
      remove(2),
      changed({ 6: ['    { "n": 2 } /* two */'], 7: ['    /* about 3 */ // three'] }),
    ],
  ])('%s', (_, edit, expected) => {
    expect(editJson(lines(...COMMENTED), [edit])).toBe(expected);
  });

  it('empties a list but for its comments', () => {
    expect(editJson(lines(...COMMENTED), [remove(0), remove(1), remove(2)])).toBe(
      changed({ 3: ['    // one'], 6: ['    /* two */'], 7: ['    /* about 3 */ // three'] }),
    );
  });

  it('fills a list that holds a comment only', () => {
    const text = '{\n  "list": [\n    // none yet\n  ]\n}';
    expect(editJson(text, [insert(0, 1), insert(0, 2)])).toBe(
      text.replace('[', '[\n    {\n      "n": 1\n    },\n    {\n      "n": 2\n    }'),
    );
    expect(editJson('{"list": [/* none */]}', [insert(0, 1), insert(0, 2)])).toBe(
      '{"list": [{"n": 1}, {"n": 2}/* none */]}',
    );
  });

  it('keeps a trailing comma, and adds none', () => {
    const trailing = '{\n  "list": [\n    {"n": 1},\n    {"n": 2},\n  ],\n}';
    const three = trailing.replace('{"n": 2},', '{"n": 2},\n    {"n": 3},');
    expect(editJson(trailing, [insert(2, 3)])).toBe(three);
    expect(editJson(three, [remove(2)])).toBe(trailing);
    expect(editJson(trailing, [remove(0), remove(1), insert(2, 7)])).toBe(
      '{\n  "list": [\n    {"n": 7},\n  ],\n}',
    );
    expect(editJson(trailing, [remove(0), remove(1)])).toBe('{\n  "list": [],\n}');
    expect(editJson(trailing, [set('last', 1, 'list')])).toBe(
      trailing.replace('],\n}', '],\n  "last": 1,\n}'),
    );
  });

  it('leaves a comma that begins a line where it is', () => {
    const text = '{\n    "a": 1 // one\n  , "b": 2\n}';
    expect(editJson(text, [set('c', 3, 'a')])).toBe(
      '{\n    "a": 1, // one\n    "c": 3\n  , "b": 2\n}',
    );
  });
});

describe('keys that are put in together', () => {
  it('stand in the order of the format, each behind the one it follows', () => {
    const text = '{\n  "a": 1,\n  "z": 2\n}';
    const edits = [set('d', 4, 'c', 'b', 'a'), set('b', 2, 'a'), set('c', 3, 'b', 'a')];
    expect(editJson(text, edits)).toBe(
      '{\n  "a": 1,\n  "b": 2,\n  "c": 3,\n  "d": 4,\n  "z": 2\n}',
    );
    expect(editJson(text, [...edits].reverse())).toBe(editJson(text, edits));
  });
});

describe('a list that is set', () => {
  const tags = (tags: string, labels: string): string =>
    `{\n  "tags": ${tags},\n  "labels": ${labels}\n}`;

  it.each([
    ['on one line, as the other lists are', '["q"]', '[]', '["x", "y"]'],
    ['with the blanks of the other lists', '[ "q","r" ]', 'null', '[ "x","y" ]'],
    [
      'a line for each, as in the other lists',
      '[\n    "q"\n  ]',
      '[]',
      '[\n    "x",\n    "y"\n  ]',
    ],
    ['a line for each where there is no other', '1', '[]', '[\n    "x",\n    "y"\n  ]'],
  ])('is laid out %s', (_, other, before, after) => {
    expect(editJson(tags(other, before), [set('labels', ['x', 'y'])])).toBe(tags(other, after));
  });

  it.each([
    ['escaped as the file has it', '"caf\\u00e9"', '["\\u00fc", "\\ud83d\\ude00"]'],
    ['as it is in a file that has none', '"cafe"', '["\u00fc", "\u{1f600}"]'],
    ['as it is where another is', '"caf\\u00e9 \u00e9"', '["\u00fc", "\u{1f600}"]'],
    ['as it is where only a control sign is escaped', '"\\u001f"', '["\u00fc", "\u{1f600}"]'],
  ])('writes what is beyond ASCII %s', (_, other, after) => {
    const text = `{ "title": ${other}, "labels": ["a", "b"] }`;
    expect(
      editJson(text, [{ edit: 'set', path: ['labels'], value: ['\u00fc', '\u{1f600}'] }]),
    ).toBe(`{ "title": ${other}, "labels": ${after} }`);
  });

  it.each([
    [
      'gains an element',
      '["caf\\u00e9", "b"]',
      ['caf\u00e9', 'b', 'c'],
      '["caf\\u00e9", "b", "c"]',
    ],
    [
      'loses one',
      '["a", /* why */ "b", "caf\\u00e9"]',
      ['a', 'caf\u00e9'],
      '["a", /* why */ "caf\\u00e9"]',
    ],
    ['changes in one', '[ "a" , "b" ]', ['a', 'c'], '[ "a" , "c" ]'],
    ['is emptied', '[ "a", "b", ]', [], '[]'],
  ])('%s, and its other elements keep their bytes', (_, before, value, after) => {
    expect(editJson(tags('1', before), [set('labels', value)])).toBe(tags('1', after));
  });
});

describe('an inserted record', () => {
  it('follows neighbours whose brackets share a line', () => {
    const text = '{"list": [{\n  "n": 1\n}, {\n  "n": 2\n}]}';
    expect(editJson(text, [insert(1, 3)])).toBe(
      '{"list": [{\n  "n": 1\n}, {\n  "n": 3\n}, {\n  "n": 2\n}]}',
    );
  });
});
