import type { Settings } from '../model/settings.js';
import { ActionsStore, type CacheStore, FolderStore, ObservationCache } from '../state/index.js';
import type { Ports } from './ports.js';

/** Keeps observations in the cache of GitHub Actions. `folder` may be written to for a while. */
export const actionsCache = (folder: string): CacheStore => new ActionsStore(folder);

/** Keeps observations in a folder of the user's. */
export const folderCache = (folder: string): CacheStore => new FolderStore(folder);

/** What earlier runs observed; undefined where nothing is kept. */
export const memoryOf = (
  { cache, reader, serverUrl, log }: Ports,
  settings: Pick<Settings, 'cache'>,
  runId: string,
): ObservationCache | undefined => {
  if (cache === undefined || settings.cache === null) return undefined;
  const { owner, name } = reader.repository;
  const { fullScan } = settings.cache;
  return new ObservationCache({
    store: cache,
    repository: `${owner}/${name}`,
    serverUrl,
    runId,
    fullScan,
    log,
  });
};
