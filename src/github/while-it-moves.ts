import { hasMoved, type WriteRefused } from './write-refused.js';

/** How often something is read and written again because it moved meanwhile. */
export const ATTEMPTS = 5;

/**
 * Reads, decides and writes, and does so again while what was read moves under it.
 *
 * @param attempt reads everything anew, and gives what came of it, with the failure; undefined for none
 * @param beforeNext is told what moved, and how many attempts were made
 * @returns the last outcome; its failure says `head-moved` where that never ended
 */
export const whileItMoves = async <T extends { readonly failure: unknown }>(
  attempt: (number: number) => Promise<T>,
  beforeNext: (moved: WriteRefused, attempts: number) => Promise<void> = async () => undefined,
): Promise<T> => {
  for (let attempts = 1; ; attempts += 1) {
    const outcome = await attempt(attempts);
    if (!hasMoved(outcome.failure) || attempts === ATTEMPTS) return outcome;
    await beforeNext(outcome.failure, attempts);
  }
};
