import { describe, expect, it } from '@jest/globals';
import { report } from '../../src/model/report.js';
import { renderJson } from '../../src/report/index.js';
import { aJudgedDrift } from '../builders/drift.js';
import { aProjectResult, aResult, aRun } from '../builders/result.js';

const problem = { code: 'x', message: 'Something.', remedy: 'Do something.' };
const full = aResult({
  outcome: 'corrected',
  projects: [
    aProjectResult({
      drifts: [
        aJudgedDrift(),
        aJudgedDrift({
          kind: 'phantom',
          field: null,
          reason: 'not-found',
          observed: null,
          item: null,
          transition: null,
          severity: 'critical',
          heldBack: true,
          resolution: 'report',
        }),
        aJudgedDrift({
          kind: 'invalid',
          number: null,
          field: 'number',
          recorded: { a: [1, null] },
          url: null,
          title: null,
          observedAt: null,
        }),
        aJudgedDrift({
          kind: 'field',
          field: 'labels',
          recorded: ['a'],
          observed: [],
          baseline: ['b'],
          origin: 'both',
        }),
      ],
      skipped: [{ key: '#90', reason: 'it was not observed' }],
      warnings: [problem],
      errors: [problem],
    }),
  ],
  delivery: {
    operation: 'created',
    pullRequest: { number: 4, url: 'https://github.com/octo-org/notes/pull/4' },
    branch: 'metadata-sync/corrections',
    commit: '4c1f0d6a9a7f0b7f3b0e5a1c2d3e4f5061728394',
    carriesAll: true,
    warnings: [],
  },
  warnings: [problem],
  errors: [problem],
});

describe('the JSON report', () => {
  it.each([
    ['of a full run', full],
    ['of a run in sync', aResult()],
    [
      'of a run that ended early',
      aResult({
        projects: [],
        complete: false,
        outcome: 'incomplete',
        run: aRun({ base: null, rateRemaining: null, url: null }),
        errors: [problem],
      }),
    ],
  ])('%s is what its schema says, and nothing more', (_, result) => {
    expect(report.safeParse(JSON.parse(renderJson(result))).error).toBeUndefined();
  });

  it('keeps what a drift is made of to itself', () => {
    const [drift] = JSON.parse(renderJson(full)).projects[0].drifts;
    expect(Object.keys(drift)).toEqual([
      'key',
      'number',
      'kind',
      'field',
      'recorded',
      'observed',
      'baseline',
      'origin',
      'transition',
      'reason',
      'severity',
      'resolution',
      'observedAt',
      'firstSeenAt',
      'heldBack',
      'url',
      'title',
      'fingerprint',
      'recommendation',
    ]);
  });

  it('has its keys in the order of the reference', () => {
    const parsed = JSON.parse(renderJson(full));
    expect(Object.keys(parsed)).toEqual([
      'version',
      'run',
      'result',
      'complete',
      'totals',
      'projects',
      'delivery',
      'warnings',
      'errors',
    ]);
    expect(Object.keys(parsed.run)).toEqual([
      'id',
      'trigger',
      'repository',
      'base',
      'mode',
      'dryRun',
      'backfill',
      'prune',
      'startedAt',
      'finishedAt',
      'durationSeconds',
      'requests',
      'points',
      'rateRemaining',
      'url',
    ]);
    expect(Object.keys(parsed.projects[0])).toEqual([
      'project',
      'metadata',
      'format',
      'complete',
      'receipt',
      'totals',
      'drifts',
      'skipped',
      'warnings',
      'errors',
    ]);
    expect(Object.keys(parsed.totals)).toEqual([
      'records',
      'items',
      'inSync',
      'drift',
      'missing',
      'historical',
      'phantom',
      'status',
      'field',
      'duplicate',
      'invalid',
      'conflict',
      'ignored',
      'declined',
      'corrections',
    ]);
    expect(parsed.delivery).toEqual({
      operation: 'created',
      pullRequest: { number: 4, url: 'https://github.com/octo-org/notes/pull/4' },
      branch: 'metadata-sync/corrections',
      commit: '4c1f0d6a9a7f0b7f3b0e5a1c2d3e4f5061728394',
    });
  });

  it('is the same text every time and ends with a newline', () => {
    expect(renderJson(full)).toBe(
      renderJson({ ...structuredClone({ ...full, wording: null }), wording: full.wording }),
    );
    expect(renderJson(full)).toMatch(/\}\n$/);
  });
});
