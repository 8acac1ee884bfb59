import type { ProposedFile } from '../../deliver/index.js';
import { applyChanges, type ProjectEdit } from '../../metadata/index.js';
import { SyncError, toProblem } from '../../model/problem.js';
import type { ProjectResult } from '../../model/result.js';
import { ownedFields } from '../../plan/index.js';
import type { Loaded } from '../gather/load.js';

interface PlannedFiles {
  readonly files: readonly ProposedFile[];
  /** The projects; those of a file that refuses its edits correct nothing, and say why. */
  readonly projects: readonly ProjectResult[];
}

type Read = Extract<Loaded, { ok: true }>;

/** The new text of each file that changes; a file may hold several projects. */
export const planFiles = (
  loaded: readonly Loaded[],
  projects: readonly ProjectResult[],
  startedAt: string,
): PlannedFiles => {
  const byPath = new Map<string, { first: Read; changes: ProjectEdit[] }>();
  const judged = new Map(projects.map((one) => [one.project, one]));
  for (const one of loaded) {
    if (!one.ok) continue;
    const { project, file } = one;
    const corrections = judged.get(project.name)?.corrections;
    const owned = ownedFields(project, file.format, file.fields);
    const known = byPath.get(file.path) ?? { first: one, changes: [] };
    byPath.set(file.path, known);
    known.changes.push({ file, corrections: corrections ?? [], owned });
  }
  const files: ProposedFile[] = [];
  const refusals = new Map<string, SyncError>();
  for (const [path, { first, changes }] of byPath) {
    try {
      const file = proposedFile(path, first, changes, new Date(startedAt));
      if (file !== null) files.push(file);
    } catch (error) {
      if (!(error instanceof SyncError)) throw error;
      refusals.set(path, error);
    }
  }
  return { files, projects: projects.map((project) => withRefusal(project, refusals)) };
};

/** Null when no byte of the file changes. */
const proposedFile = (
  path: string,
  { text, blob, onBranch = null }: Read,
  changes: readonly ProjectEdit[],
  now: Date,
): ProposedFile | null => {
  const after = applyChanges(text, changes, now, onBranch);
  const before = blob === null ? null : text;
  return after === text ? null : { path, before, after, blob, onBranch };
};

const withRefusal = (
  project: ProjectResult,
  refusals: ReadonlyMap<string, SyncError>,
): ProjectResult => {
  const refusal = refusals.get(project.metadata);
  if (refusal === undefined) return project;
  return {
    ...project,
    totals: { ...project.totals, corrections: 0 },
    drifts: project.drifts.map((drift) =>
      drift.resolution === 'correct'
        ? { ...drift, resolution: 'report', recommendation: refusal.problem.remedy }
        : drift,
    ),
    corrections: [],
    errors: [...project.errors, toProblem(refusal)],
  };
};
