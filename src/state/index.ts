export { FolderStore } from './cache/folder-store.js';
export { StoredObservations } from './cache/observation-cache.js';
export type { CacheStore } from './cache/store.js';
export type { Orphan } from './orphans.js';
export type { StateCode } from './problems.js';
export { readState, type StoredState, stateFragment } from './read.js';
export { notOurs, recordRun } from './record.js';
export type { Renames } from './renames.js';
