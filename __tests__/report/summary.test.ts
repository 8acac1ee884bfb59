import { describe, expect, it } from '@jest/globals';
import { NOT_DELIVERED, type RenderedResult, type SyncResult } from '../../src/model/result.js';
import { renderConsole, renderSummary } from '../../src/report/index.js';
import { verdictOf } from '../../src/report/verdict.js';
import { aJudgedDrift } from '../builders/drift.js';
import { aProjectResult, aResult, aRun, totals } from '../builders/result.js';

const grave = aJudgedDrift({ number: 87 });
const minor = aJudgedDrift({
  number: 88,
  kind: 'field',
  field: 'title',
  severity: 'minor',
  observedAt: null,
});
const drifted = (changes: Partial<SyncResult> = {}): RenderedResult =>
  aResult({ projects: [aProjectResult({ drifts: [minor, grave] })], ...changes });
const pullRequest = { number: 4, url: 'https://github.com/octo-org/notes/pull/4' };
const delivery = (operation: SyncResult['delivery']['operation']): SyncResult['delivery'] => ({
  ...NOT_DELIVERED,
  operation,
  pullRequest,
  carriesAll: true,
});
const problem = { code: 'x', message: 'The `label` is gone.', remedy: 'Look it up.' };

describe('the verdict', () => {
  it('has a symbol of its own for each result, and for an error', () => {
    const symbols = [
      aResult(),
      drifted(),
      drifted({ outcome: 'corrected', delivery: delivery('created') }),
      drifted({ outcome: 'incomplete', complete: false }),
      aResult({ errors: [problem] }),
    ].map((result) => verdictOf(result).symbol);
    expect(new Set(symbols).size).toBe(symbols.length);
  });

  it('gives the count of wrong states in the singular and in the plural', () => {
    const verdictFor = (status: number) =>
      verdictOf(aResult({ totals: totals({ status, drift: status }), outcome: 'drift' })).text;
    expect(verdictFor(1)).toContain('1 of 40 records');
    expect(verdictFor(1)).not.toContain('have');
    expect(verdictFor(14)).toContain('14 of 40 records have');
  });

  it('names the pull request that carries the corrections', () => {
    for (const operation of ['created', 'updated', 'unchanged'] as const) {
      expect(
        verdictOf(drifted({ outcome: 'corrected', delivery: delivery(operation) })).text,
      ).toContain('#4');
    }
  });

  it('says of a dry run and of a report that nothing was written', () => {
    for (const run of [aRun({ dryRun: true }), aRun({ mode: 'report' })]) {
      expect(verdictOf(drifted({ run })).text).toContain('nothing written');
    }
  });
});

describe('the job summary', () => {
  it('begins with the verdict and shows what is grave before what is folded', () => {
    const summary = renderSummary(drifted());
    expect(summary.startsWith(`## ${verdictOf(drifted()).symbol}`)).toBe(true);
    expect(summary.indexOf('[#87]')).toBeLessThan(summary.indexOf('<details>'));
    expect(summary.indexOf('<details>')).toBeLessThan(summary.indexOf('[#88]'));
  });

  it('tells the age of what an earlier run had listed', () => {
    const cached = aProjectResult({ cachedFrom: '2026-01-29T03:00:00.000Z' });
    const told = 'brought up to date from 2026-01-29 03:00 UTC (3 days ago)';
    expect(renderSummary(aResult({ projects: [cached] }))).toContain(told);
    expect(renderConsole(aResult({ projects: [cached] })).footer).toContain(told);
    const several = renderSummary(
      aResult({ projects: [cached, aProjectResult({ metadata: 'b.json', project: 'b' })] }),
    );
    expect(several).toContain('| 2026-01-29 03:00 UTC (3 days ago) |');
  });

  it('is short when everything is in sync', () => {
    const summary = renderSummary(aResult());
    expect(summary).not.toContain('|');
    expect(summary.split('\n').length).toBeLessThan(8);
  });

  it('shows number, recorded, observed, since when and link of a drift', () => {
    const row = renderSummary(drifted())
      .split('\n')
      .find((line) => line.includes('#87'));
    for (const part of [
      '[#87](https://github.com/octo-org/notes/pull/87)',
      'open',
      'merged',
      '2026-01-06 09:30 UTC',
      '25 days ago',
    ]) {
      expect(row).toContain(part);
    }
  });

  it('shows every warning and error with its remedy, and names as code', () => {
    const summary = renderSummary(
      aResult({ warnings: [problem], projects: [aProjectResult({ errors: [problem] })] }),
    );
    expect(summary.match(/The `label` is gone\. Look it up\./g)).toHaveLength(2);
  });

  it('names what could not be judged', () => {
    const skipped = Array.from({ length: 150 }, (_, index) => ({
      key: `#${index + 1}`,
      reason: 'it was not observed',
    }));
    const summary = renderSummary(aResult({ projects: [aProjectResult({ skipped })] }));
    expect(summary).toContain('150 records');
    expect(summary).toContain('100 more');
  });

  it('keeps the files of several projects apart', () => {
    const projects = ['a.json', 'b.json'].map((metadata) =>
      aProjectResult({ metadata, drifts: [grave] }),
    );
    const summary = renderSummary(aResult({ projects }));
    expect(summary.match(/### .*a\.json/g)).toHaveLength(1);
    expect(summary.match(/### .*b\.json/g)).toHaveLength(1);
  });
});

describe('the console report', () => {
  it('has one row a drift and no colour', () => {
    const { sections } = renderConsole(drifted());
    expect(sections).toHaveLength(1);
    expect(sections[0]?.rows.filter((row) => /#8[78]\b/.test(row))).toHaveLength(2);
    expect(JSON.stringify(sections)).not.toMatch(/\\u001b/);
  });

  it('gives the cost of the run', () => {
    expect(renderConsole(aResult()).footer).toBe(
      '2 requests, 2 points, 1.2 s, 4,990 points left this hour; 40 of 40 pull requests observed',
    );
  });
});
