import {
  type OpenCorrection,
  type Proposal,
  type ProposedFile,
  trailersOf,
} from '../deliver/index.js';
import { applyChanges, type Branch, type Change } from '../metadata/index.js';
import type { ProjectResult } from '../model/result.js';
import { ownedFields } from '../plan/index.js';
import { renderCommitMessage, renderPullRequest } from '../report/index.js';
import { type Carried, keepsAll } from './carried.js';
import type { Loaded } from './load.js';

interface Planned {
  readonly runId: string;
  readonly startedAt: string;
  readonly base: Branch;
  readonly open: OpenCorrection;
  readonly carried: Carried;
  readonly loaded: readonly Loaded[];
  readonly projects: readonly ProjectResult[];
  /** A complete full run, without errors. */
  readonly mayTakeOut: boolean;
}

/** The plan: the exact new text of every file, and how it will be proposed. Nothing is written. */
export const makePlan = (planned: Planned): Proposal => {
  const files = plannedFiles(planned);
  const described = { projects: planned.projects, files };
  const { title, body, overflow } = renderPullRequest(described);
  return {
    runId: planned.runId,
    base: planned.base,
    files,
    title,
    body,
    commit: renderCommitMessage(described, trailersOf(planned.runId, files), overflow),
    closingComment: 'GitHub and the metadata agree again, so nothing is left to correct.',
    branchTexts: new Map(
      planned.loaded.flatMap(({ project, onBranch }) =>
        onBranch === null ? [] : [[project.metadata, onBranch]],
      ),
    ),
    mayTakeOut: planned.mayTakeOut,
    keepsCarried: keepsAll(
      planned.carried,
      planned.projects.flatMap(({ corrections }) => corrections),
    ),
  };
};

/** The new text of each file that changes; a file may hold several projects. */
const plannedFiles = ({ loaded, projects, startedAt }: Planned): readonly ProposedFile[] => {
  const files = new Map<string, { first: Extract<Loaded, { ok: true }>; changes: Change[] }>();
  for (const one of loaded) {
    if (!one.ok) continue;
    const { project, file } = one;
    const corrections = projects.find((judged) => judged.project === project.name)?.corrections;
    const owned = ownedFields(project, file.format, file.fields);
    const known = files.get(file.path) ?? { first: one, changes: [] };
    files.set(file.path, known);
    known.changes.push({ file, corrections: corrections ?? [], owned });
  }
  return [...files].flatMap(([path, { first, changes }]) => {
    const { text: before, blob, onBranch } = first;
    const after = applyChanges(before, changes, new Date(startedAt), onBranch);
    return after === before ? [] : [{ path, before, after, blob, onBranch }];
  });
};
