// Runs in a process of its own: node measure-report.mjs <sources> <drifts>. Prints JSON: seconds of
// the first rendering of each report, which is the only one that a run makes.
import { pathToFileURL } from 'node:url';

const [sources, count] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(`${sources}/${path}`).href);
const { renderConsole, renderJson, renderPullRequest, renderResult, renderSummary } =
  await load('report/index.js');
const { WORKFLOW } = await load('model/workflow-wording.js');
const { PULL_REQUESTS } = await load('trackers/github/pull-requests/definition.js');

/** Every fifth a wrong status, the others each a title of its own. */
const driftAt = (index) => {
  const isStatus = index % 5 === 0;
  const number = index + 1;
  return {
    project: 'notes',
    tracker: PULL_REQUESTS,
    key: `#${number}`,
    number,
    kind: isStatus ? 'status' : 'field',
    field: isStatus ? 'status' : 'title',
    recorded: isStatus ? 'open' : `Step ${index}`,
    observed: isStatus ? 'merged' : `Step ${index}, again`,
    baseline: null,
    origin: 'unknown',
    transition: isStatus ? 'merged-externally' : null,
    reason: null,
    severity: isStatus ? 'critical' : 'minor',
    differing: false,
    observedAt: isStatus ? '2026-01-06T09:30:00Z' : null,
    firstSeenAt: '2026-02-01T03:00:00.000Z',
    url: `https://github.com/octo-org/notes/pull/${number}`,
    title: `Step ${index}`,
    fingerprint: index.toString(16).padStart(16, '0'),
    position: index,
    extraCopies: [],
    item: null,
    declinedIn: null,
    resolution: 'correct',
    heldBack: false,
    recommendation: 'Merge the correction to record what GitHub has.',
  };
};

const drifts = Array.from({ length: Number(count) }, (_, index) => driftAt(index));
const corrections = drifts.map((drift) => ({
  project: drift.project,
  key: drift.key,
  kind: drift.kind,
  field: drift.field,
  fingerprint: drift.fingerprint,
  before: drift.recorded,
  after: drift.observed,
  action: 'set',
  position: drift.position,
}));
const totals = {
  records: drifts.length,
  items: drifts.length,
  inSync: 0,
  drift: drifts.length,
  missing: 0,
  historical: 0,
  phantom: 0,
  status: drifts.filter(({ kind }) => kind === 'status').length,
  field: drifts.filter(({ kind }) => kind === 'field').length,
  duplicate: 0,
  invalid: 0,
  conflict: 0,
  ignored: 0,
  declined: 0,
  corrections: corrections.length,
};
const project = {
  project: 'notes',
  tracker: PULL_REQUESTS,
  metadata: 'projects/notes.json',
  format: 'ledger',
  complete: true,
  receipt: { expected: drifts.length, observed: drifts.length, lookedUp: 0, pages: 500 },
  totals,
  drifts,
  corrections,
  lines: new Map(),
  passesLimit: true,
  skipped: [],
  warnings: [],
  errors: [],
};
const found = {
  plan: { files: [], leftOut: [] },
  run: {
    id: '1',
    trigger: 'schedule',
    repository: 'octo-org/notes',
    base: 'main',
    mode: 'correct',
    dryRun: true,
    backfill: false,
    prune: false,
    startedAt: '2026-02-01T03:00:00.000Z',
    finishedAt: '2026-02-01T03:01:00.000Z',
    durationSeconds: 60,
    requests: 500,
    points: 500,
    rateRemaining: 4500,
    url: null,
  },
  outcome: 'drift',
  complete: true,
  totals,
  projects: [project],
  files: [{ path: project.metadata, before: '', after: '' }],
  delivery: {
    operation: 'none',
    pullRequest: null,
    branch: null,
    commit: null,
    carriesAll: false,
    warnings: [],
  },
  warnings: [],
  errors: [],
  phases: ['discover', 'verify', 'plan'],
};

/** What a door does first: it says everything in its words. */
const result = renderResult(found, WORKFLOW);

const REPORTS = {
  'job summary': () => renderSummary(result),
  'pull request': () => renderPullRequest({ projects: result.projects, files: result.files }).body,
  'JSON report': () => renderJson(result),
  console: () => renderConsole(result).sections,
};

const seconds = (work) => {
  const start = performance.now();
  if (work().length === 0) throw new Error('Nothing was rendered.');
  return (performance.now() - start) / 1000;
};

process.stdout.write(
  JSON.stringify(
    Object.fromEntries(Object.entries(REPORTS).map(([name, work]) => [name, seconds(work)])),
  ),
);
