import { presentBranches } from '../../github/index.js';
import { RepositoryStore, revisionOf } from '../../metadata/index.js';
import { readStateText } from '../../model/history.js';
import { type HistoryPart, partsIn } from '../../model/history-parts.js';
import type { Settings } from '../../model/settings.js';
import type { Ports } from '../ports.js';
import { syncError } from '../problem-codes.js';

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
  throw syncError({
    code: 'history-off',
    message: 'No history is kept here (`history: false`).',
    remedy: 'Take `history: false` out of the config file; from then on each run leaves a line.',
  });
};

/** The files of the history, the newest first. */
export const partsOf = async (source: StateSource): Promise<readonly HistoryPart[]> =>
  partsIn(await source.list('history'));

/** Whether the state branch is somebody's own: it is there, and holds nothing that a run left. */
export const isForeign = async (
  ports: Pick<Ports, 'reader' | 'client'>,
  settings: Pick<Settings, 'history'>,
  elsewhere: StateElsewhere | undefined,
): Promise<boolean> => {
  if (settings.history === null) return false;
  const { branch } = settings.history;
  const source = historyOf(ports, settings, elsewhere);
  const parts = await partsOf(source);
  if (parts.length > 0 || readStateText(await source.read('state.json')).isOurs) return false;
  // A clone that lacks the branch says so when it is read.
  return elsewhere !== undefined || (await presentBranches(ports.reader, [branch])).has(branch);
};

/** What is asked for together travels in one request; more would be too much for one answer. */
const MOST_TOGETHER = 16;

/** Reads files of the history in their order, more at once the longer it takes. */
export async function* textsOf(
  source: StateSource,
  parts: readonly HistoryPart[],
): AsyncGenerator<{ readonly part: HistoryPart; readonly text: string }> {
  for (let from = 0, count = 1; from < parts.length; count = Math.min(2 * count, MOST_TOGETHER)) {
    const together = parts.slice(from, from + count);
    yield* await Promise.all(
      together.map(async (part) => ({ part, text: (await source.read(part.path)) ?? '' })),
    );
    from += count;
  }
}
