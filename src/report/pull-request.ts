import {
  type CarriedCorrection,
  encodeCarried,
  NO_REFUSALS,
  type Refusals,
} from '../model/carried.js';
import { DRIFT_KINDS, type DriftKind, isConflict, type JudgedDrift } from '../model/drift.js';
import type { PlannedFile, ProjectResult } from '../model/result.js';
import { conflictBlocks } from './conflicts.js';
import { driftBlocks, type Telling } from './drift-blocks.js';
import { equalChanges } from './equal-changes.js';
import { code, plainName } from './escape.js';
import { details, nameOf } from './markdown.js';
import { type Counts, findings } from './verdict.js';
import { counted, listed, thousands } from './words.js';

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
  /** The hidden block for the commit message. */
  readonly carried: string;
}

/** Title and body of the correction pull request. */
export const renderPullRequest = (
  plan: Described,
  refusals: Refusals = NO_REFUSALS,
): PullRequestText => {
  const corrected = plan.projects.flatMap(({ drifts }) =>
    drifts.filter(({ resolution }) => resolution === 'correct'),
  );
  const { body: block, commit } = encodeCarried(corrected.map(toCarried), BLOCK_ROOM, refusals);
  const rows = corrected.length;
  for (let limit = Math.min(rows, 500); ; limit = Math.floor(limit * 0.8)) {
    const body = `${[...sections(plan, limit), ...(block === null ? [] : [block])].join('\n\n')}\n`;
    if (limit === 0 || body.length <= MOST_CHARACTERS)
      return { title: titleOf(plan), body, carried: commit };
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

/** A squash merge makes the title a commit message, so it names a file only by a harmless path. */
const titleOf = ({ projects, files }: Described): string => {
  const [only] = files;
  const path = files.length === 1 && only !== undefined ? plainName(only.path) : null;
  const where = files.length > 1 ? counted(files.length, 'metadata file') : 'the metadata file';
  return `Correct ${counted(recordsOf(projects), 'record')} in ${path ?? where}`.slice(0, 250);
};

/** More files than these are only counted; the diff names them all. */
const MOST_FILES = 20;

const sections = (plan: Described, limit: number): string[] => {
  const corrected = plan.projects.filter(({ corrections }) => corrections.length > 0);
  let rows = limit;
  let told = 0;
  const tables = corrected.slice(0, MOST_FILES).flatMap((project) => {
    const drifts = project.drifts.filter(({ resolution }) => resolution === 'correct');
    const shown = [...drifts].sort(gravestFirst).slice(0, rows);
    rows -= shown.length;
    told += shown.length;
    return shown.length === 0
      ? []
      : projectSections(shown, corrected.length === 1 ? null : nameOf(project, corrected));
  });
  const left = corrected.reduce((sum, { corrections }) => sum + corrections.length, 0) - told;
  return [
    ...limitNote(corrected.filter(({ passesLimit }) => passesLimit)),
    `GitHub and the metadata ${plan.files.length === 1 ? 'file' : 'files'} disagree: ${findings(countsOf(plan.projects))}. This pull request records what GitHub says; nothing else in ${filesNamed(plan.files)} changes.`,
    ...tables,
    ...(left === 0 ? [] : [`${counted(left, 'more correction')} in the diff.`]),
    'Merge it to bring the metadata up to date. While it is open it follows GitHub, and it is closed when nothing is left to correct.',
  ];
};

const filesNamed = (files: readonly PlannedFile[]): string => {
  const left = files.length - MOST_FILES;
  const named = files.slice(0, MOST_FILES).map(({ path }) => code(path));
  return listed([...named, ...(left > 0 ? [counted(left, 'more file')] : [])]);
};

/** In words that stay the same while the corrections do. */
const TELLING: Telling = { from: null, delivered: null, open: 50, elsewhere: 'the diff' };

const projectSections = (shown: readonly JudgedDrift[], heading: string | null): string[] => {
  const conflicts = shown.filter(isConflict);
  const plain = shown.filter((drift) => !isConflict(drift));
  const critical = plain.filter(({ severity }) => severity === 'critical');
  const others = plain.filter(({ severity }) => severity !== 'critical');
  return [
    ...(heading === null ? [] : [`### ${heading}`]),
    ...driftBlocks(equalChanges(critical), TELLING, critical.length),
    ...(conflicts.length === 0
      ? []
      : ['Changed on both sides:', ...conflictBlocks(conflicts, TELLING, conflicts.length)]),
    ...(others.length === 0
      ? []
      : [
          details(
            counted(others.length, 'minor correction'),
            ...driftBlocks(equalChanges(others), TELLING, others.length),
          ),
        ]),
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

/** The comment with which a correction pull request is closed. */
export const renderClosingComment = (): string =>
  'GitHub and the metadata agree again, so nothing is left to correct.';

/** A correction pull request may change as much as it finds; it says so where it is much. */
const limitNote = (projects: readonly ProjectResult[]): string[] => {
  if (projects.length === 0) return [];
  const changes = projects
    .slice(0, MOST_FILES)
    .map(
      ({ metadata, corrections, totals }) =>
        `${counted(new Set(corrections.map(({ key }) => key)).size, 'record')} of ${thousands(totals.records)} in ${code(metadata)}`,
    );
  return [
    `> [!IMPORTANT]\n> This changes ${listed(changes)}, more than usual. Look twice before you merge.`,
  ];
};
