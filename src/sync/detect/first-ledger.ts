import { newLedger } from '../../metadata/index.js';
import { DEFAULT_TRACKER } from '../../trackers/registry.js';

/** The text of a first metadata file, without records. */
export const firstLedger = (path: string, project: string): string =>
  newLedger(path, project, DEFAULT_TRACKER);
