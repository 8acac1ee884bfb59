import type { Problem } from '../model/problem.js';
import type { ProjectResult, SyncResult } from '../model/result.js';
import { sentence } from './escape.js';
import { groupBy } from './group-by.js';
import { JSON_REPORT } from './markdown.js';
import { counted } from './words.js';

/** The errors of a run, each once; those of a project stand in the run's as well. */
export const errorsOf = ({ errors, projects }: SyncResult): readonly Problem[] =>
  once([...errors, ...projects.flatMap((project) => project.errors)]);

const warningsOf = ({ warnings, projects }: SyncResult): readonly Problem[] =>
  once([...warnings, ...projects.flatMap((project) => project.warnings)].sort(causesFirst));

/** Of a label that there is not, much else that is told is only the consequence. */
const causesFirst = (a: Problem, b: Problem): number =>
  Number(b.code === 'label-unknown') - Number(a.code === 'label-unknown');

/** The warnings that this run is the first to tell. */
export const newsOf = (result: SyncResult): readonly Problem[] => {
  const known = new Set(standingOf(result).map(({ message }) => message));
  return warningsOf(result).filter(({ message }) => !known.has(message));
};

/** What an earlier run told already, and that is so until somebody acts. */
export const standingOf = ({ projects }: SyncResult): readonly Problem[] =>
  once(projects.flatMap(({ knownWarnings = [] }) => knownWarnings));

const once = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(
    problems.map((problem) => [`${problem.message}\n${problem.remedy}`, problem]),
  ).values(),
];

/** A list of problems with their remedies; one line each. */
export const problemList = (
  problems: readonly Problem[],
  symbol: string,
  limit: number,
): string => {
  const left = problems.length - limit;
  return [
    ...problems
      .slice(0, limit)
      .map(({ message, remedy }) => `- ${symbol} ${sentence(message)} ${sentence(remedy)}`),
    ...(left > 0 ? [`- and ${counted(left, 'more', 'more')} in ${JSON_REPORT}`] : []),
  ].join('\n');
};

/** Records that could not be judged, those with the same reason together. */
export const skippedByReason = (
  projects: readonly ProjectResult[],
): readonly (readonly [reason: string, keys: readonly string[]])[] =>
  [
    ...groupBy(
      projects.flatMap(({ skipped }) => skipped),
      ({ reason }) => reason,
    ),
  ].map(([reason, skipped]) => [reason, skipped.map(({ key }) => key)] as const);
