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
  if (entry.commit !== null) return { commit: entry.commit };
  throw new SyncError({
    code: 'run-changed-nothing',
    message: `Run \`${id}\` changed nothing, so there is nothing to restore.`,
    remedy: 'Take a run that has changes in the history.',
  });
};

/**
 * The texts that the files which a commit changed had before it, by path.
 *
 * @param project only this project's file
 * @throws {SyncError} `restore-lost` when git has the commit no more, `restore-shared` when the
 *   project shares its file with others
 */
export const filesBefore = async (
  { reader, client }: Pick<Ports, 'reader' | 'client'>,
  commit: string,
  loaded: readonly Loaded[],
  project: string | undefined,
): Promise<ReadonlyMap<string, string>> => {
  const wanted = loaded.filter((one) => project === undefined || one.project.name === project);
  const paths = [...new Set(wanted.map((one) => one.project.metadata))];
  if (project !== undefined) refuseShared(project, paths, loaded);
  const parent = await reader.read(parentPart(commit));
  if (parent === null) throw lost(commit);
  const store = new RepositoryStore(reader, client);
  const texts = await Promise.all(
    paths.map(async (path) => {
      const [before, after] = await Promise.all([
        store.read(parent, path),
        store.read(commit, path),
      ]);
      return before === null || before.blob === after?.blob ? null : ([path, before.text] as const);
    }),
  );
  return new Map(texts.filter((text) => text !== null));
};

const refuseShared = (
  project: string,
  paths: readonly string[],
  loaded: readonly Loaded[],
): void => {
  const others = loaded.filter(
    (one) => one.project.name !== project && paths.includes(one.project.metadata),
  );
  if (paths.length > 0 && others.length === 0) return;
  throw new SyncError(
    paths.length === 0
      ? {
          code: 'project-unknown',
          message: `There is no project \`${project}\`.`,
          remedy: 'Check the name.',
        }
      : {
          code: 'restore-shared',
          message: `The project \`${project}\` shares its metadata file with others, so it cannot be restored alone.`,
          remedy: 'Restore the whole run.',
        },
  );
};

const lost = (commit: string): SyncError =>
  new SyncError({
    code: 'restore-lost',
    message: `The repository has the commit ${commit.slice(0, 7)} no more, so what was there before it is not known.`,
    remedy: 'Restore the file by hand, from a clone that still has it.',
  });
