import { RepositoryStore, revisionOf } from '../metadata/index.js';
import { HISTORY_PATH } from '../model/history.js';
import { SyncError } from '../model/problem.js';
import type { Settings } from '../model/settings.js';
import type { Ports } from './ports.js';

/** The files of the state branch, wherever they are read: through the API, or from a clone. */
export interface StateSource {
  /** The text of a file; null when there is none. */
  read(path: string): Promise<string | null>;
  /** The paths of the files in a folder. */
  list(folder: string): Promise<readonly string[]>;
}

/** The state branch of that name, somewhere else than on GitHub. */
export type StateElsewhere = (branch: string) => StateSource;

export const stateOnGitHub = (
  { reader, client }: Pick<Ports, 'reader' | 'client'>,
  branch: string,
): StateSource => {
  const store = new RepositoryStore(reader, client);
  return {
    read: async (path) => (await store.read(revisionOf(branch), path))?.text ?? null,
    list: (folder) => store.list(revisionOf(branch), folder, 1),
  };
};

/** @throws {SyncError} `history-off` when no history is kept */
export const historyOf = (
  ports: Pick<Ports, 'reader' | 'client'>,
  { history }: Pick<Settings, 'history'>,
  elsewhere?: StateElsewhere,
): StateSource => {
  if (history !== null) return elsewhere?.(history.branch) ?? stateOnGitHub(ports, history.branch);
  throw new SyncError({
    code: 'history-off',
    message: 'No history is kept here (`history: false`).',
    remedy: 'Take `history: false` out of the config file; from then on each run leaves a line.',
  });
};

/** The files of the history, the newest month first. */
export const monthsOf = async (source: StateSource): Promise<readonly string[]> =>
  (await source.list('history'))
    .filter((path) => HISTORY_PATH.test(path))
    .sort()
    .reverse();
