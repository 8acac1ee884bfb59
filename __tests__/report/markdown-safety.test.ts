import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderPullRequest, renderSummary } from '../../src/report/index.js';
import { aProjectResult, aResult } from '../builders/result.js';
import { decoded, hostileDrift, hostileTexts, outsideCode, UNSEEN } from './hostile.js';

const RUNS = { numRuns: 2000 };
const SAFE = 'plain';
const OUR_LINKS = /\[#\d+\]\(https:\/\/github\.com\/octo-org\/notes\/pull\/\d+\)/g;

const summaryOf = (text: string): string =>
  renderSummary(
    aResult({
      errors: [{ code: 'x', message: `GitHub refused: ${text}`, remedy: `Look at \`${text}\`.` }],
      projects: [
        aProjectResult({
          drifts: [hostileDrift(text)],
          skipped: [{ key: '#88', reason: `GitHub said: ${text}` }],
          warnings: [
            { code: 'x', message: `GitHub refused: ${text}`, remedy: `Look at \`${text}\`.` },
          ],
        }),
      ],
    }),
  );

const bodyOf = (text: string): string =>
  renderPullRequest({
    projects: [aProjectResult({ drifts: [hostileDrift(text)] })],
    files: [{ path: 'projects/notes.json', before: '', after: '' }],
  }).body;

const rowsOf = (markdown: string): string[] =>
  markdown.split('\n').filter((line) => line.startsWith('|'));

const renderers: readonly (readonly [string, (text: string) => string])[] = [
  ['the job summary', summaryOf],
  ['the correction pull request', bodyOf],
];

describe.each(renderers)('text from outside in %s', (_, render) => {
  it('begins no row, line or section of its own', () => {
    const lines = render(SAFE).split('\n').length;
    fc.assert(
      fc.property(hostileTexts, (text) => {
        expect(render(text).split('\n')).toHaveLength(lines);
      }),
      RUNS,
    );
  });

  it('begins no cell of its own', () => {
    const cells = (markdown: string): number[] =>
      rowsOf(markdown).map((row) => row.split(/(?<!\\)\|/).length);
    const expected = cells(render(SAFE));
    fc.assert(
      fc.property(hostileTexts, (text) => {
        expect(cells(render(text))).toEqual(expected);
      }),
      RUNS,
    );
  });

  it('is no HTML: outside of code there are only our own tags', () => {
    fc.assert(
      fc.property(hostileTexts, (text) => {
        const tags = outsideCode(render(text)).replaceAll(/<\/?(?:details|summary|sub)>/g, '');
        expect(tags).not.toMatch(/<[a-z!/?]/i);
      }),
      RUNS,
    );
  });

  it('mentions nobody and refers to nothing', () => {
    fc.assert(
      fc.property(hostileTexts, (text) => {
        const rest = decoded(outsideCode(render(text)).replaceAll(OUR_LINKS, ''));
        expect(rest).not.toMatch(/@\w|#\d/);
      }),
      RUNS,
    );
  });

  it('links nowhere', () => {
    fc.assert(
      fc.property(hostileTexts, (text) => {
        expect(outsideCode(render(text)).replaceAll(OUR_LINKS, '')).not.toContain('](');
      }),
      RUNS,
    );
  });

  it('hides nothing: control and direction characters are shown', () => {
    fc.assert(
      fc.property(hostileTexts, (text) => {
        expect(render(text)).not.toMatch(UNSEEN);
      }),
      RUNS,
    );
  });
});

describe('a link', () => {
  it('leads to a web address or nowhere', () => {
    const addresses = [
      'javascript:alert(1)',
      'data:text/html,x',
      'https://a.example/) [x](https://b.example',
      'https://a.example/ "x"',
      'https://a.example/|',
      'https://a.example/`',
      'file:///etc/passwd',
      '//a.example',
      '',
    ];
    for (const url of addresses) {
      const drift = { ...hostileDrift(SAFE), url };
      const summary = renderSummary(aResult({ projects: [aProjectResult({ drifts: [drift] })] }));
      expect(summary).not.toMatch(/\]\(/);
    }
  });
});

describe('a long value', () => {
  it('is cut, and never in the middle of a character', () => {
    const body = bodyOf('\ud83d\ude00'.repeat(500));
    expect(body).toContain('\u2026');
    expect(() => encodeURIComponent(body)).not.toThrow();
    expect(body.length).toBeLessThan(2500);
  });
});
