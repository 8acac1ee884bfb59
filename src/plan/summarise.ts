import type { JudgedDrift } from '../model/drift.js';
import { impactOf, type LeftOut, type Plan, type PlannedFile } from '../model/plan.js';
import type { ProjectResult } from '../model/result.js';

type Judged = Pick<ProjectResult, 'metadata' | 'drifts' | 'corrections'>;

/** The plan of a run: its corrections by file, what is left out and why, and what it amounts to. */
export const summarise = (projects: readonly Judged[], files: readonly PlannedFile[]): Plan => ({
  files: files.map(({ path, before, after }) => ({
    path,
    before,
    after,
    corrections: projects.flatMap(({ metadata, corrections }) =>
      metadata === path ? corrections : [],
    ),
  })),
  leftOut: projects.flatMap(({ drifts }) => drifts.flatMap((drift) => leftOut(drift) ?? [])),
  impact: impactOf(projects.flatMap(({ corrections }) => corrections)),
});

const leftOut = (drift: JudgedDrift): LeftOut | null => {
  const { project, key, kind, field, resolution, recommendation: why } = drift;
  return resolution === 'correct' ? null : { project, key, kind, field, resolution, why };
};
