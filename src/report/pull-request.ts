import {
  encodeManifest,
  type ManifestEntry,
  NO_REFUSALS,
  type Refusals,
} from '../model/correction-manifest.js';
import type { JudgedDrift } from '../model/drift.js';
import { DRIFT_KINDS, type DriftKind } from '../model/drift-words.js';
import type { PlannedFile } from '../model/plan.js';
import type { ProjectResult } from '../model/result.js';
import { conflictBlocks } from './conflicts.js';
import { type BlockOptions, driftBlocks } from './drift-blocks.js';
import type { Grouped } from './equal-changes.js';
import { code, plainName } from './escape.js';
import { details, nameOf } from './markdown.js';
import { nounsOf } from './nouns.js';
import { allot, type Sections, sectionsOf, sizeOf } from './sections.js';
import { type Counts, findings } from './verdict.js';
import { counted, listed, sentenceCase, thousands } from './words.js';

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
  const parts = plan.projects
    .filter(({ corrections }) => corrections.length > 0)
    .map((project) => sectionsOf({ ...project, drifts: project.drifts.filter(isCorrected) }));
  const corrected = plan.projects.flatMap(({ drifts }) => drifts.filter(isCorrected));
  const { body: block, commit } = encodeManifest(corrected.map(toCarried), BLOCK_ROOM, refusals);
  const rows = corrected.length;
  for (let limit = Math.min(rows, 500); ; limit = Math.floor(limit * 0.8)) {
    const body = `${[...sections(plan, parts, limit), ...(block === null ? [] : [block])].join('\n\n')}\n`;
    if (limit === 0 || body.length <= MOST_CHARACTERS)
      return { title: titleOf(plan), body, carried: commit };
  }
};

const isCorrected = ({ resolution }: JudgedDrift): boolean => resolution === 'correct';

const toCarried = ({ project, key, kind, field, fingerprint }: JudgedDrift): ManifestEntry => ({
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

const sections = (plan: Described, corrected: readonly Sections[], limit: number): string[] => {
  const rows = roomsFor(corrected, limit);
  const projects = corrected.map(({ project }) => project);
  const nouns = nounsOf(projects);
  const blocks = corrected.flatMap((section, index) =>
    projectBlocks(
      section,
      rows[index] ?? NO_ROOM,
      corrected.length === 1 ? null : nameOf(section.project, projects),
    ),
  );
  const left = corrected.reduce(
    (sum, section, index) => sum + notShown(section, rows[index] ?? NO_ROOM),
    0,
  );
  return [
    ...limitNote(plan.projects.filter(({ passesLimit }) => passesLimit)),
    `${sentenceCase(nouns.home)} and the metadata ${plan.files.length === 1 ? 'file' : 'files'} disagree: ${findings(countsOf(plan.projects), nouns)}. This pull request records what ${nouns.home} says; nothing else in ${filesNamed(plan.files)} changes.`,
    ...blocks,
    ...(left === 0 ? [] : [`${counted(left, 'more correction')} in the diff.`]),
    `Merge it to bring the metadata up to date. While it is open it follows ${nouns.home}, and it is closed when nothing is left to correct.`,
  ];
};

/** The most important first: what there is no room for is taken from the end. */
const PARTS = ['critical', 'conflicts', 'minor', 'info'] as const;
type Rooms = Readonly<Record<(typeof PARTS)[number], number>>;
const NO_ROOM: Rooms = { critical: 0, conflicts: 0, minor: 0, info: 0 };

/** How many rows each part of each project may take. */
const roomsFor = (corrected: readonly Sections[], limit: number): readonly Rooms[] => {
  const shown = corrected.slice(0, MOST_FILES);
  const sizes = PARTS.flatMap((part) => shown.map((section) => sizeOf(section[part])));
  const rooms = allot(limit, sizes);
  return shown.map((_, index) => {
    const [critical = 0, conflicts = 0, minor = 0, info = 0] = PARTS.map(
      (_part, nth) => rooms[nth * shown.length + index] ?? 0,
    );
    return { critical, conflicts, minor, info };
  });
};

/** What no part of a project shows; a part that is shown says itself what it leaves out. */
const notShown = (section: Sections, rooms: Rooms): number =>
  PARTS.filter((part) => rooms[part] === 0).reduce((sum, part) => sum + sizeOf(section[part]), 0);

const filesNamed = (files: readonly PlannedFile[]): string => {
  const left = files.length - MOST_FILES;
  const named = files.slice(0, MOST_FILES).map(({ path }) => code(path));
  return listed([...named, ...(left > 0 ? [counted(left, 'more file')] : [])]);
};

/** In words that stay the same while the corrections do. */
const OPTIONS: BlockOptions = { from: null, delivered: null, open: 50, elsewhere: 'the diff' };

const projectBlocks = (section: Sections, rooms: Rooms, heading: string | null): string[] => {
  const { critical, conflicts, minor, info } = section;
  const folded = (grouped: Grouped, room: number, name: string): string[] =>
    room === 0
      ? []
      : [details(counted(sizeOf(grouped), name), ...driftBlocks(grouped, OPTIONS, room))];
  const blocks = [
    ...(rooms.critical === 0 ? [] : driftBlocks(critical, OPTIONS, rooms.critical)),
    ...(rooms.conflicts === 0
      ? []
      : ['Changed on both sides:', ...conflictBlocks(conflicts.singles, OPTIONS, rooms.conflicts)]),
    ...folded(minor, rooms.minor, 'minor correction'),
    ...folded(info, rooms.info, `older ${section.project.tracker.nouns.one}`),
  ];
  return heading === null || blocks.length === 0 ? blocks : [`### ${heading}`, ...blocks];
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
