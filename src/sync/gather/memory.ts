import type { Settings } from '../../model/settings.js';
import { type CacheStore, FolderStore, ObservationCache } from '../../state/index.js';
import type { AnyTracker } from '../../trackers/registry.js';
import type { Ports } from '../ports.js';

/** Keeps observations in a folder of the user's. */
export const folderCache = (folder: string): CacheStore => new FolderStore(folder);

/** What earlier runs observed, by tracker; nothing where nothing is kept. Distrusted, it is only written. */
export const memoriesOf = (
  { cache, reader, serverUrl, log }: Ports,
  trackers: readonly AnyTracker[],
  settings: Pick<Settings, 'cache'>,
  runId: string,
  distrusted = false,
): ReadonlyMap<string, ObservationCache> => {
  if (cache === undefined || settings.cache === null) return new Map();
  const { owner, name } = reader.repository;
  const { fullScan } = settings.cache;
  const common = { store: cache, repository: `${owner}/${name}`, serverUrl, runId, fullScan };
  return new Map(
    trackers.map((tracker) => [
      tracker.name,
      new ObservationCache({ ...common, tracker, distrusted, log }),
    ]),
  );
};
