import { describe, expect, it } from '@jest/globals';
import type { JudgedDrift } from '../../src/model/drift.js';
import type { ProjectResult } from '../../src/model/result.js';
import { renderPullRequest, renderSummary } from '../../src/report/index.js';
import { aJudgedDrift, aMissing } from '../builders/drift.js';
import { anItem } from '../builders/item.js';
import { aProjectResult, aResult, aRun } from '../builders/result.js';
import fc from '../helpers/fast-check.js';
import { rounds } from '../reliability/rounds.js';
import { cellsOf, contentOf, parsed } from './github-markdown.js';
import { hostileTexts, UNSEEN } from './hostile.js';
import { HOSTILE_TITLES } from './situations.js';

/** 20 texts in a document, every one as title, login, label, value, name and message. */
const TEXTS = fc.array(hostileTexts, { minLength: 20, maxLength: 20 });

const driftsFor = (text: string, index: number): JudgedDrift[] => {
  const number = index + 1;
  const item = anItem({ number, title: text, mergedBy: text, author: text, labels: [text] });
  const url = `https://github.com/octo-org/notes/pull/${number}`;
  const shared = { number, item, title: text, url };
  return [
    aJudgedDrift({ ...shared, recorded: text }),
    aJudgedDrift({
      ...shared,
      kind: 'field',
      field: 'labels',
      severity: 'minor',
      recorded: [text, 'a'],
      observed: text,
      recommendation: `Ignored (${text}).`,
      resolution: index % 3 === 0 ? 'ignored' : 'correct',
    }),
    aJudgedDrift({
      ...aMissing({ ...shared, observed: 'open' }),
      recommendation: `See \`${text}\`.`,
    }),
    aJudgedDrift({
      ...shared,
      kind: 'field',
      field: 'title',
      severity: 'minor',
      origin: 'both',
      baseline: text,
      recorded: text,
      observed: text,
    }),
  ];
};

const projectFor = (texts: readonly string[]): ProjectResult => {
  const drifts = texts.flatMap(driftsFor);
  const problems = texts.map((text) => ({
    code: 'x',
    message: `GitHub refused: ${text}`,
    remedy: `Look at \`${text}\`.`,
  }));
  const project = aProjectResult({ drifts, metadata: `a/${texts[0]}`, project: `${texts[1]}` });
  const corrections = project.corrections.map((correction, index) => ({
    ...correction,
    before: texts[index % texts.length] ?? null,
    after: texts[(index + 1) % texts.length] ?? null,
  }));
  return {
    ...project,
    corrections,
    complete: false,
    skipped: texts.map((text) => ({ key: '#88', reason: `GitHub said: ${text}` })),
    warnings: problems,
  };
};

const summaryOf = (texts: readonly string[]): string =>
  renderSummary(
    aResult({
      run: aRun({ dryRun: true }),
      errors: [{ code: 'x', message: `It broke: ${texts[0]}`, remedy: `${texts[1]}` }],
      projects: [projectFor(texts), aProjectResult({ project: 'b', metadata: 'b.json' })],
    }),
  );

const bodyOf = (texts: readonly string[]): string => {
  const projects = [projectFor(texts)];
  return renderPullRequest({
    projects,
    files: projects.map(({ metadata }) => ({ path: metadata, before: '', after: '' })),
  }).body;
};

const OURS = new Set(
  'h2 h3 p ul ol li table thead tbody tr th td details summary code pre strong em a sub br blockquote'.split(
    ' ',
  ),
);
const OUR_LINK = /^https:\/\/github\.com\/octo-org\/notes\/(?:pull\/\d+|actions\/runs\/4711)$/;
const OUR_COMMENT = /^ $|^ metadata-sync:1 \{"corrections":\[.*\]\} $/;

/** What GitHub makes a person, reference, link, hash, emoji or formula of. */
const LINKING = /@\w|#\d|\bGH-\d|www\.|:\/\/|\b[0-9a-f]{7,40}\b|:[\w+-]+:|\$\S/i;
/** Said by us: the number of the correction pull request, and the hidden block's place. */
const SAID = /corrected in #\d+/gi;

/** Everything that may not come of a text from outside, looked for in what a parser makes of it. */
const expectHarmless = (markdown: string): void => {
  const content = contentOf(parsed(markdown));
  const { elements, comments, texts } = content;
  expect(elements.map(({ tagName }) => tagName).filter((name) => !OURS.has(name))).toEqual([]);
  const links = elements.filter(({ tagName }) => tagName === 'a');
  expect(
    links.map(({ properties }) => String(properties.href)).filter((href) => !OUR_LINK.test(href)),
  ).toEqual([]);
  expect(comments.filter((comment) => !OUR_COMMENT.test(comment))).toEqual([]);
  expect(texts.filter((text) => LINKING.test(text.replaceAll(SAID, '')))).toEqual([]);
  for (const rows of cellsOf(content)) expect(new Set(rows).size).toBe(1);
  const attributes = elements.flatMap(({ properties }) => Object.keys(properties));
  expect(attributes.filter((name) => !/^(?:href|align|className)$/.test(name))).toEqual([]);
  expect(markdown).not.toMatch(UNSEEN);
};

/** How many sections, rows and lists there are, which no text may add to. */
const frameOf = (markdown: string): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { tagName } of contentOf(parsed(markdown)).elements)
    if (/^(?:h\d|p|ul|ol|li|table|tr|details|pre|blockquote)$/.test(tagName))
      counts[tagName] = (counts[tagName] ?? 0) + 1;
  return counts;
};

/** With how many documents are made before a merge; the bench makes more. */
const RENDERERS: readonly (readonly [string, (texts: readonly string[]) => string, number])[] = [
  ['the job summary', summaryOf, 30],
  ['the correction pull request', bodyOf, 20],
];

describe.each(RENDERERS)('text from outside in %s', (_, render, numRuns) => {
  it('is no element, link, mention or comment, and begins no cell of its own', () => {
    fc.assert(
      fc.property(TEXTS, (texts) => expectHarmless(render(texts))),
      { numRuns: rounds(numRuns) },
    );
  });

  it('begins no section, row or list of its own', () => {
    const plain = Array.from({ length: 20 }, (_, index) => `plain ${index}`);
    const frame = frameOf(render(plain));
    fc.assert(
      fc.property(
        fc.uniqueArray(
          hostileTexts.filter((text) => text !== ''),
          { minLength: 20, maxLength: 20 },
        ),
        (texts) => {
          expect(frameOf(render(texts))).toEqual(frame);
        },
      ),
      { numRuns: rounds(5) },
    );
  });

  it.each(HOSTILE_TITLES.map((title) => [title.slice(0, 40), title]))(
    'is shown as what it is: %s',
    (_, title) => expectHarmless(render(Array.from({ length: 2 }, () => title))),
  );
});

describe('a title', () => {
  it('of a pull request names a file only when its path can be taken for nothing else', () => {
    const titleOf = (path: string): string =>
      renderPullRequest({
        projects: [aProjectResult({ drifts: [aJudgedDrift()] })],
        files: [{ path, before: '', after: '' }],
      }).title;
    expect(titleOf('a/b.json')).toContain('a/b.json');
    for (const path of ['@team/b.json', 'fixes #12.json', 'a/0123abcd.json', 'GH-1.json', 'a\nb']) {
      expect(titleOf(path)).toBe('Correct 1 record in the metadata file');
    }
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
      const drift = aJudgedDrift({ url });
      const summary = renderSummary(
        aResult({ run: aRun({ url: null }), projects: [aProjectResult({ drifts: [drift] })] }),
      );
      expect(summary).not.toMatch(/\]\(/);
    }
  });
});

describe('a long value', () => {
  it('is cut, and never in the middle of a character', () => {
    const body = bodyOf(['\ud83d\ude00'.repeat(500), 'x']);
    expect(body).toContain('\u2026');
    expect(() => encodeURIComponent(body)).not.toThrow();
    expect(body.length).toBeLessThan(5000);
  });

  it('is shown where it differs from the other', () => {
    const start = 'The same beginning of a title, '.repeat(9);
    const drift = aJudgedDrift({
      kind: 'field',
      field: 'title',
      severity: 'minor',
      recorded: `${start}old`,
      observed: `${start}new`,
    });
    const summary = renderSummary(aResult({ projects: [aProjectResult({ drifts: [drift] })] }));
    expect(summary).toMatch(/old` → `.*new`/);
  });
});
