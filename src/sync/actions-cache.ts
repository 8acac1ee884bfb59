import { ActionsStore } from '../state/actions-cache.js';
import type { CacheStore } from '../state/index.js';

/** Keeps observations in the cache of GitHub Actions. `folder` may be written to for a while. */
export const actionsCache = (folder: string): CacheStore => new ActionsStore(folder);
