import { describe, expect, it } from '@jest/globals';
import { layoutOf } from '../../src/doors/cli/layout.js';
import { aligned, LOG_LAYOUT, wrapped } from '../../src/report/console-layout.js';
import { renderConsole } from '../../src/report/index.js';
import { aJudgedDrift, aTitleDrift } from '../builders/drift.js';
import { aProjectResult, aResult } from '../builders/result.js';
import fc from '../helpers/fast-check.js';

const plain = (_: string, text: string): string => text;
const linesAt = (width: number | null, title: string): string[] => {
  const { verdict, sections, problems, next, footer } = renderConsole(
    aResult({
      projects: [
        aProjectResult({
          drifts: [
            aJudgedDrift({ number: 1 }),
            aJudgedDrift(aTitleDrift({ number: 2, observed: title })),
            aJudgedDrift(aTitleDrift({ number: 3, observed: title, origin: 'both' })),
          ],
          warnings: [{ code: 'x', message: 'Something went wrong. '.repeat(9), remedy: 'Look.' }],
        }),
      ],
    }),
    { layout: layoutOf({ width }), paint: plain },
  );
  return [verdict, ...sections.flatMap(({ rows }) => rows), ...problems, ...next, footer].flatMap(
    (text) => text.split('\n'),
  );
};

describe('the report on a terminal', () => {
  it.each([60, 80, 120])('keeps within %d columns', (width) => {
    for (const title of ['A title that is rather long, '.repeat(6), '長い題名です'.repeat(20)]) {
      for (const line of linesAt(width, title)) {
        const wide = [...line].reduce(
          (sum, letter) => sum + (/[\u3000-\u9fff]/.test(letter) ? 2 : 1),
          0,
        );
        expect(wide).toBeLessThanOrEqual(width);
      }
    }
  });

  it('shows in a wide one what a narrow one leaves out', () => {
    expect(linesAt(200, 'New').join('\n')).toContain('https://github.com/octo-org/notes/pull/1');
    expect(linesAt(60, 'New').join('\n')).not.toContain('https://');
  });

  it('has colours only where it is given some', () => {
    const result = aResult({ projects: [aProjectResult({ drifts: [aJudgedDrift()] })] });
    const painted = renderConsole(result, {
      layout: LOG_LAYOUT,
      paint: (style, text) => `<${style}>${text}</${style}>`,
    });
    expect(painted.verdict).toMatch(/^<yellow>.*<\/yellow>$/);
    expect(painted.sections[0]?.rows[0]).toBe('<red>critical:</red>');
    expect(JSON.stringify(renderConsole(result))).not.toMatch(/\\u001b|<red>/);
  });
});

describe('a wrapped sentence', () => {
  it('keeps its words, and its lines fit unless one word alone does not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
        fc.integer({ min: 16, max: 60 }),
        (words, width) => {
          const lines = wrapped(words.join(' '), layoutOf({ width }), '  ', '    ');
          expect(lines.join(' ').split(/ +/).filter(Boolean)).toEqual(words);
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

describe('aligned rows', () => {
  it('stand one below the other where letters take two columns, or none', () => {
    const rows = [
      ['長い', 'x'],
      ['👩‍👩‍👧', 'x'],
      ['e\u0301', 'x'],
    ];
    expect(aligned(rows, '', 2, layoutOf({ width: 80 }))).toEqual([
      '長い  x',
      '👩‍👩‍👧    x',
      'e\u0301     x',
    ]);
    expect(aligned([['長い題名です']], '', 1, layoutOf({ width: 12 }))).toEqual(['長い題名です']);
    expect(aligned([['長い題名です長い']], '', 1, layoutOf({ width: 12 }))).toEqual([
      '長い題名で…',
    ]);
  });

  it('stand one below the other, and columns without content are left out', () => {
    expect(
      aligned(
        [
          ['a', '', 'xx'],
          ['bbb', '', 'y'],
        ],
        '  ',
        2,
        LOG_LAYOUT,
      ),
    ).toEqual(['  a    xx', '  bbb  y']);
  });
});
