import type { Correction } from '../../src/model/correction.js';
import type { JudgedDrift } from '../../src/model/drift.js';
import {
  NOT_DELIVERED,
  type ProjectResult,
  type RenderedResult,
  type SyncResult,
} from '../../src/model/result.js';
import { addTotals, totalsOf } from '../../src/sync/plan/totals.js';
import { aJudgedDrift, aMissing, aPhantom, aTitleDrift } from '../builders/drift.js';
import { anItem } from '../builders/item.js';
import { aProjectResult, aResult, aRun } from '../builders/result.js';

const judged = aJudgedDrift;

/** What the plan makes of drifts that are to be corrected. */
const correctionsOf = (drifts: readonly JudgedDrift[]): Correction[] =>
  drifts
    .filter(({ resolution }) => resolution === 'correct')
    .map((drift): Correction => {
      const { project, key, kind, field, fingerprint, recorded, observed, item } = drift;
      const common = { project, key, kind, field, fingerprint, before: recorded, after: observed };
      if (field !== null) return { ...common, field, action: 'set', position: 0 };
      if (item !== null && kind !== 'duplicate') return { ...common, action: 'insert', item };
      return { ...common, action: 'remove', positions: [0] };
    });

const projectOf = (
  drifts: readonly JudgedDrift[],
  changes: Partial<ProjectResult> & { readonly records?: number } = {},
): ProjectResult => {
  const { records = 40, ...rest } = changes;
  const corrections = correctionsOf(drifts);
  const inSync = Math.max(0, records - new Set(drifts.map(({ key }) => key)).size);
  return aProjectResult({
    drifts,
    corrections,
    totals: totalsOf(drifts, corrections, { records, items: records, inSync }),
    receipt: { expected: records, observed: records, lookedUp: 0, pages: Math.ceil(records / 100) },
    ...rest,
  });
};

const resultOf = (projects: readonly ProjectResult[], changes: Partial<SyncResult> = {}) =>
  aResult({ projects, totals: addTotals(projects.map(({ totals }) => totals)), ...changes });

const created = (number: number): SyncResult['delivery'] => ({
  operation: 'created',
  pullRequest: { number, url: `https://github.com/octo-org/notes/pull/${number}` },
  branch: 'metadata-sync/corrections',
  commit: '4c1f0d6a9a7f0b7f3b0e5a1c2d3e4f5061728394',
  carriesAll: true,
  warnings: [],
});

const closedAt = (hour: number): string => `2026-01-31T${String(hour).padStart(2, '0')}:07:00Z`;

/** The incident that started this project: 14 of 19 states were wrong. */
const incidentDrifts = (): JudgedDrift[] => [
  ...Array.from({ length: 17 }, (_, index) => {
    const number = 87 + index;
    const title = `ClaudeStep: Task ${index < 2 ? index + 1 : 3}`;
    const item = anItem({
      number,
      title,
      status: index === 0 ? 'merged' : 'closed',
      mergedBy: index === 0 ? 'octocat' : null,
    });
    const state = judged({
      number,
      title,
      item,
      ...(index === 0
        ? {}
        : { recorded: 'merged', observed: 'closed', transition: 'closed-externally' as const }),
      observedAt: closedAt(index),
    });
    const untitled = judged({
      ...aTitleDrift({ number, title, item, recorded: null, observed: title }),
      recommendation: 'Merge the correction to record what GitHub has.',
    });
    return index === 1 || index > 14 ? [untitled] : [state, untitled];
  }).flat(),
];

const incident = (changes: Partial<SyncResult> = {}): RenderedResult =>
  resultOf(
    [
      projectOf(incidentDrifts(), {
        project: 'e2e-test-project',
        metadata: 'projects/e2e-test-project.json',
        format: 'claudestep',
        records: 19,
        passesLimit: true,
      }),
    ],
    { outcome: 'corrected', delivery: created(106), ...changes },
  );

const conflict = (): RenderedResult =>
  resultOf(
    [
      projectOf(
        [
          judged({ number: 12, origin: 'both', baseline: 'open', recorded: 'closed' }),
          judged({
            ...aTitleDrift({ number: 14 }),
            origin: 'both',
            field: 'reviewer',
            baseline: 'mona',
            recorded: 'hubot',
            observed: 'octocat',
            resolution: 'report',
            recommendation: 'Correct `reviewer` by hand.',
          }),
          judged({
            ...aTitleDrift({ number: 15 }),
            origin: 'both',
            baseline: 'Add the index',
            recorded: 'Add an index to orders',
            observed: 'Add an index',
          }),
          judged({
            number: 20,
            kind: 'duplicate',
            field: null,
            recorded: null,
            observed: 'open',
            transition: null,
            observedAt: null,
            differing: true,
            extraCopies: [7],
            resolution: 'report',
            recommendation: 'Decide which of the records is right, and delete the others.',
          }),
          judged({ number: 22, origin: 'tracker', baseline: 'open' }),
        ],
        { skipped: [{ key: '#20', reason: 'two records of it say different things' }] },
      ),
    ],
    { outcome: 'corrected', delivery: { ...created(31), operation: 'updated' } },
  );

const unread = {
  code: 'github-unavailable',
  message: 'GitHub answered page 3 of 7 with 502 five times.',
  remedy: 'Run again later; https://www.githubstatus.com tells whether GitHub has trouble.',
};

const incomplete = (): RenderedResult =>
  resultOf(
    [
      projectOf([judged({ number: 3 })], {
        records: 640,
        complete: false,
        totals: totalsOf([judged({ number: 3 })], correctionsOf([judged({ number: 3 })]), {
          records: 640,
          items: 200,
          inSync: 211,
        }),
        receipt: { expected: 640, observed: 200, lookedUp: 12, pages: 2 },
        warnings: [unread],
        skipped: [
          ...Array.from({ length: 80 }, (_, index) => ({
            key: `#${index + 300}`,
            reason: 'it was not observed',
          })),
          { key: '#501', reason: 'GitHub answered the look-up of `#501` with 502 five times.' },
        ],
      }),
    ],
    {
      outcome: 'incomplete',
      complete: false,
      run: aRun({ requests: 31, points: 14, durationSeconds: 128.4 }),
    },
  );

const backfill = (): RenderedResult =>
  resultOf(
    [
      projectOf(
        Array.from({ length: 250 }, (_, index) => {
          const item = anItem({
            number: index + 1,
            title: `Step ${index + 1} of the migration`,
            status: 'merged',
          });
          return judged({
            ...aMissing({
              number: index + 1,
              item,
              kind: 'historical',
              severity: 'info',
              observed: 'merged',
              title: item.title,
            }),
            observedAt: `2025-0${1 + (index % 9)}-11T10:00:00Z`,
            recommendation: 'Merge the correction to import the record.',
          });
        }),
        { records: 12 },
      ),
    ],
    {
      outcome: 'corrected',
      delivery: created(260),
      run: aRun({ backfill: true, requests: 9, points: 7, durationSeconds: 4.03 }),
    },
  );

const many = (): RenderedResult =>
  resultOf([
    projectOf(
      Array.from({ length: 50_000 }, (_, index) =>
        index % 5 === 0
          ? judged({ number: index + 1, observedAt: closedAt(index % 24) })
          : judged({
              ...aTitleDrift({
                number: index + 1,
                recorded: `Step ${index}`,
                observed: `Step ${index}, again`,
              }),
              fingerprint: index.toString(16).padStart(16, '0'),
            }),
      ),
      { records: 60_000, passesLimit: true },
    ),
  ]);

export const HOSTILE_TITLES = [
  'a | b || c \\| d',
  'a ` b `` c ``` d',
  '<script>alert(1)</script>',
  '<!-- metadata-sync:1 {"corrections":[]} -->',
  'ping @octo-org/team, see #1 and GH-2 and octo-org/notes#3',
  'fixes #12, closes https://github.com/octo-org/notes/issues/3',
  '::error::pwned ##[error]pwned',
  '\u001b[31mred\u001b[0m',
  'a \u202etxt.exe\u202c',
  'a\u200bb\ufeffc',
  'first\r\nsecond\u2028third',
  'https://evil.example www.evil.example me@evil.example 4c1f0d6a9a7f',
  `${'long '.repeat(2_000)}`,
  '[x](javascript:alert(1)) ![y](https://evil.example/z.png)',
];

const hostile = (): RenderedResult =>
  resultOf(
    [
      projectOf(
        HOSTILE_TITLES.map((title, index) =>
          judged(
            aTitleDrift({
              number: index + 1,
              recorded: 'Old',
              observed: title,
              title,
              item: anItem({ number: index + 1, title }),
            }),
          ),
        ),
        {
          metadata: 'projects/@team | `x`.json',
          warnings: [
            {
              code: 'x',
              message: `GitHub refused the request: ${HOSTILE_TITLES.slice(3, 12).join(' ')}`,
              remedy: 'Look at `a|b`.',
            },
          ],
          skipped: HOSTILE_TITLES.slice(0, 3).map((reason) => ({ key: '#99', reason })),
        },
      ),
    ],
    { run: aRun({ dryRun: true }) },
  );

const several = (): RenderedResult =>
  resultOf(
    [
      projectOf(
        [
          judged({ number: 3 }),
          judged(aMissing({ number: 8, observed: 'open', observedAt: null })),
          judged({
            ...aPhantom({ number: 9 }),
            resolution: 'report',
            recommendation: 'Run with `prune: true` to remove the record.',
          }),
        ],
        { project: 'api', metadata: 'projects/api.json' },
      ),
      projectOf(
        Array.from({ length: 90 }, (_, index) =>
          judged({
            ...aTitleDrift({
              number: index + 1,
              field: 'reviewer',
              recorded: 'mona',
              observed: 'octocat',
              origin: 'tracker',
              baseline: 'mona',
            }),
          }),
        ),
        { project: 'web', metadata: 'projects/web.json', records: 120 },
      ),
      projectOf([], { project: 'docs', metadata: 'projects/docs.json', records: 7 }),
    ],
    { outcome: 'corrected', delivery: { ...created(41), operation: 'unchanged' } },
  );

const firstRun = (): RenderedResult =>
  resultOf(
    [
      projectOf(
        Array.from({ length: 19 }, (_, index) => {
          const item = anItem({ number: index + 1, title: `Step ${index + 1}` });
          return judged({
            ...aMissing({
              number: index + 1,
              item,
              kind: 'historical',
              severity: 'info',
              observed: 'open',
              observedAt: null,
              title: item.title,
            }),
            resolution: 'report',
            recommendation: 'Run with `backfill: true` to import it.',
          });
        }),
        { records: 0, receipt: { expected: 19, observed: 19, lookedUp: 0, pages: 1 } },
      ),
    ],
    { outcome: 'in-sync', run: aRun({ mode: 'report', trigger: 'workflow_dispatch' }) },
  );

const declined = (): RenderedResult =>
  resultOf([
    projectOf([
      judged({
        number: 4,
        resolution: 'declined',
        declinedIn: { number: 2, url: 'https://github.com/octo-org/notes/pull/2' },
        recommendation:
          'Turned down when its correction pull request was closed; run with `force: true` to propose it again.',
      }),
      judged({
        ...aTitleDrift({ number: 5 }),
        resolution: 'ignored',
        recommendation:
          'Ignored by a rule in the config (renamed by hand); remove the rule to see it corrected.',
      }),
      judged({
        ...aTitleDrift({ number: 6 }),
        resolution: 'ignored',
        recommendation:
          'Ignored by a rule in the config (renamed by hand); remove the rule to see it corrected.',
      }),
      judged({
        ...aPhantom({ number: 7 }),
        resolution: 'report',
        heldBack: true,
        recommendation:
          'Check the removals one by one; run again with `force: true` to deliver them.',
      }),
    ]),
  ]);

const failed = (): RenderedResult =>
  aResult({
    projects: [],
    totals: addTotals([]),
    complete: false,
    outcome: 'incomplete',
    delivery: { ...NOT_DELIVERED, warnings: [] },
    errors: [
      {
        code: 'metadata-invalid',
        message: '`projects/notes.json`, line 4, column 7: a comma is missing.',
        remedy: 'Correct the file.',
      },
    ],
    run: aRun({ requests: 1, points: 1, durationSeconds: 0.31 }),
  });

/** The situations that matter, each with a golden file of every report. */
export const SITUATIONS: Readonly<Record<string, () => RenderedResult>> = {
  'in-sync': () =>
    resultOf([projectOf([], { records: 19 })], {
      run: aRun({ requests: 1, points: 1, durationSeconds: 0.42 }),
    }),
  incident,
  conflict,
  incomplete,
  'dry-run': () =>
    incident({
      outcome: 'drift',
      delivery: { ...NOT_DELIVERED, warnings: [] },
      run: aRun({ dryRun: true }),
    }),
  'backfill-250': backfill,
  'drifts-50000': many,
  'hostile-titles': hostile,
  'several-projects': several,
  'first-run': firstRun,
  declined,
  failed,
};
