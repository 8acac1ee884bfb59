import type { Item } from '../model/item.js';
import type { Project } from '../model/settings.js';
import type { TrackerDefinition } from '../model/tracker.js';
import { type DriftProblem, driftError } from './problems.js';

/** The definition of a project's tracker. */
export type DefinitionOf = (project: Project) => TrackerDefinition;

interface Claim {
  readonly project: Project;
  /** Null where the project takes every item that fits. */
  readonly closeness: number | null;
  /** What of the selection fits so closely. */
  readonly by: string;
}

/** The projects whose selection an item fits. */
const claimsOn = (
  item: Item,
  projects: readonly Project[],
  trackerOf: DefinitionOf,
): readonly Claim[] =>
  projects.flatMap((project) => {
    if (project.tracker !== item.tracker) return [];
    const fit = trackerOf(project).select.fit(item, project.selection);
    return fit.fits ? [{ project, closeness: fit.closeness, by: fit.by }] : [];
  });

/** The claims that are closest; several are equally close. A named project comes before a template's. */
const closest = (claims: readonly Claim[]): readonly Claim[] => {
  const competing = claims.filter(({ closeness }) => closeness !== null);
  const named = competing.filter(({ project }) => !project.fromTemplate);
  const candidates = named.length > 0 ? named : competing;
  const most = Math.max(...candidates.map(({ closeness }) => closeness ?? 0));
  return candidates.filter(({ closeness }) => closeness === most);
};

/**
 * The projects that an item belongs to: each that takes what fits it, and of those that compete the
 * closest one. Outsiders may name things as they like, so a tie there ends no run: the item is nobody's.
 *
 * @throws {SyncError} `head-ambiguous` when two projects are equally close to an item of people who may write
 */
export const projectsOf = (
  item: Item,
  projects: readonly Project[],
  trackerOf: DefinitionOf,
): readonly Project[] => {
  const claims = claimsOn(item, projects, trackerOf);
  const [best, ...tied] = closest(claims);
  const isTied = best !== undefined && tied[0] !== undefined;
  if (isTied && !trackerOf(best.project).isFromOutside(item)) {
    throw driftError(ambiguous(item, best, tied[0] as Claim));
  }
  return claims
    .filter((claim) => claim.closeness === null || (claim === best && !isTied))
    .map(({ project }) => project);
};

/** Whether several projects are equally close to an item of an outsider. */
export const isTiedOutsider = (
  item: Item,
  projects: readonly Project[],
  trackerOf: DefinitionOf,
): boolean => {
  const [best, ...tied] = closest(claimsOn(item, projects, trackerOf));
  return best !== undefined && tied.length > 0 && trackerOf(best.project).isFromOutside(item);
};

const ambiguous = (item: Item, one: Claim, other: Claim): DriftProblem => ({
  code: 'head-ambiguous',
  message: `${item.key} fits the projects \`${one.project.name}\` (\`${one.by}\`) and \`${other.project.name}\` (\`${other.by}\`) equally well.`,
  remedy: 'Make one of the two patterns more specific.',
});
