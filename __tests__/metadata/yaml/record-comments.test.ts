import { describe, expect, it } from '@jest/globals';
import { openYaml } from '../../../src/metadata/yaml/open.js';

const remove = (text: string, ...indexes: readonly number[]): string =>
  openYaml('pulls.yml', text).edit(
    indexes.map((index) => ({ edit: 'remove', list: ['pulls'], index })),
  );

const RECORDS = [
  [[0], [1], [2], [0, 1], [1, 2], [0, 2], [0, 1, 2]],
  ['\n', '\r\n'],
] as const;

/** The lines of a record: what is inside of it says `in`, and its number. */
const inLines = (n: number, dash: string): readonly string[] => [
  `${dash}- # in ${n}`,
  `${dash}  number: ${n} # in ${n}`,
  `${dash}  # in ${n}`,
  `${dash}  labels: # in ${n}`,
  `${dash}    - a # in ${n}`,
  `${dash}  title: x # in ${n}`,
  `${dash}  # in ${n}`,
];

const inBraces = (n: number, dash: string): readonly string[] => [
  `${dash}- { number: ${n}, # in ${n}`,
  `${dash}    title: x } # out ${n} behind`,
];

const onOneLine = (n: number, dash: string): readonly string[] => [
  `${dash}- { number: ${n} } # out ${n} behind`,
];

const commentsOf = (text: string): readonly string[] =>
  [...text.matchAll(/# [a-z0-9 ]+/g)].map(([comment]) => comment.trim()).sort();

const layouts = ['', '  '].flatMap((dash) =>
  Object.entries({ inLines, inBraces, onOneLine }).flatMap(([name, record]) =>
    ['', 'above', 'below', 'around'].map((blank) => {
      const lines = [1, 2, 3].flatMap((n) => [
        ...(blank === 'above' || blank === 'around' ? [''] : []),
        `${dash}# out ${n} above`,
        `${dash}# out ${n} heading`,
        ...(blank === 'below' || blank === 'around' ? [''] : []),
        ...record(n, dash),
      ]);
      return {
        what: `${name}, dashes ${dash.length} deep, blank lines ${blank}`,
        lines: ['version: 1', 'pulls: # out', ...lines, `${dash}# out below`, 'x: 1 # out', ''],
      };
    }),
  ),
);

const inBrackets = ['', '  '].map((deep) => ({
  what: `in brackets, ${deep.length} deep`,
  lines: [
    'pulls: [ # out',
    ...[1, 2, 3].flatMap((n) => [
      `${deep}# out ${n} above`,
      `${deep}  { number: ${n}, # in ${n}`,
      `${deep}    title: x }${n < 3 ? ',' : ''} # out ${n} behind`,
    ]),
    `${deep}# out below`,
    `${deep}] # out`,
    '',
  ],
}));

describe('the comments about a record that is removed', () => {
  it.each([...layouts, ...inBrackets])('stay where they are outside of it: $what', ({ lines }) => {
    const [sets, ends] = RECORDS;
    for (const eol of ends) {
      const text = lines.join(eol);
      for (const indexes of sets) {
        const after = remove(text, ...indexes);
        const gone = new Set(indexes.map((index) => `# in ${index + 1}`));
        expect([indexes, commentsOf(after)]).toEqual([
          indexes,
          commentsOf(text).filter((comment) => !gone.has(comment)),
        ]);
        expect(after.split(eol).filter((line) => /\n/.test(line))).toEqual([]);
      }
    }
  });

  it('stay in their lines, with a heading above the next record', () => {
    const text =
      'pulls:\n  # one\n  - number: 1\n  # ===== Release 2 =====\n  - number: 2\n  - number: 3\n  # end\n';
    expect(remove(text, 0)).toBe(text.replace('  - number: 1\n', ''));
    expect(remove(text, 1)).toBe(text.replace('  - number: 2\n', ''));
    expect(remove(text, 2)).toBe(text.replace('  - number: 3\n', ''));
  });

  it('go with it neither where another record is put in its place', () => {
    const text = 'pulls:\n  # head\n  - number: 1 # in 1\n  # foot\n';
    const after = openYaml('pulls.yml', text).edit([
      { edit: 'remove', list: ['pulls'], index: 0 },
      { edit: 'insert', list: ['pulls'], index: 0, value: { number: 2 } },
    ]);
    expect(after).toBe('pulls:\n  # head\n  - number: 2\n  # foot\n');
  });
});
