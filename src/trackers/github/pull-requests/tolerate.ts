import { SyncError, toProblem } from '../../../model/problem.js';
import type { Scan } from './scan.js';

/** What could not be read is a gap of what is seen. */
export const asGapOf =
  (scan: Scan) =>
  (error: unknown): false => {
    if (!(error instanceof SyncError)) throw error;
    scan.gaps.push(toProblem(error));
    return false;
  };

/** What is better done in another way when it cannot be read. */
export const orFalse = (error: unknown): false => {
  if (!(error instanceof SyncError)) throw error;
  return false;
};
