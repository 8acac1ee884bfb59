/** Milliseconds; a file that is still being written is younger. */
const ABANDONED_AFTER = 60 * 60_000;

/** Whether nobody writes to an unfinished file any more, by when that was last done. */
export const isAbandoned = (modifiedAt: number, now: number): boolean =>
  now - modifiedAt > ABANDONED_AFTER;
