import { type CarriedCorrection, encodeCarried } from '../model/carried.js';
import { DRIFT_KINDS, type DriftKind, type JudgedDrift } from '../model/drift.js';
import type { PlannedFile, ProjectResult } from '../model/result.js';
import { code } from './escape.js';
import { correctionTable, details } from './markdown.js';
import { type Counts, findings } from './verdict.js';
import { counted, listed } from './words.js';

/** GitHub takes 65,536 characters. */
const MOST_CHARACTERS = 65_000;
/** What the hidden block may take of them. */
const BLOCK_ROOM = 30_000;

/** What a plan is described from; none of it changes while the plan stays the same. */
export interface Described {
  readonly projects: readonly ProjectResult[];
  readonly files: readonly PlannedFile[];
}

export interface PullRequestText {
  readonly title: string;
  readonly body: string;
  /** What the commit message carries because the body has no room for it. */
  readonly overflow: string | null;
}

/** Title and body of the correction pull request. */
export const renderPullRequest = (plan: Described): PullRequestText => {
  const corrected = plan.projects.flatMap(({ drifts }) =>
    drifts.filter(({ resolution }) => resolution === 'correct'),
  );
  const { body: block, overflow } = encodeCarried(corrected.map(toCarried), BLOCK_ROOM);
  const rows = corrected.length;
  for (let limit = Math.min(rows, 500); ; limit = Math.floor(limit / 2)) {
    const body = `${[...sections(plan, limit), block].join('\n\n')}\n`;
    if (limit === 0 || body.length <= MOST_CHARACTERS)
      return { title: titleOf(plan), body, overflow };
  }
};

const toCarried = ({ project, key, kind, field, fingerprint }: JudgedDrift): CarriedCorrection => ({
  project,
  key,
  kind,
  field,
  fingerprint,
});

const recordsOf = (projects: readonly ProjectResult[]): number =>
  projects.reduce(
    (sum, { corrections }) => sum + new Set(corrections.map(({ key }) => key)).size,
    0,
  );

const titleOf = ({ projects, files }: Described): string =>
  `Correct ${counted(recordsOf(projects), 'record')} in ${files.length === 1 ? (files[0]?.path ?? 'the metadata file') : counted(files.length, 'metadata file')}`.slice(
    0,
    250,
  );

const sections = (plan: Described, limit: number): string[] => {
  let left = limit;
  return [
    ...plan.projects.filter(({ passesLimit }) => passesLimit).map(limitNote),
    `GitHub and the metadata ${plan.files.length === 1 ? 'file' : 'files'} disagree: ${findings(countsOf(plan.projects))}. This pull request records what GitHub says; nothing else in ${listed(plan.files.map(({ path }) => code(path)))} changes.`,
    ...plan.projects.flatMap((project) => {
      const drifts = project.drifts.filter(({ resolution }) => resolution === 'correct');
      if (drifts.length === 0) return [];
      const shown = [...drifts].sort(gravestFirst).slice(0, left);
      left -= shown.length;
      return projectSections(
        project,
        shown,
        drifts.length - shown.length,
        plan.projects.length > 1,
      );
    }),
    'Merge it to bring the metadata up to date. While it is open it follows GitHub, and it is closed when nothing is left to correct.',
  ];
};

const projectSections = (
  project: ProjectResult,
  shown: readonly JudgedDrift[],
  left: number,
  named: boolean,
): string[] => {
  const critical = shown.filter(({ severity }) => severity === 'critical');
  const others = shown.filter(({ severity }) => severity !== 'critical');
  return [
    ...(named ? [`### ${code(project.metadata)}`] : []),
    ...(critical.length === 0 ? [] : [correctionTable(critical)]),
    ...(others.length === 0
      ? []
      : [details(counted(others.length, 'minor correction'), correctionTable(others))]),
    ...(left === 0 ? [] : [`${counted(left, 'more correction')} in the diff.`]),
  ];
};

/** What is corrected, by kind; what is only reported is no matter of the pull request. */
const countsOf = (projects: readonly ProjectResult[]): Counts => {
  const counts = Object.fromEntries(DRIFT_KINDS.map((kind) => [kind, 0])) as Record<
    DriftKind,
    number
  >;
  for (const { corrections } of projects) for (const { kind } of corrections) counts[kind] += 1;
  return { ...counts, records: projects.reduce((sum, { totals }) => sum + totals.records, 0) };
};

const gravestFirst = (a: JudgedDrift, b: JudgedDrift): number =>
  Number(b.severity === 'critical') - Number(a.severity === 'critical');

const limitNote = ({ metadata, corrections, totals }: ProjectResult): string =>
  `> [!IMPORTANT]\n> This changes ${counted(new Set(corrections.map(({ key }) => key)).size, 'record')} of ${totals.records} in ${code(metadata)}, more than usual. Look twice before you merge.`;
