import * as z from 'zod';
import {
  type GitHubClient,
  hasMoved,
  isNotPermitted,
  moveBranches,
  type RepositoryReader,
  removalOf,
  WriteRefused,
  write,
} from '../../github/index.js';
import type { Clock } from '../../http/index.js';
import { type Problem, SyncError } from '../../model/problem.js';

import { withConflictNote, withoutConflictNote } from './conflict-note.js';
import { sameText } from './decide-step.js';
import { markPeople, tellsOfPeople } from './marks.js';
import { mergeableOf } from './mergeable.js';
import { COMMENT } from './mutations.js';
import type {
  BranchCommit,
  OpenCorrection,
  OpenPullRequest,
  TemporaryBranch,
} from './open-correction.js';
import { leftToPeople, notCommented } from './problems.js';
import type { Proposal } from './proposal.js';
import { updatePullRequest } from './update.js';

interface Ports {
  readonly client: GitHubClient;
  readonly reader: RepositoryReader;
  readonly clock: Pick<Clock, 'sleep'>;
}

interface Left {
  /** Since when the branch conflicts with its base, ISO 8601; null when it does not. */
  readonly conflictsSince: string | null;
  readonly warnings: readonly Problem[];
}

/**
 * Says who committed what to the correction branch: to the run always, to the people once, and in the
 * body as long as the branch conflicts because of it.
 */
export const leaveToPeople = async (
  ports: Ports,
  branch: string,
  { pullRequest }: OpenCorrection,
  proposal: Proposal,
  commits: readonly BranchCommit[],
): Promise<Left> => {
  const authors = commits.map(({ author }) => author);
  if (pullRequest === null) {
    return { conflictsSince: null, warnings: [leftToPeople(authors, branch, null, null)] };
  }
  const conflictsSince = await findConflict(ports, pullRequest, proposal.startedAt);
  const warning = leftToPeople(authors, branch, pullRequest.number, conflictsSince);
  const refused = [
    ...(await commentOnce(
      ports.client,
      pullRequest,
      proposal.peopleComment(commits, conflictsSince !== null),
    )),
    ...(await noteConflict(
      ports.client,
      pullRequest,
      conflictsSince === null
        ? null
        : { since: conflictsSince, note: proposal.conflictNote(conflictsSince, commits) },
    )),
  ];
  return { conflictsSince, warnings: [warning, ...refused] };
};

const findConflict = async (
  { reader, clock }: Ports,
  { number, conflictsSince }: OpenPullRequest,
  startedAt: string,
): Promise<string | null> => {
  switch (await mergeableOf(reader, clock, number)) {
    case 'MERGEABLE':
      return null;
    case 'CONFLICTING':
      return conflictsSince ?? startedAt;
    case 'UNKNOWN':
      return conflictsSince;
  }
};

const commentOnce = async (
  client: GitHubClient,
  { id, number, comments }: OpenPullRequest,
  comment: string,
): Promise<readonly Problem[]> => {
  if (tellsOfPeople(comments)) return [];
  try {
    const input = { subjectId: id, body: markPeople(comment) };
    await write(client, COMMENT, { comment: input }, z.object({}));
    return [];
  } catch (error) {
    if (isNotPermitted(error)) return [error.problem];
    // That people are told matters less than what the run found.
    if (error instanceof WriteRefused && !hasMoved(error)) {
      return [notCommented(number, error.message)];
    }
    throw error;
  }
};

const noteConflict = async (
  client: GitHubClient,
  pullRequest: OpenPullRequest,
  conflict: { readonly since: string; readonly note: string } | null,
): Promise<readonly Problem[]> => {
  const { body } = pullRequest;
  const noted =
    conflict === null
      ? withoutConflictNote(body)
      : withConflictNote(body, conflict.since, conflict.note);
  if (sameText(noted, body)) return [];
  try {
    await updatePullRequest(client, pullRequest, { body: noted });
    return [];
  } catch (error) {
    if (!isNotPermitted(error)) throw error;
    return [error.problem];
  }
};

/** A run that is so old, in milliseconds, does not go on any more. */
const LONG_AGO = 6 * 60 * 60_000;

/** What killed runs left behind, and no run works with any more. */
export const abandoned = (
  { temporary }: Pick<OpenCorrection, 'temporary'>,
  startedAt: string,
): readonly TemporaryBranch[] =>
  temporary.filter(
    ({ committedAt }) =>
      committedAt !== null && Date.parse(startedAt) - Date.parse(committedAt) > LONG_AGO,
  );

/**
 * Deletes temporary branches. That they are gone matters to nobody else, so a failure here is none:
 * each belongs to a run that may take it away at the same moment.
 */
export const removeTemporary = async (
  client: GitHubClient,
  repositoryId: string,
  branches: readonly TemporaryBranch[],
): Promise<void> => {
  if (branches.length === 0) return;
  try {
    await moveBranches(client, repositoryId, branches.map(removalOf));
  } catch (error) {
    if (!(error instanceof SyncError)) throw error;
  }
};
