import * as z from 'zod';
import { type GitHubClient, GitHubFault, ofShape, type RepositoryReader } from '../github/index.js';
import type { HistoryEntry, State, Verified } from '../model/history.js';
import type { Problem } from '../model/problem.js';
import { addLine, type StateFile } from './add-line.js';
import { type Orphan, withoutOrphans } from './orphans.js';
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

/** How often the branch is read again because somebody else wrote to it. */
const ATTEMPTS = 5;

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
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (attempt > 1) current = await readAgain(ports, branch, current);
      const objection = objectionTo(branch, current);
      if (objection !== null) return objection;
      const files = await filesOf(ports, branch, current, recorded);
      await write(ports, branch, current.head, recorded, files);
      return null;
    } catch (error) {
      // Whatever it is: a run that did its work does not fail for its history.
      if (hasMoved(error) && attempt < ATTEMPTS) continue;
      return notWritten(branch, error instanceof Error ? error.message : String(error));
    }
  }
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

const hasMoved = (error: unknown): boolean => error instanceof Refused && error.moved;

/** The write was refused; `moved` when it may be made again on what is there now. */
class Refused extends Error {
  readonly moved: boolean;

  constructor(message: string, moved: boolean) {
    super(message);
    this.name = 'Refused';
    this.moved = moved;
  }
}

const filesOf = async (
  { client, reader }: Ports,
  branch: string,
  { months, month, state, head }: StoredState,
  { entry, verified, renames, orphans }: Recorded,
): Promise<readonly StateFile[]> => {
  if (month === null) return [];
  const text = await wholeText(client, reader, branch, month);
  if (text === null) throw new Refused(`\`${month.path}\` has gone since it was read.`, true);
  const files = addLine(months, { path: month.path, text }, JSON.stringify(entry));
  // By its state the branch is known as ours, so it has one from the beginning.
  const unchanged =
    Object.keys(verified).length + renames.projects.length === 0 && renames.base === null;
  if (unchanged && head !== null) return files;
  const renamed = withRenames(withoutOrphans(state, orphans), entry.base, renames);
  return [...files, { path: 'state.json', text: render(withVerified(renamed, entry, verified)) }];
};

/** Git keeps the differences, and whoever reads it has a program. */
const render = (state: State): string => `${JSON.stringify(state)}\n`;

const write = (
  ports: Ports,
  branch: string,
  head: string | null,
  recorded: Recorded,
  files: readonly StateFile[],
): Promise<void> =>
  head === null
    ? createBranch(ports, branch, recorded, files)
    : commit(ports, branch, head, recorded, files);

const COMMIT = `mutation MetadataSyncRecord($commit: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $commit) { commit { oid } }
}`;

const commit = async (
  { client, reader }: Ports,
  branch: string,
  head: string,
  recorded: Recorded,
  files: readonly StateFile[],
): Promise<void> => {
  const { owner, name } = reader.repository;
  const { errors } = await client.mutate(COMMIT, {
    commit: {
      branch: { repositoryNameWithOwner: `${owner}/${name}`, branchName: branch },
      expectedHeadOid: head,
      message: { headline: headlineOf(recorded) },
      fileChanges: {
        additions: files.map(({ path, text }) => ({
          path,
          contents: Buffer.from(text).toString('base64'),
        })),
      },
    },
  });
  const [error] = errors;
  if (error === undefined) return;
  const moved = /STALE_DATA|expected branch to point to|not found/i.test(
    `${error.type ?? ''} ${error.message}`,
  );
  throw new Refused(error.message, moved);
};

const made = z.object({ sha: z.string() });

/** GraphQL makes no commit without a parent, so the first one is put together of its objects. */
const createBranch = async (
  { client, reader }: Ports,
  branch: string,
  recorded: Recorded,
  files: readonly StateFile[],
): Promise<void> => {
  const at = { owner: reader.repository.owner, repo: reader.repository.name };
  const tree = await client.post('POST /repos/{owner}/{repo}/git/trees', {
    ...at,
    tree: files.map(({ path, text }) => ({ path, mode: '100644', type: 'blob', content: text })),
  });
  const first = await client.post('POST /repos/{owner}/{repo}/git/commits', {
    ...at,
    message: headlineOf(recorded),
    tree: ofShape(made, tree).sha,
    parents: [],
  });
  try {
    await client.post('POST /repos/{owner}/{repo}/git/refs', {
      ...at,
      ref: `refs/heads/${branch}`,
      sha: ofShape(made, first).sha,
    });
  } catch (error) {
    const exists = error instanceof GitHubFault && /already exists/i.test(error.message);
    throw exists ? new Refused(error.message, true) : error;
  }
};

const headlineOf = ({ entry }: Recorded): string => `Record run ${entry.id}: ${entry.result}`;

export const notOurs = (branch: string): Problem => ({
  code: 'history-branch-foreign',
  message: `The branch \`${branch}\` holds no \`state.json\` of a run, so it is somebody's own, and no history is written to it or read from it.`,
  remedy:
    'Name a branch in `history.branch` that does not exist yet, or leave it out; `history: false` does without.',
});

const notWritten = (branch: string, reason: string): Problem => ({
  code: 'history-not-written',
  message: `The history could not be written to the branch \`${branch}\`: ${reason.replaceAll(/\s+/g, ' ').trim()}`,
  remedy:
    'Give the job the permission `contents: write` and let the branch be written, name another one in `history.branch`, or set `history: false`.',
});
