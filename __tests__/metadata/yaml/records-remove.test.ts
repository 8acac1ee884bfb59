import { describe, expect, it } from '@jest/globals';
import type { Edit } from '../../../src/metadata/text/edit.js';
import { openYaml } from '../../../src/metadata/yaml/open.js';

const edited = (text: string, ...edits: Edit[]): string => openYaml('file.yaml', text).edit(edits);
const listOf = (text: string): string[] => (/^pulls|"pulls"|\{pulls/m.test(text) ? ['pulls'] : []);
const removed = (text: string, ...indexes: number[]) =>
  edited(text, ...indexes.map((index): Edit => ({ edit: 'remove', list: listOf(text), index })));

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

describe('a removed record', () => {
  it.each([
    [[0], LIST.replace(/ {2}- number: 1[\s\S]*tail of one\n/, '')],
    [[1], LIST.replace(/ {2}- number: 2\n.*\n/, '')],
    [[2], LIST.replace(/ {2}- number: 3\n.*\n/, '')],
    [[0, 1, 2], 'pulls: []\n  # about one\n\n  # section\n\n  # about three\nx: 1\n'],
  ])('takes the comments inside it along and leaves the others: %j', (indexes, expected) => {
    expect(removed(LIST, ...indexes)).toBe(expected);
  });

  it.each([
    ['the last without a line break', '- n: 1\n- n: 2', [1], '- n: 1'],
    ['all without a line break', 'pulls:\n- n: 1\n- n: 2', [0, 1], 'pulls: []'],
    ['all of a document', '# file\n- n: 1\n- n: 2\n', [0, 1], '# file\n[]\n'],
    ['all behind an anchor', 'pulls: &p # c\n  - n: 1\n', [0], 'pulls: &p [] # c\n'],
    [
      'one that an empty line sets apart',
      '- n: 1\n\n- n: 2\n\n- n: 3\n',
      [1],
      '- n: 1\n\n- n: 3\n',
    ],
    ['the first that an empty line sets apart', '- n: 1\n\n- n: 2\n', [0], '- n: 2\n'],
    ['the last that an empty line sets apart', '- n: 1\n\n- n: 2\n', [1], '- n: 1\n'],
    [
      'the last before another key',
      'pulls:\n- n: 1\n\n- n: 2\n\nx: 1\n',
      [1],
      'pulls:\n- n: 1\n\nx: 1\n',
    ],
    ['one with lines below', '- n: |\n    a\n\n    b\n- n: 2\n', [0], '- n: 2\n'],
    [
      'one behind a text that keeps its lines',
      '- n: |+\n    a\n\n- n: 2\n',
      [1],
      '- n: |+\n    a\n\n',
    ],
    ['a first one that shares its line', 'pulls:\n  - - n: 1\n    - n: 2\n', [0], 'pulls: []\n'],
    ['one in brackets', 'pulls: [{n: 1}, {n: 2}, {n: 3}]', [1], 'pulls: [{n: 1}, {n: 3}]'],
    ['the last in brackets', 'pulls: [{n: 1}, {n: 2}]', [1], 'pulls: [{n: 1}]'],
    ['the first in brackets', 'pulls: [ {n: 1}, {n: 2} ]', [0], 'pulls: [ {n: 2} ]'],
    [
      'one in brackets on lines',
      'pulls: [\n  # a\n  {n: 1}, # one\n  # b\n  {n: 2} # two\n]\n',
      [1],
      'pulls: [\n  # a\n  {n: 1} # one\n  # b\n  # two\n]\n',
    ],
    [
      'the first in brackets on lines',
      'pulls: [\n  # a\n  {n: 1}, # one\n  # b\n  {n: 2} # two\n]\n',
      [0],
      'pulls: [\n  # a\n  # one\n  # b\n  {n: 2} # two\n]\n',
    ],
  ])('takes its lines and nothing else: %s', (_, text, indexes, expected) => {
    expect(removed(text, ...indexes)).toBe(expected);
  });

  it('leaves its place on the line to the next one', () => {
    const text = 'pulls:\n  - - n: 1\n    - n: 2\n';
    expect(edited(text, { edit: 'remove', list: ['pulls', 0], index: 0 })).toBe(
      'pulls:\n  - - n: 2\n',
    );
    expect(
      edited(
        text,
        { edit: 'remove', list: ['pulls', 0], index: 0 },
        { edit: 'remove', list: ['pulls', 0], index: 1 },
      ),
    ).toBe('pulls:\n  - []\n');
  });

  it('makes room for what is inserted in its place', () => {
    const text = 'pulls:\n  # one\n  - n: 1\n\n  - n: 2\nx: 1\n';
    const edits: Edit[] = [
      { edit: 'remove', list: ['pulls'], index: 0 },
      { edit: 'remove', list: ['pulls'], index: 1 },
      { edit: 'insert', list: ['pulls'], index: 1, value: { n: 3 } },
    ];
    expect(edited(text, ...edits)).toBe('pulls:\n  # one\n  - n: 3\nx: 1\n');
    expect(
      edited(text, ...edits.slice(0, 1), {
        edit: 'insert',
        list: ['pulls'],
        index: 0,
        value: { n: 0 },
      }),
    ).toBe('pulls:\n  - n: 0\n\n  # one\n\n  - n: 2\nx: 1\n');
  });

  it('and a record beside it that is corrected and grows meet without harm', () => {
    const text = 'pulls:\n- n: 1\n  labels:\n  - a\n- n: 2\n- n: 3';
    const edits: Edit[] = [
      { edit: 'remove', list: ['pulls'], index: 1 },
      { edit: 'insert', list: ['pulls'], index: 1, value: { n: 9 } },
      { edit: 'set', path: ['pulls', 0, 'labels'], value: ['a', 'b'] },
      { edit: 'set', path: ['pulls', 0, 'url'], value: 'u', after: ['labels'] },
      { edit: 'set', path: ['pulls', 2, 'url'], value: 'u', after: ['n'] },
    ];
    const expected = 'pulls:\n- n: 1\n  labels:\n  - a\n  - b\n  url: u\n- n: 9\n- n: 3\n  url: u';
    expect(edited(text, ...edits)).toBe(expected);
    expect(edited(text, ...edits.toReversed())).toBe(expected);
  });
});
