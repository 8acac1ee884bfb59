import { describe, expect, it } from '@jest/globals';
import { decodeCorrections } from '../../src/model/correction-manifest.js';
import type { JudgedDrift } from '../../src/model/drift.js';
import type { ProjectResult } from '../../src/model/result.js';
import { renderPullRequest, renderSummary } from '../../src/report/index.js';
import { aJudgedDrift } from '../builders/drift.js';
import { aProjectResult, aResult } from '../builders/result.js';

const MANY = 50_000;
/** GitHub drops a job summary over 1 MiB whole, and refuses a body over 65,536 characters. */
const SUMMARY_BYTES = 1_000_000;
const BODY_CHARACTERS = 65_000;

const drifts = (count: number, changes: Partial<JudgedDrift> = {}): JudgedDrift[] =>
  Array.from({ length: count }, (_, index) =>
    aJudgedDrift({
      number: index + 1,
      position: index,
      fingerprint: index.toString(16).padStart(16, '0'),
      recorded: 'Stra\u00dfe \u2192 '.repeat(20),
      ...(index % 2 === 0 ? {} : { kind: 'field', field: 'title', severity: 'minor' }),
      ...changes,
    }),
  );

const bodyOf = (projects: readonly ProjectResult[]) =>
  renderPullRequest({
    projects,
    files: projects.map(({ metadata }) => ({ path: metadata, before: '', after: '' })),
  });

/** Every row of a table has as many cells as its head, and every folded section is closed. */
const expectWhole = (markdown: string): void => {
  for (const block of markdown.split('\n\n')) {
    const rows = block.split('\n').filter((line) => line.startsWith('|'));
    const cells = new Set(rows.map((row) => row.split(/(?<!\\)\|/).length));
    expect(cells.size).toBeLessThanOrEqual(1);
    for (const row of rows) expect(row.endsWith('|')).toBe(true);
  }
  expect(markdown.match(/<details>/g)?.length).toBe(markdown.match(/<\/details>/g)?.length);
  expect(markdown.endsWith('\n')).toBe(true);
};

describe('a report of fifty thousand drifts', () => {
  const project = aProjectResult({ drifts: drifts(MANY) });

  it('fits into a job summary, with tables whole and the rest counted', () => {
    const summary = renderSummary(aResult({ projects: [project] }));
    expect(Buffer.byteLength(summary)).toBeLessThan(SUMMARY_BYTES);
    expect(summary.length).toBeGreaterThan(SUMMARY_BYTES / 10);
    expectWhole(summary);
    expect(summary).toMatch(/[\d,]+ more/);
  });

  it('fits into the body of a pull request, which carries everything together with the commit', () => {
    const { body, carried } = bodyOf([project]);
    expect(body.length).toBeLessThan(BODY_CHARACTERS);
    expect(body.length).toBeGreaterThan(BODY_CHARACTERS / 4);
    expectWhole(body);
    expect(decodeCorrections([body, carried])).toHaveLength(MANY);
  });
});

describe('a report of many metadata files', () => {
  const projects = Array.from({ length: 3000 }, (_, index) =>
    aProjectResult({
      project: `p${index}`,
      metadata: `projects/some-team/p${index}.json`,
      drifts: drifts(2),
    }),
  );

  it('fits into a job summary', () => {
    const summary = renderSummary(aResult({ projects }));
    expect(Buffer.byteLength(summary)).toBeLessThan(SUMMARY_BYTES);
    expectWhole(summary);
  });

  it('fits into the body of a pull request', () => {
    const { body, title } = bodyOf(projects);
    expect(body.length).toBeLessThan(BODY_CHARACTERS);
    expect(title.length).toBeLessThanOrEqual(256);
    expectWhole(body);
  });

  it('fits into a job summary when every one of them could not be read', () => {
    const problem = {
      code: 'metadata-not-found',
      message: 'There is no metadata file `a/b.json`.',
      remedy: 'Check the path.',
    };
    const failed = projects.map((project) => ({
      ...project,
      drifts: [],
      complete: false,
      errors: [problem, problem, problem],
    }));
    expect(
      Buffer.byteLength(renderSummary(aResult({ projects: failed, outcome: 'incomplete' }))),
    ).toBeLessThan(SUMMARY_BYTES);
  });
});

describe('the texts of one plan', () => {
  it('are the same every time, so that an unchanged pull request is left as it is', () => {
    const plan = () => bodyOf([aProjectResult({ drifts: drifts(30) })]);
    expect(plan()).toEqual(plan());
  });

  it('hold no time of the run and no age', () => {
    const later = drifts(3).map((drift) => ({ ...drift, firstSeenAt: '2027-05-05T00:00:00.000Z' }));
    expect(bodyOf([aProjectResult({ drifts: later })])).toEqual(
      bodyOf([aProjectResult({ drifts: drifts(3) })]),
    );
  });

  it('name the file where there is one, and count where there are more', () => {
    const one = bodyOf([aProjectResult({ drifts: drifts(2) })]);
    expect(one.title).toContain('projects/notes.json');
    const two = bodyOf(
      [1, 2].map((index) => aProjectResult({ metadata: `p${index}.json`, drifts: drifts(2) })),
    );
    expect(two.title).toContain('2 metadata files');
    expect(two.title).toContain('4 records');
  });

  it('say at the top when more changes than usual', () => {
    const [first] = bodyOf([aProjectResult({ drifts: drifts(3), passesLimit: true })]).body.split(
      '\n',
    );
    expect(first).toMatch(/^> \[!/);
  });

  it('show only what is corrected', () => {
    const { body } = bodyOf([
      aProjectResult({
        drifts: [
          aJudgedDrift({ number: 1 }),
          aJudgedDrift({ number: 2, resolution: 'report' }),
          aJudgedDrift({ number: 3, resolution: 'ignored' }),
        ],
      }),
    ]);
    expect([...body.matchAll(/\[#(\d+)\]/g)].map(([, number]) => number)).toEqual(['1']);
  });
});
