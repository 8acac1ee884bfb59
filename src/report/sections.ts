import { isConflict, type JudgedDrift } from '../model/drift.js';
import type { ProjectResult } from '../model/result.js';
import { equalChanges, type Grouped } from './equal-changes.js';

/** The drifts of a project, by the place where a report tells them. */
export interface Sections {
  readonly project: ProjectResult;
  readonly critical: Grouped;
  readonly minor: Grouped;
  readonly info: Grouped;
  readonly conflicts: Grouped;
  /** Declined and ignored ones. */
  readonly settled: Grouped;
}

/** Every report of a run tells the same drifts. */
const sorted = new WeakMap<ProjectResult, Sections>();

export const sectionsOf = (project: ProjectResult): Sections => {
  const sections = sorted.get(project) ?? sort(project);
  sorted.set(project, sections);
  return sections;
};

const sort = (project: ProjectResult): Sections => {
  const { drifts } = project;
  const isSettled = ({ resolution }: JudgedDrift): boolean =>
    resolution === 'ignored' || resolution === 'declined';
  const open = drifts.filter((drift) => !isSettled(drift));
  const plain = open.filter((drift) => !isConflict(drift));
  const graded = (severity: JudgedDrift['severity']): Grouped =>
    equalChanges(plain.filter((drift) => drift.severity === severity));
  return {
    project,
    critical: graded('critical'),
    minor: graded('minor'),
    info: graded('info'),
    conflicts: { groups: [], singles: open.filter(isConflict) },
    settled: equalChanges(drifts.filter(isSettled)),
  };
};

export const sizeOf = ({ groups, singles }: Grouped): number =>
  groups.reduce((sum, group) => sum + group.length, singles.length);

/** Gives out so many rows, the most important part first. */
export const allot = (limit: number, wanted: readonly number[]): readonly number[] => {
  let room = limit;
  return wanted.map((count) => {
    const given = Math.max(0, Math.min(room, count));
    room -= given;
    return given;
  });
};
