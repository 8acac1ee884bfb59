import type { Share } from '../model/settings.js';

/** So small a number of changes is never too many. */
const ALWAYS_ALLOWED = 10;

/** How many records may be changed without `force`. */
export const changeLimit = (share: Share, records: number): number =>
  Math.max(
    ALWAYS_ALLOWED,
    'count' in share ? share.count : Math.floor((records * share.percent) / 100),
  );
