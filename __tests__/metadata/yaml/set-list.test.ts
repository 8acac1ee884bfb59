import { describe, expect, it } from '@jest/globals';
import { openYaml } from '../../../src/metadata/yaml/open.js';
import type { Json } from '../../../src/model/json.js';
import fc from '../../helpers/fast-check.js';
import { flowScalars, newLists } from './arbitraries.js';
import { type Doc, layouts, spelled, write } from './documents.js';

const set = (text: string, path: readonly (string | number)[], value: Json): string =>
  openYaml('file.yaml', text).edit([{ edit: 'set', path, value }]);

/** Two records, the first with the labels that are to change, between other keys. */
const cases = fc
  .record({
    layout: layouts,
    flow: fc.boolean(),
    labels: fc.array(flowScalars, { maxLength: 4 }),
    value: newLists,
  })
  .map(({ layout, flow, labels, value }) => {
    const record = (entries: readonly Doc[]): Doc => ({
      kind: 'dict',
      flow: false,
      entries: [
        ['n', spelled('0.10', 0.1), ''],
        ['labels', { kind: 'list', flow, entries }, '# kept'],
        ['z', spelled('z', 'z', ' # z'), ''],
      ],
    });
    const doc: Doc = {
      kind: 'list',
      flow: false,
      entries: [record(labels), record([spelled('one', 'one')])],
    };
    return { text: write(doc, layout).text, value };
  });

describe('setting a list', () => {
  it('gives the list that was asked for and leaves everything around it', () => {
    fc.assert(
      fc.property(cases, ({ text, value }) => {
        const after = set(text, [0, 'labels'], value);
        const { value: all } = openYaml('file.yaml', after);
        expect((all as { labels: Json }[])[0]?.labels).toEqual(value);
        const [start, end] = [text.indexOf('labels:') + 7, text.indexOf('z: z')];
        expect(after.startsWith(text.slice(0, start))).toBe(true);
        expect(after.endsWith(text.slice(end))).toBe(true);
        expect(set(after, [0, 'labels'], value)).toBe(after);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['in brackets', 'labels: [bug, ui] # two\n', ['bug', 'new'], 'labels: [bug, new] # two\n'],
    ['with blanks in brackets', 'labels: [ a, b ]\n', ['a', 'b', 'c'], 'labels: [ a, b, c ]\n'],
    ['with quotes', "labels: ['a', 'b']\n", ['c', "d'"], "labels: ['c', 'd''']\n"],
    [
      'in brackets on lines',
      'labels: [\n  a, # 1\n  b # 2\n]\n',
      ['a', 'b', 'c'],
      'labels: [\n  a, # 1\n  b, # 2\n  c\n]\n',
    ],
    ['as JSON', '{"labels":["a","b"]}', ['b', 'c'], '{"labels":["b","c"]}'],
    ['with a comma at the end', 'labels: [a, b,]\n', ['a'], 'labels: [a,]\n'],
    ['in lines', 'labels:\n- a\n- b\nx: 1\n', ['b', 'c'], 'labels:\n- b\n- c\nx: 1\n'],
    [
      'in indented lines',
      'labels:\n    - a # 1\n    - b # 2\n',
      ['a', 'x', 'b'],
      'labels:\n    - a # 1\n    - x\n    - b # 2\n',
    ],
    ['in lines that all go', 'labels: # why\n  - a\n  - b\nx: 1\n', [], 'labels: [] # why\nx: 1\n'],
    ['in lines without a line break at the end', 'labels:\n  - a', [], 'labels: []'],
    ['in brackets that all go', 'labels: [a, b]\n', [], 'labels: []\n'],
    ['that is empty, as the file has lists in brackets', 'labels: []\n', ['a'], 'labels: [a]\n'],
    [
      'that is empty, as the file has lists in lines',
      'x:\n- 1\nlabels: [] # c\n',
      ['a', 'b'],
      'x:\n- 1\nlabels: # c\n- a\n- b\n',
    ],
    [
      'in the place of nothing',
      'x:\n  - 1\nlabels: # c\ny: 1\n',
      ['a'],
      'x:\n  - 1\nlabels: # c\n  - a\ny: 1\n',
    ],
    ['in the place of null', 'labels: ~ # c\n', ['a'], 'labels: [a] # c\n'],
    ['in the place of an alias', 'a: &a [x]\nlabels: *a\n', ['w'], 'a: &a [x]\nlabels: [w]\n'],
  ])('keeps the layout of one %s', (_, text, value, expected) => {
    expect(set(text, ['labels'], value)).toBe(expected);
  });

  it.each([
    ['labels:\n  - a\n  - b\nx: 1\n', 'labels: null\nx: 1\n'],
    ['labels: # why\n  - a\nx: ~\n', 'labels: ~ # why\nx: ~\n'],
    ['labels: [a, b] # why\n', 'labels: null # why\n'],
    ['labels:\n  - a\nx:\n', 'labels:\nx:\n'],
  ])('puts a null in the place of %j', (text, expected) => {
    expect(set(text, ['labels'], null)).toBe(expected);
  });

  it.each([
    ['a: 1\n', 'a:\n  b: x\n  c:\n    - w\n'],
    ['a: {z: 1}\n', 'a: {b: x, c: [w]}\n'],
    ['a:\n    z: 1\nq:\n- 1\n', 'a:\n    b: x\n    c:\n    - w\nq:\n- 1\n'],
  ])('puts a map in the place of %j', (text, expected) => {
    const list = text.includes('- 1') || text.includes('{') ? text : `${text}q:\n  - 1\n`;
    expect(set(list, ['a'], { b: 'x', c: ['w'] })).toBe(
      list === text ? expected : `${expected}q:\n  - 1\n`,
    );
  });
});
