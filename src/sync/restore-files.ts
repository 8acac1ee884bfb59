import { RepositoryStore } from '../metadata/index.js';
import { SyncError } from '../model/problem.js';
import { parentPart } from '../state/index.js';
import { findRun } from './history.js';
import type { Loaded } from './load.js';
import type { Ports } from './ports.js';
import type { StateSource } from './state-source.js';

/** A run that changed something: the commit that it delivered. */
export interface Earlier {
  readonly commit: string;
  /** The branch that it was delivered to, or proposed for. */
  readonly base: string;
}

/** @throws {SyncError} `run-unknown`, or `run-changed-nothing` */
export const runToUndo = async (source: StateSource, id: string): Promise<Earlier> => {
  const entry = await findRun(source, id);
  if (entry === null) {
    throw new SyncError({
      code: 'run-unknown',
      message: `The history has no run \`${id}\`.`,
      remedy: 'Take an id from the history.',
    });
  }
  if (entry.commit !== null) return { commit: entry.commit, base: entry.base };
  throw new SyncError({
    code: 'run-changed-nothing',
    message: `Run \`${id}\` changed nothing, so there is nothing to restore.`,
    remedy: 'Take a run that has changes in the history.',
  });
};

/**
 * The texts to bring back of the files that a commit changed, by path.
 *
 * @param project only this project's file, or its part of a file that holds several
 * @throws {SyncError} `restore-lost` when git has the commit no more, `restore-shared` when the
 *   project's part of a file cannot be brought back alone
 */
export const filesBefore = async (
  { reader, client }: Pick<Ports, 'reader' | 'client'>,
  commit: string,
  loaded: readonly Loaded[],
  project: string | undefined,
): Promise<ReadonlyMap<string, string>> => {
  const wanted = loaded.filter((one) => project === undefined || one.project.name === project);
  const paths = [...new Set(wanted.map((one) => one.project.metadata))];
  if (project !== undefined && paths.length === 0) throw unknown(project);
  const parent = await reader.read(parentPart(commit));
  if (parent === null) throw lost(commit);
  const store = new RepositoryStore(reader, client);
  const texts = await Promise.all(
    paths.map(async (path) => {
      const [before, after] = await Promise.all([
        store.read(parent, path),
        store.read(commit, path),
      ]);
      if (before?.blob === after?.blob) return null;
      if (before === null) throw created(path);
      const text = project === undefined ? before.text : partOf(project, path, before.text, loaded);
      return [path, text] as const;
    }),
  );
  return new Map(texts.filter((text) => text !== null));
};

/** What other projects have in the file stays as it is now. */
const partOf = (
  project: string,
  path: string,
  before: string,
  loaded: readonly Loaded[],
): string => {
  const sharing = loaded.filter((one) => one.project.metadata === path);
  const own = sharing.find((one) => one.project.name === project);
  if (own?.ok !== true) return before;
  const text = own.file.withPartOf(before);
  if (text !== null) return text;
  if (own.file.part === '' && sharing.length === 1) return before;
  throw new SyncError({
    code: 'restore-shared',
    message: `The part of the project \`${project}\` in \`${path}\` cannot be brought back alone.`,
    remedy: 'Restore the whole run.',
  });
};

const unknown = (project: string): SyncError =>
  new SyncError({
    code: 'project-unknown',
    message: `There is no project \`${project}\`.`,
    remedy: 'Check the name.',
  });

const created = (path: string): SyncError =>
  new SyncError({
    code: 'restore-created',
    message: `There was no \`${path}\` before that run: the run created it.`,
    remedy: 'Delete the file by hand; `--project` restores another one alone.',
  });

const lost = (commit: string): SyncError =>
  new SyncError({
    code: 'restore-lost',
    message: `The repository has the commit ${commit.slice(0, 7)} no more, so what was there before it is not known.`,
    remedy: 'Restore the file by hand, from a clone that still has it.',
  });
