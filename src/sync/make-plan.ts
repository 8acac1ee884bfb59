import {
  type OpenCorrection,
  type Proposal,
  type ProposedFile,
  trailersOf,
} from '../deliver/index.js';
import type { Branch } from '../metadata/index.js';
import type { Refusals } from '../model/carried.js';
import type { ProjectResult } from '../model/result.js';
import {
  renderClosingComment,
  renderCommitMessage,
  renderPeopleComment,
  renderPullRequest,
} from '../report/index.js';
import { type Carried, keepsAll } from './carried.js';
import type { Loaded } from './load.js';
import { stillDeclined } from './refusals.js';

interface Planned {
  readonly runId: string;
  readonly startedAt: string;
  readonly base: Branch;
  readonly open: OpenCorrection;
  readonly carried: Carried;
  readonly refusals: Refusals;
  readonly loaded: readonly Loaded[];
  readonly files: readonly ProposedFile[];
  readonly projects: readonly ProjectResult[];
  /** A complete full run, without errors. */
  readonly mayTakeOut: boolean;
}

/** The plan: the exact new text of every file, and how it will be proposed. Nothing is written. */
export const makePlan = (planned: Planned): Proposal => {
  const { files } = planned;
  const described = { projects: planned.projects, files };
  const corrections = planned.projects.flatMap((project) => project.corrections);
  const refusals = stillDeclined(planned.refusals, corrections);
  const { title, body, carried } = renderPullRequest(described, refusals);
  return {
    runId: planned.runId,
    base: planned.base,
    files,
    title,
    body,
    carried,
    commit: renderCommitMessage(described, trailersOf(planned.runId, files), carried),
    closingComment: renderClosingComment(),
    branchTexts: new Map(
      planned.loaded.flatMap(({ project, onBranch }) =>
        onBranch === null ? [] : [[project.metadata, onBranch]],
      ),
    ),
    mayTakeOut: planned.mayTakeOut,
    keepsCarried: keepsAll(planned.carried, corrections),
    peopleComment: renderPeopleComment,
    startedAt: planned.startedAt,
  };
};
