import {
  type OpenCorrection,
  type Proposal,
  type ProposedFile,
  trailersOf,
} from '../../deliver/index.js';
import type { Branch } from '../../metadata/index.js';
import type { Refusals } from '../../model/correction-manifest.js';
import type { ProjectResult } from '../../model/result.js';
import {
  type PullRequestText,
  renderClosingComment,
  renderCommitMessage,
  renderConflictNote,
  renderPeopleComment,
  renderPullRequest,
} from '../../report/index.js';
import type { Loaded } from '../gather/load.js';
import { hasOnBase } from '../gather/on-base.js';
import { branchTextsOf } from '../gather/on-branch.js';
import { keepsAll, type OpenManifest } from '../gather/open-manifest.js';
import { stillDeclined } from '../gather/refusals.js';

interface Planned {
  readonly runId: string;
  readonly startedAt: string;
  readonly base: Branch;
  readonly open: OpenCorrection;
  readonly carried: OpenManifest;
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
  let words: PullRequestText | null = null;
  // Only what is written needs its words, and of many corrections there are many.
  const inWords = (): PullRequestText => {
    words ??= renderPullRequest(described, refusals);
    return words;
  };
  return {
    runId: planned.runId,
    base: planned.base,
    files,
    get title() {
      return inWords().title;
    },
    get body() {
      return inWords().body;
    },
    get carried() {
      return inWords().carried;
    },
    get commit() {
      return renderCommitMessage(
        described,
        trailersOf(planned.runId, planned.base.oid, files),
        inWords().carried,
      );
    },
    closingComment: renderClosingComment(),
    branchTexts: branchTextsOf(planned.loaded),
    mayTakeOut: planned.mayTakeOut,
    keepsCarried: keepsAll(planned.carried, corrections, hasOnBase(planned.loaded)),
    peopleComment: renderPeopleComment,
    conflictNote: (since, commits) => renderConflictNote(since, planned.base.name, commits),
    startedAt: planned.startedAt,
  };
};
