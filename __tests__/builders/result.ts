import type { JudgedDrift } from '../../src/model/drift.js';
import { EMPTY_PLAN } from '../../src/model/plan.js';
import {
  NOT_DELIVERED,
  type ProjectResult,
  type RenderedResult,
  type Run,
  type SyncResult,
  type Totals,
} from '../../src/model/result.js';
import { WORKFLOW } from '../../src/model/workflow-wording.js';
import { renderResult } from '../../src/report/index.js';
import { setValue } from './correction.js';
import { WORDS } from './words.js';

export const totals = (changes: Partial<Totals> = {}): Totals => ({
  records: 40,
  items: 40,
  inSync: 40,
  drift: 0,
  missing: 0,
  historical: 0,
  phantom: 0,
  status: 0,
  field: 0,
  duplicate: 0,
  invalid: 0,
  conflict: 0,
  ignored: 0,
  declined: 0,
  corrections: 0,
  ...changes,
});

const totalsOf = (drifts: readonly JudgedDrift[]): Totals => {
  const count = (kind: JudgedDrift['kind']): number =>
    drifts.filter((drift) => drift.kind === kind).length;
  return totals({
    records: Math.max(40, drifts.length),
    inSync: 0,
    drift: drifts.length,
    status: count('status'),
    field: count('field'),
    missing: count('missing'),
    phantom: count('phantom'),
    corrections: drifts.filter(({ resolution }) => resolution === 'correct').length,
  });
};

/** A complete look at one metadata file, with the counts that its drifts make. */
export const aProjectResult = (changes: Partial<ProjectResult> = {}): ProjectResult => {
  const drifts = changes.drifts ?? [];
  return {
    project: 'notes',
    tracker: WORDS,
    metadata: 'projects/notes.json',
    format: 'ledger',
    complete: true,
    receipt: { expected: 40, observed: 40, lookedUp: 0, pages: 1 },
    totals: drifts.length === 0 ? totals() : totalsOf(drifts),
    drifts,
    corrections: drifts
      .filter(({ resolution }) => resolution === 'correct')
      .map(({ key, field, position }) => ({
        ...setValue(field ?? 'status', 'x', position ?? 0),
        key,
      })),
    lines: new Map(),
    passesLimit: false,
    skipped: [],
    warnings: [],
    errors: [],
    ...changes,
  };
};

export const aRun = (changes: Partial<Run> = {}): Run => ({
  id: '4711-1',
  trigger: 'schedule',
  repository: 'octo-org/notes',
  base: 'main',
  mode: 'correct',
  dryRun: false,
  backfill: false,
  prune: false,
  startedAt: '2026-02-01T03:00:00.000Z',
  finishedAt: '2026-02-01T03:00:01.200Z',
  durationSeconds: 1.2,
  requests: 2,
  points: 2,
  rateRemaining: 4990,
  url: 'https://github.com/octo-org/notes/actions/runs/4711',
  ...changes,
});

/** A run that found what its projects hold, and delivered nothing. */
export const aResult = (changes: Partial<SyncResult> = {}): RenderedResult => {
  const projects = changes.projects ?? [aProjectResult()];
  const all = projects.map((project) => project.totals);
  const sum = (name: keyof Totals): number => all.reduce((total, one) => total + one[name], 0);
  const added = totals(
    Object.fromEntries(
      (Object.keys(totals()) as (keyof Totals)[]).map((name) => [name, sum(name)]),
    ),
  );
  const result: SyncResult = {
    run: aRun(),
    outcome: added.drift > 0 ? 'drift' : 'in-sync',
    complete: true,
    totals: added,
    projects,
    plan: EMPTY_PLAN,
    delivery: NOT_DELIVERED,
    warnings: [],
    errors: [],
    phases: ['discover', 'verify', 'plan'],
    ...changes,
  };
  return renderResult(result, WORKFLOW);
};
