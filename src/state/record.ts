import * as z from 'zod';
import { type GitHubClient, GitHubFault, type RepositoryReader } from '../github/index.js';
import type { HistoryEntry, State, Verified } from '../model/history.js';
import { namedValues } from '../model/named.js';
import type { Problem } from '../model/problem.js';
import { readState, type StoredState, wholeText } from './read.js';

interface Ports {
  readonly client: GitHubClient;
  readonly reader: RepositoryReader;
}

/** What one run leaves on the state branch. */
export interface Recorded {
  readonly entry: HistoryEntry;
  /** What it verified, by project; empty when it moves no baseline. */
  readonly verified: Readonly<Record<string, Verified>>;
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
      if (attempt > 1) {
        const { client, reader } = ports;
        current = await readState(client, reader, branch, current.month?.path ?? null);
      }
      const files = await filesOf(ports, branch, current, recorded);
      if (current.head === null) await createBranch(ports, branch, recorded, files);
      else await commit(ports, branch, current.head, recorded, files);
      return null;
    } catch (error) {
      // Whatever it is: a run that did its work does not fail for its history.
      if (!(error instanceof Refused && error.moved) || attempt === ATTEMPTS) {
        return notWritten(branch, error instanceof Error ? error.message : String(error));
      }
    }
  }
};

/** The write was refused; `moved` when it may be made again on what is there now. */
class Refused extends Error {
  readonly moved: boolean;

  constructor(message: string, moved: boolean) {
    super(message);
    this.name = 'Refused';
    this.moved = moved;
  }
}

interface StateFile {
  readonly path: string;
  readonly text: string;
}

const filesOf = async (
  { client, reader }: Ports,
  branch: string,
  { month, state }: StoredState,
  { entry, verified }: Recorded,
): Promise<readonly StateFile[]> => {
  if (month === null) return [];
  const before = await wholeText(client, reader, branch, month);
  const line = JSON.stringify(entry);
  const files = [{ path: month.path, text: `${ended(before)}${line}\n` }];
  if (Object.keys(verified).length === 0) return files;
  return [...files, { path: 'state.json', text: render(withVerified(state, entry, verified)) }];
};

/** A line that was cut off must not take the next one with it. */
const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** Git keeps the differences, and whoever reads it has a program. */
const render = (state: State): string => `${JSON.stringify(state)}\n`;

/** A run that began later has seen more, whoever writes first. */
const withVerified = (
  { version, bases }: State,
  { base }: HistoryEntry,
  verified: Recorded['verified'],
): State => {
  const present = bases[base] ?? namedValues<Verified>();
  const newer = Object.entries(verified).filter(
    ([project, { verifiedAt }]) => (present[project]?.verifiedAt ?? '') <= verifiedAt,
  );
  return { version, bases: { ...bases, [base]: { ...present, ...Object.fromEntries(newer) } } };
};

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
    tree: made.parse(tree).sha,
    parents: [],
  });
  try {
    await client.post('POST /repos/{owner}/{repo}/git/refs', {
      ...at,
      ref: `refs/heads/${branch}`,
      sha: made.parse(first).sha,
    });
  } catch (error) {
    const exists = error instanceof GitHubFault && /already exists/i.test(error.message);
    throw exists ? new Refused(error.message, true) : error;
  }
};

const headlineOf = ({ entry }: Recorded): string => `Record run ${entry.id}: ${entry.result}`;

const notWritten = (branch: string, reason: string): Problem => ({
  code: 'history-not-written',
  message: `The history could not be written to the branch \`${branch}\`: ${reason.replaceAll(/\s+/g, ' ').trim()}`,
  remedy:
    'Give the job the permission `contents: write` and let the branch be written, name another one in `history.branch`, or set `history: false`.',
});
