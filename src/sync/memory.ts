import type { Settings } from '../model/settings.js';
import { type CacheStore, FolderStore, ObservationCache } from '../state/index.js';
import type { Ports } from './ports.js';

/** Keeps observations in a folder of the user's. */
export const folderCache = (folder: string): CacheStore => new FolderStore(folder);

/** What earlier runs observed; undefined where nothing is kept. Distrusted, it is only written. */
export const memoryOf = (
  { cache, reader, serverUrl, log }: Ports,
  settings: Pick<Settings, 'cache'>,
  runId: string,
  distrusted = false,
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
    distrusted,
    log,
  });
};
