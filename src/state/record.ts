import {
  commitOnBranch,
  createOrphanBranch,
  type GitHubClient,
  headMoved,
  type RepositoryReader,
  WriteRefused,
  whileItMoves,
} from '../github/index.js';
import { RemoteFault } from '../http/index.js';
import type { HistoryEntry, State, Verified } from '../model/history.js';
import type { Problem } from '../model/problem.js';
import { permit, text } from '../model/text.js';
import { addLine, type StateFile } from './add-line.js';
import { type Orphan, withoutOrphans } from './orphans.js';
import type { StateProblem } from './problems.js';
import { readState, type StoredState, wholeText } from './read.js';
import { type Renames, withRenames } from './renames.js';
import { withVerified } from './verified.js';

interface Ports {
  readonly client: GitHubClient;
  readonly reader: RepositoryReader;
}

/** What one run leaves on the state branch. */
export interface Recorded {
  readonly entry: HistoryEntry;
  /** What it verified, by project; empty when it moves no baseline. */
  readonly verified: Readonly<Record<string, Verified>>;
  /** What it found renamed. */
  readonly renames: Renames;
  /** What goes, as nothing refers to it any more. */
  readonly orphans: readonly Orphan[];
}

/**
 * Adds a run to the history and moves the baseline, in one commit on the state branch that names
 * the head it was made on. The branch is made when there is none.
 *
 * @returns why it could not be written; null when it was
 */
export const recordRun = async (
  ports: Ports,
  branch: string,
  stored: StoredState,
  recorded: Recorded,
): Promise<Problem | null> => {
  let current = stored;
  const { problem } = await whileItMoves(async (attempt) => {
    try {
      if (attempt > 1) current = await readAgain(ports, branch, current);
      const objection = objectionTo(branch, current);
      if (objection === null) await write(ports, branch, current, recorded);
      return { problem: objection, failure: undefined };
    } catch (failure) {
      // Whatever it is: a run that did its work does not fail for its history.
      const problem = notWritten(branch, reasonOf(failure));
      // What may have been written must not be written twice.
      return { problem, failure: isInDoubt(failure) ? undefined : failure };
    }
  });
  return problem;
};

const isInDoubt = (failure: unknown): boolean =>
  failure instanceof WriteRefused && failure.cause instanceof RemoteFault;

const reasonOf = (failure: unknown): string => {
  if (failure instanceof WriteRefused) return failure.reason;
  return failure instanceof Error ? failure.message : String(failure);
};

/** Why nothing may be written there; it may have come to be since the run looked. */
const objectionTo = (branch: string, { refused, isOurs }: StoredState): Problem | null => {
  if (refused !== null) return notWritten(branch, refused);
  return isOurs ? null : notOurs(branch);
};

const readAgain = (
  { client, reader }: Ports,
  branch: string,
  { month }: StoredState,
): Promise<StoredState> => readState(client, reader, branch, month?.path ?? null);

const filesOf = async (
  { client, reader }: Ports,
  branch: string,
  { months, month, state, head }: StoredState,
  { entry, verified, renames, orphans }: Recorded,
): Promise<readonly StateFile[]> => {
  if (month === null) return [];
  const text = await wholeText(client, reader, branch, month);
  if (text === null) throw headMoved(`\`${month.path}\` has gone since it was read.`);
  const files = addLine(months, { path: month.path, text }, JSON.stringify(entry));
  // By its state the branch is known as ours, so it has one from the beginning.
  const unchanged =
    Object.keys(verified).length + renames.projects.length === 0 && renames.base === null;
  if (unchanged && head !== null) return files;
  const renamed = withRenames(withoutOrphans(state, orphans), entry.base, renames);
  return [...files, { path: 'state.json', text: render(withVerified(renamed, entry, verified)) }];
};

/** In one line: git stores the differences, and it is read by programs. */
const render = (state: State): string => `${JSON.stringify(state)}\n`;

const write = async (
  ports: Ports,
  branch: string,
  current: StoredState,
  recorded: Recorded,
): Promise<void> => {
  const files = await filesOf(ports, branch, current, recorded);
  const commit = { branch, message: { headline: headlineOf(recorded) }, files };
  const { head } = current;
  await (head === null
    ? createOrphanBranch(ports, commit)
    : commitOnBranch(ports, { ...commit, parent: head }, 'MetadataSyncRecord'));
};

const headlineOf = ({ entry }: Recorded): string => `Record run ${entry.id}: ${entry.result}`;

export const notOurs = (branch: string): StateProblem => ({
  code: 'history-branch-foreign',
  message: `The branch \`${branch}\` holds no \`state.json\` of a run, so it is somebody's own, and no history is written to it or read from it.`,
  remedy:
    'Name a branch in `history.branch` that does not exist yet, or leave it out; `history: false` does without.',
});

const notWritten = (branch: string, reason: string): StateProblem => ({
  code: 'history-not-written',
  message: `The history could not be written to the branch \`${branch}\`: ${reason.replaceAll(/\s+/g, ' ').trim()}`,
  remedy: text`${permit({ contents: 'write' })} and let the branch be written, name another one in \`history.branch\`, or set \`history: false\`.`,
});
