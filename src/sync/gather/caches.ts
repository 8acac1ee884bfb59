import type { Settings } from '../../model/settings.js';
import { type CacheStore, FolderStore, StoredObservations } from '../../state/index.js';
import type { AnyTracker } from '../../trackers/registry.js';
import type { Ports } from '../ports.js';

/** A store of observations in a folder of the user's. */
export const folderCache = (folder: string): CacheStore => new FolderStore(folder);

/** The caches of what was observed, by tracker; none where caching is off. Distrusted, they are only written. */
export const cachesOf = (
  { cache, reader, serverUrl, log }: Ports,
  trackers: readonly AnyTracker[],
  settings: Pick<Settings, 'cache'>,
  runId: string,
  distrusted = false,
): ReadonlyMap<string, StoredObservations> => {
  if (cache === undefined || settings.cache === null) return new Map();
  const { owner, name } = reader.repository;
  const { fullScan } = settings.cache;
  const common = { store: cache, repository: `${owner}/${name}`, serverUrl, runId, fullScan };
  return new Map(
    trackers.map((tracker) => [
      tracker.name,
      new StoredObservations({ ...common, tracker, distrusted, log }),
    ]),
  );
};
