import { describe, expect, it } from '@jest/globals';
import type { Edit } from '../../../src/metadata/text/edit.js';
import { openYaml } from '../../../src/metadata/yaml/open.js';
import type { JsonObject } from '../../../src/model/json.js';

const edited = (text: string, ...edits: Edit[]): string => openYaml('file.yaml', text).edit(edits);
const listOf = (text: string): string[] => (/^pulls|"pulls"|\{pulls/m.test(text) ? ['pulls'] : []);
const inserted = (text: string, index: number, value: JsonObject = { number: 9, title: 'x' }) =>
  edited(text, { edit: 'insert', list: listOf(text), index, value });
const LIST = `pulls:
  # about one
  - number: 1
    title: a # t
    # tail of one

  # section

  - number: 2
    title: b
  # about three
  - number: 3
    title: c
x: 1
`;

describe('an inserted record', () => {
  it('has its values in the style of the record beside it, where the file has several', () => {
    const text = `pulls:
  - number: 1
    title: 'one'
    labels: [a, b]
    note: ~
  - number: 2
    title: "two"
    labels:
      - a
    note: null
`;
    const value = { number: 3, title: 'three', labels: ['c', 'd'], note: null };
    expect(inserted(text, 2, value)).toBe(`${text}  - number: 3
    title: "three"
    labels:
      - c
      - d
    note: null
`);
    expect(inserted(text, 0, value)).toBe(
      text.replace(
        '  - number: 1',
        "  - number: 3\n    title: 'three'\n    labels: [c, d]\n    note: ~\n  - number: 1",
      ),
    );
  });

  const nine = '  - number: 9\n    title: x\n';
  it.each([
    [0, LIST.replace('  # about one', `${nine}\n  # about one`)],
    [1, LIST.replace('tail of one\n', `tail of one\n\n${nine}`)],
    [2, LIST.replace('  # about three', `${nine}  # about three`)],
    [3, LIST.replace('x: 1', `${nine}x: 1`)],
  ])('leaves comments with the records that they stand above, at %d', (index, expected) => {
    expect(inserted(LIST, index)).toBe(expected);
  });

  it.each([
    [
      'dashes below the key',
      'pulls:\n- number: 1\n',
      'pulls:\n- number: 1\n- number: 9\n  title: x\n',
    ],
    [
      'wide dashes',
      'pulls:\n  -   number: 1\n',
      'pulls:\n  -   number: 1\n  -   number: 9\n      title: x\n',
    ],
    [
      'dashes alone',
      'pulls:\n  -\n    number: 1\n',
      'pulls:\n  -\n    number: 1\n  -\n    number: 9\n    title: x\n',
    ],
    [
      'no line break at the end',
      'pulls:\n  - number: 1',
      'pulls:\n  - number: 1\n  - number: 9\n    title: x',
    ],
    ['CRLF', 'pulls:\r\n- number: 1\r\n', 'pulls:\r\n- number: 1\r\n- number: 9\r\n  title: x\r\n'],
    ['the whole document', '- number: 1\n', '- number: 1\n- number: 9\n  title: x\n'],
    [
      'one line a record',
      'pulls:\n  - {number: 1}\n',
      'pulls:\n  - {number: 1}\n  - {number: 9, title: x}\n',
    ],
    [
      'padded braces',
      'pulls:\n  - { number: 1 }\n',
      'pulls:\n  - { number: 1 }\n  - { number: 9, title: x }\n',
    ],
    ['brackets', 'pulls: [{number: 1}]\n', 'pulls: [{number: 1}, {number: 9, title: x}]\n'],
    ['JSON', '{"pulls":[{"number":1}]}', '{"pulls":[{"number":1},{"number":9,"title":"x"}]}'],
    [
      'JSON with texts',
      '{"pulls":[{"number":1,"title":"a"}]}',
      '{"pulls":[{"number":1,"title":"a"},{"number":9,"title":"x"}]}',
    ],
    [
      'JSON on lines',
      '{\n  "pulls": [\n    {\n      "number": 1,\n      "title": "a"\n    }\n  ]\n}\n',
      '{\n  "pulls": [\n    {\n      "number": 1,\n      "title": "a"\n    },\n    {\n      "number": 9,\n      "title": "x"\n    }\n  ]\n}\n',
    ],
    [
      'keys in another order',
      'pulls:\n  - title: a\n    number: 1\n',
      'pulls:\n  - title: a\n    number: 1\n  - title: x\n    number: 9\n',
    ],
    [
      'quoted keys and texts',
      'pulls:\n  - "number": 1\n    "title": "a"\n',
      'pulls:\n  - "number": 1\n    "title": "a"\n  - "number": 9\n    "title": "x"\n',
    ],
    [
      'a comment behind the list',
      'pulls:\n  - number: 1\n# the end\n',
      'pulls:\n  - number: 1\n  - number: 9\n    title: x\n# the end\n',
    ],
    [
      'a text that keeps its empty lines',
      'pulls:\n  - number: 1\n    title: |+\n      a\n\nx: 1\n',
      'pulls:\n  - number: 1\n    title: |+\n      a\n\n  - number: 9\n    title: x\nx: 1\n',
    ],
    [
      'a list within a list',
      'pulls:\n  - - number: 1\n',
      'pulls:\n  - - number: 1\n  - number: 9\n    title: x\n',
    ],
  ])('is laid out like those beside it: %s', (_, text, expected) => {
    expect(inserted(text, 1)).toBe(expected);
  });

  it.each([
    ['pulls: []\n', 'pulls:\n  - number: 9\n    title: x\n'],
    [
      'a:\n    b: 1\npulls: [] # none\nc: 1\n',
      'a:\n    b: 1\npulls: # none\n    - number: 9\n      title: x\nc: 1\n',
    ],
    ['a:\n- 1\npulls: []', 'a:\n- 1\npulls:\n- number: 9\n  title: x'],
    ['pulls: &p []\n', 'pulls: &p\n  - number: 9\n    title: x\n'],
    ['pulls:\n  [ ]\n', 'pulls:\n  - number: 9\n    title: x\n'],
    ['[]\n', '- number: 9\n  title: x\n'],
    ['--- []\n', '--- \n- number: 9\n  title: x\n'],
    ['{pulls: []}\n', '{pulls: [{number: 9, title: x}]}\n'],
    ['pulls: [ # none\n  ]\n', 'pulls: [ # none\n  {number: 9, title: x}]\n'],
  ])('begins the list %j', (text, expected) => {
    expect(inserted(text, 0)).toBe(expected);
  });

  it('spells lists, nulls and texts as the keys beside it', () => {
    const text =
      "pulls:\n- number: 1\n  title: 'a'\n  labels: [x]\n  reviewers:\n    - ann\n  by: ~\n  at:\n";
    const value = { number: 2, title: 'b', labels: ['w'], reviewers: ['bob'], by: null, at: null };
    expect(inserted(text, 1, value)).toBe(
      `${text}- number: 2\n  title: 'b'\n  labels: [w]\n  reviewers:\n    - bob\n  by: ~\n  at:\n`,
    );
  });

  it('keeps several at one place in the order they were given in', () => {
    const text = 'pulls:\n- n: 1\n- n: 5\n';
    const edits = [2, 3, 4].map(
      (n): Edit => ({ edit: 'insert', list: ['pulls'], index: 1, value: { n } }),
    );
    expect(edited(text, ...edits)).toBe('pulls:\n- n: 1\n- n: 2\n- n: 3\n- n: 4\n- n: 5\n');
  });
});
