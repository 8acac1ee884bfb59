import type { RenderedProblem } from '../model/problem.js';
import type { ProjectResult } from '../model/result.js';
import type { ReportCode } from './problems.js';
import { counted } from './words.js';

/** So many problems are listed one by one in the JSON report, and fewer in a log. */
export const MOST_IN_REPORT = 1000;
export const MOST_IN_LOG = 100;

/** The first of many problems; the last line says how many more there are. */
export const boundedProblems = (
  problems: readonly RenderedProblem[],
  most: number,
  remedy: string,
): readonly RenderedProblem[] => {
  const left = problems.length - most;
  if (left <= 0) return problems;
  const message = `${counted(left, 'more problem', 'more problems')} of the same run ${left === 1 ? 'is' : 'are'} not told here.`;
  const code: ReportCode = 'more-problems';
  return [...problems.slice(0, most), { code, message, remedy }];
};

/** The projects without those, beyond so many, that could not be read: of each there is only its error. */
export const boundedProjects = <Project extends ProjectResult>(
  projects: readonly Project[],
  most: number,
): readonly Project[] => {
  let failed = 0;
  return projects.filter(({ errors, drifts, totals }) => {
    if (errors.length === 0 || drifts.length > 0 || totals.records > 0) return true;
    failed += 1;
    return failed <= most;
  });
};
