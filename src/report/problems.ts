import type { RenderedProblem } from '../model/problem.js';
import type { ProjectResult, RenderedResult } from '../model/result.js';
import { sentence } from './escape.js';
import { groupBy } from './group-by.js';
import { counted } from './words.js';

/** Every code of a problem that a report has on its own. */
export type ReportCode = 'more-problems';

/** The errors of a run, each once; those of a project stand in the run's as well. */
export const errorsOf = ({ errors, projects }: RenderedResult): readonly RenderedProblem[] =>
  once([...errors, ...projects.flatMap((project) => project.errors)]);

const warningsOf = ({ warnings, projects }: RenderedResult): readonly RenderedProblem[] =>
  once([...warnings, ...projects.flatMap((project) => project.warnings)].sort(causesFirst));

/** Of a label that there is not, much else that is said is only the consequence. */
const causesFirst = (a: RenderedProblem, b: RenderedProblem): number =>
  Number(b.code === 'label-unknown') - Number(a.code === 'label-unknown');

/** The warnings that this run is the first to show. */
export const newsOf = (result: RenderedResult): readonly RenderedProblem[] => {
  const known = new Set(knownWarningsOf(result).map(({ message }) => message));
  return warningsOf(result).filter(({ message }) => !known.has(message));
};

/** What an earlier run showed already, and that is so until somebody acts. */
export const knownWarningsOf = ({ projects }: RenderedResult): readonly RenderedProblem[] =>
  once(projects.flatMap(({ knownWarnings = [] }) => knownWarnings));

const once = (problems: readonly RenderedProblem[]): readonly RenderedProblem[] => [
  ...new Map(
    problems.map((problem) => [`${problem.message}\n${problem.remedy}`, problem]),
  ).values(),
];

/** A list of problems with their remedies; one line each. */
export const problemList = (
  problems: readonly RenderedProblem[],
  symbol: string,
  limit: number,
  elsewhere: string,
): string => {
  const left = problems.length - limit;
  return [
    ...problems
      .slice(0, limit)
      .map(({ message, remedy }) => `- ${symbol} ${sentence(message)} ${sentence(remedy)}`),
    ...(left > 0 ? [`- and ${counted(left, 'more', 'more')} in ${elsewhere}`] : []),
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
