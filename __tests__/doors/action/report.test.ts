import { describe, expect, it } from '@jest/globals';
import { INCIDENT, incidentFile } from '../../../src/doors/cli/demo/incident.js';
import { incident } from '../../helpers/incident-world.js';
import { CORRECTIONS, WEB } from '../../helpers/world.js';

const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

const TOTALS = {
  records: 19,
  items: 19,
  inSync: 2,
  drift: 31,
  missing: 0,
  historical: 0,
  phantom: 0,
  status: 14,
  field: 17,
  duplicate: 0,
  invalid: 0,
  conflict: 0,
  ignored: 0,
  declined: 0,
  corrections: 31,
};

describe('the JSON report', () => {
  it('has the published shape', async () => {
    const world = await incident();
    const { report, outputs } = await world.run();
    const { number } = world.correction();
    const { projects, ...whole } = report;
    expect(whole).toEqual({
      version: 1,
      run: {
        id: expect.stringMatching(/^4711-1-[0-9a-z]{6}$/),
        trigger: 'schedule',
        repository: 'octo-org/claude-step',
        base: INCIDENT.base,
        mode: 'correct',
        dryRun: false,
        backfill: false,
        prune: false,
        startedAt: instant,
        finishedAt: instant,
        durationSeconds: Number(outputs['duration-seconds']),
        requests: world.github.requests.length,
        points: expect.any(Number),
        rateRemaining: Number(outputs['rate-remaining']),
        url: expect.stringMatching(/\/octo-org\/claude-step\/actions\/runs\/4711$/),
      },
      result: 'corrected',
      complete: true,
      totals: TOTALS,
      delivery: {
        operation: 'created',
        pullRequest: { number, url: `${WEB}/octo-org/claude-step/pull/${number}` },
        branch: CORRECTIONS,
        commit: world.repository.head(CORRECTIONS),
      },
      warnings: [],
      errors: [],
    });
    expect(
      projects.map(({ drifts, ...project }) => ({ ...project, count: drifts.length })),
    ).toEqual([
      {
        project: 'e2e-test-project',
        metadata: INCIDENT.metadata,
        format: 'claudestep',
        complete: true,
        receipt: { expected: 19, observed: 19, lookedUp: 0, pages: 1 },
        totals: TOTALS,
        skipped: [],
        warnings: [],
        errors: [],
        count: 31,
      },
    ]);
  });

  it('tells everything about the drift of one pull request', async () => {
    const world = await incident();
    const { report } = await world.run({ mode: 'report' });
    const [drift] = report.projects.flatMap(({ drifts }) => drifts);
    expect(drift).toEqual({
      key: '#87',
      number: 87,
      kind: 'status',
      field: 'status',
      recorded: 'open',
      observed: 'merged',
      baseline: null,
      origin: 'unknown',
      transition: 'merged-externally',
      reason: null,
      severity: 'critical',
      resolution: 'correct',
      observedAt: '2025-12-29T23:50:38Z',
      firstSeenAt: report.run.startedAt,
      heldBack: false,
      url: `${WEB}/octo-org/claude-step/pull/87`,
      title: 'ClaudeStep: Task 1',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      recommendation: expect.stringMatching(/\S.*\.$/),
    });
  });

  it('says what a run was told, and what became of it', async () => {
    const world = await incident();
    const { report } = await world.run({
      mode: 'report',
      'dry-run': 'true',
      backfill: 'true',
      prune: 'true',
    });
    expect(report.run).toMatchObject({ mode: 'report', dryRun: true, backfill: true, prune: true });
    expect(report.delivery).toEqual({
      operation: 'none',
      pullRequest: null,
      branch: null,
      commit: null,
    });
  });

  it('is written where report-path says', async () => {
    const world = await incident();
    const { outputs, report } = await world.run({ 'report-path': 'reports/of/today.json' });
    expect(outputs['report-path']).toContain('reports/of/today.json');
    expect(report.result).toBe('corrected');
  });
});

describe('the log', () => {
  it('annotates one drift of a kind, on the line of the metadata file where the record stands', async () => {
    const world = await incident();
    const { log } = await world.run({ mode: 'report' });
    const file = incidentFile().split('\n');
    const line = file.findIndex((text) => text.includes('"pr_number": 87')) - 1;
    expect(file[line - 1]?.trim()).toBe('{');
    const annotations = log.split('\n').filter((text) => /^::(?:error|warning|notice) /.test(text));
    expect(annotations).toEqual([
      expect.stringContaining(
        `::warning title=Wrong status,file=${INCIDENT.metadata},line=${line}::#87: status open → merged`,
      ),
      expect.stringMatching(/^::notice title=Other field differs,file=.*,line=\d+::#87: title/),
    ]);
    expect(log).toMatch(/^::group::projects\/e2e-test-project\.json: 31 drifts$/m);
  });
});

describe('the job summary', () => {
  it('shows in a dry run what would change, before and after', async () => {
    const world = await incident();
    const { summary } = await world.run({ 'dry-run': 'true' });
    expect(summary).toContain('17 of 19 records would change (17 `title`, 14 `status`)');
    expect(summary).toContain('@@ #87 @@\n- status: open\n+ status: merged\n');
    expect(summary).toContain('**Next:** Run again without `dry-run`');
    const { summary: written } = await world.run();
    expect(written).not.toContain('```diff');
  });

  it('has three lines when everything is in sync', async () => {
    const world = await incident();
    await world.run();
    world.repository.mergePullRequest(world.correction().number);
    const { summary } = await world.run();
    expect(summary.split('\n').filter((line) => line !== '').length).toBeLessThanOrEqual(3);
    expect(summary).toContain('In sync: 19 records agree with GitHub.');
  });
});
