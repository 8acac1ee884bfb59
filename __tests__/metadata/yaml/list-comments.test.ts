import { describe, expect, it } from '@jest/globals';
import { openYaml } from '../../../src/metadata/yaml/open.js';
import { SyncError } from '../../../src/model/problem.js';

const ITEMS = ['a', 'b', 'c'];

interface Layout {
  readonly what: string;
  readonly text: string;
}

/** A list with a comment at one place, in each indentation and with each number of blank lines beside it. */
const layouts: readonly Layout[] = [0, 2].flatMap((dash) =>
  ITEMS.flatMap((beside) =>
    ['above', 'under'].flatMap((side) =>
      [0, 1, 2, 4, 6].flatMap((indent) =>
        ['', 'before', 'behind', 'around'].flatMap((blank) =>
          ['\n', '\r\n'].map((eol): Layout => {
            const comment = [
              ...(blank === 'before' || blank === 'around' ? [''] : []),
              `${' '.repeat(indent)}# said`,
              ...(blank === 'behind' || blank === 'around' ? [''] : []),
            ];
            const items = ITEMS.flatMap((item) => {
              const line = `${' '.repeat(dash)}- ${item}`;
              if (item !== beside) return [line];
              return side === 'above' ? [...comment, line] : [line, ...comment];
            });
            const lines = ['before: 1 # one', 'list: # why', ...items, 'after: 2 # two', ''];
            const what = `${side} ${beside}, ${indent} deep, dashes ${dash} deep, ${blank || 'no'} blank`;
            return { what, text: lines.join(eol) };
          }),
        ),
      ),
    ),
  ),
);

/** Comments at the ends of lines, on every line, in brackets, and in other values. */
const others: readonly Layout[] = [
  'list:\n  - a # 1\n  - b # 2\n  - c # 3\n',
  'list:\n  # 1\n\n  # 2\n  - a # 3\n    # 4\n\n  # 5\n  - b\n  # 6\n\n  - c # 7\n  # 8\n',
  'list: # 1\n- "a" # 2\n# 3\n- b#no # 4\n- c # 5',
  'list:\n  - a # 1\n  - |-\n    b # no\n  # 2\n  - c\n',
  'list:\n  - &x a # 1\n  - !!str b # 2\n  - c # 3\nother: 1\n',
  'list: [a, # 1\n  b, # 2\n  # 3\n  c # 4\n  # 5\n  ] # 6\n',
  'list: [\n  # 1\n  a,\n\n  # 2\n  b, c # 3\n]\n',
  'pulls:\n  - list: # 1\n      - a # 2\n      # 3\n      - b\n        # 4\n      - c\n    # 5\n  - list: []\n',
].map((text) => ({ what: JSON.stringify(text), text }));

const TARGETS: readonly (readonly string[])[] = [
  [],
  ['a'],
  ['b'],
  ['c'],
  ['a', 'b'],
  ['b', 'c'],
  ['a', 'c'],
  ['x'],
  ['a', 'x', 'c'],
  ['x', 'b'],
  ['a', 'b', 'c', 'd'],
  ['d', 'a'],
];

const commentsOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?<=^|[ ])# ?(?!no)\w+/gm)].map(([comment]) => comment).sort();

const correct = (text: string, value: readonly string[]): string | null => {
  const path = text.startsWith('pulls') ? ['pulls', 0, 'list'] : ['list'];
  try {
    return openYaml('pulls.yml', text).edit([{ edit: 'set', path, value: [...value] }]);
  } catch (error) {
    if (error instanceof SyncError && error.code === 'metadata-layout') return null;
    throw error;
  }
};

describe('the comments of a list that is corrected', () => {
  it.each([
    ['of every layout', layouts, 0],
    ['of lists with more of them', others, 2],
  ])('all stay, or the correction is refused: %s', (_, texts, refusals) => {
    const refused: string[] = [];
    for (const { what, text } of texts) {
      for (const target of TARGETS) {
        const after = correct(text, target);
        if (after === null) refused.push(`${what} → ${target}`);
        else {
          expect([what, target, commentsOf(after)]).toEqual([what, target, commentsOf(text)]);
          expect(correct(after, target)).toBe(after);
        }
      }
    }
    expect(refused.length).toBeLessThanOrEqual(refusals);
  });

  it.each([
    ['list:\n  - a # said\n', null],
    ['list:\n  z: 1 # said\n', ['a']],
  ])('refuse another value in the place of all of it: %j', (text, value) => {
    const edit = () => openYaml('pulls.yml', text).edit([{ edit: 'set', path: ['list'], value }]);
    expect(edit).toThrow(/^pulls\.yml:2:\d+: this comment stands within a value/);
  });
});
