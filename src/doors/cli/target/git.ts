import { type CommandLineProblem, commandLineError } from '../problems.js';
import { type Answer, runProgram } from '../run-program.js';

/** The working tree that a command stands in. */
export interface Checkout {
  readonly root: string;
  /** Where git keeps what belongs to this working tree. */
  readonly gitFolder: string;
  /** The branch that is checked out; null for none. */
  readonly branch: string | null;
  /** The address of the remote `origin`; null when there is none. */
  readonly origin: string | null;
}

/**
 * Keeps git from starting what a clone's own settings name: whoever made the clone must not get to
 * run a program here. Filters stay, because without them git cannot tell whether a file was changed.
 */
const NOTHING_STARTS = [
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'core.hooksPath=/dev/null'],
  // It would start what `gpg.program` names.
  ...['-c', 'log.showSignature=false'],
];

/** Runs git in a folder. */
export const git = (folder: string, args: readonly string[], input?: string): Promise<Answer> =>
  runProgram('git', [...NOTHING_STARTS, ...args], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
    ...(input !== undefined && { input }),
  });

/**
 * The working tree around a folder; null when there is none.
 *
 * @throws {SyncError} `git-missing` when git is not there, `git-refused` when it will not look
 */
export const findCheckout = async (folder: string): Promise<Checkout | null> => {
  const [places, branch, origin] = await Promise.all([
    git(folder, ['rev-parse', '--show-toplevel', '--absolute-git-dir']),
    git(folder, ['symbolic-ref', '--quiet', '--short', 'HEAD']),
    git(folder, ['remote', 'get-url', 'origin']),
  ]);
  if (places.status === null) throw commandLineError(gitMissing);
  if (/dubious ownership/.test(places.error)) throw commandLineError(refused(places.error));
  const [root, gitFolder] = places.out.trimEnd().split('\n');
  if (places.status !== 0 || !root || !gitFolder) return null;
  return {
    root,
    gitFolder,
    branch: branch.status === 0 ? branch.out.trim() : null,
    origin: origin.status === 0 ? origin.out.trim() : null,
  };
};

/** The first of these refs that there is, and when its commit was made. */
export const firstRef = async (
  root: string,
  refs: readonly string[],
): Promise<{ readonly ref: string; readonly committedAt: string } | null> => {
  for (const ref of refs) {
    const { status, out } = await git(root, ['log', '-1', '--format=%cI', ref, '--']);
    if (status === 0 && out.trim() !== '') return { ref, committedAt: out.trim() };
  }
  return null;
};

/** The text of a file as a ref has it; null when there is none. */
export const textAt = async (root: string, ref: string, path: string): Promise<string | null> => {
  const { status, out } = await git(root, ['cat-file', 'blob', `${ref}:${path}`]);
  return status === 0 ? out : null;
};

/** The paths of the files in a folder as a ref has it. */
export const pathsAt = async (
  root: string,
  ref: string,
  folder: string,
): Promise<readonly string[]> => {
  const { out } = await git(root, ['ls-tree', '-z', '--name-only', ref, `${folder}/`]);
  return out.split('\0').filter(Boolean);
};

/** The paths of all files that git keeps. */
export const trackedPaths = async (root: string): Promise<readonly string[]> => {
  const { status, out, error } = await git(root, ['ls-files', '-z']);
  if (status !== 0) throw commandLineError(refused(error));
  return [...new Set(out.split('\0').filter(Boolean))];
};

const gitMissing: CommandLineProblem = {
  code: 'git-missing',
  message: 'git is not installed, so the working tree cannot be looked at.',
  remedy: 'Install git, or name the repository with `--repo owner/name`.',
};

export const refused = (error: string): CommandLineProblem => ({
  code: 'git-refused',
  message: `git refused: ${error.trim().split('\n')[0] ?? ''}`,
  remedy: 'Do what git says, or name the repository with `--repo owner/name`.',
});
