export { FolderStore } from './cache/folder-store.js';
export { ObservationCache } from './cache/observation-cache.js';
export type { CacheStore } from './cache/store.js';
export { parentPart } from './parent.js';
export { readState, type StoredState, statePart } from './read.js';
export { recordRun } from './record.js';
