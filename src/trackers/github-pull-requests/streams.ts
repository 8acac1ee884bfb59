import type { KeptStream } from '../../model/kept.js';
import type { Problem } from '../../model/problem.js';
import { SyncError, toProblem } from '../../model/problem.js';
import type { Page } from './parts.js';
import { standingStill } from './problems.js';
import type { PageReader } from './read-page.js';
import type { Scan } from './scan.js';

export type Stream = { -readonly [Name in keyof KeptStream]: KeptStream[Name] };

/** A stream before its first page. */
export const aStream = (order: Stream['order']): Stream => ({
  order,
  after: null,
  position: null,
  ended: false,
});

/** Notes where a stream stands after a page; a cursor that does not move is a problem. */
export const advance = (stream: Stream, page: Page): Problem | null => {
  const last = page.items.at(-1);
  if (last !== undefined) stream.position = [last.createdAt, last.number];
  const stuck = page.next !== null && page.next === stream.after;
  stream.after = page.next;
  stream.ended = page.next === null || stuck;
  return stuck ? standingStill : null;
};

/** Whether two streams that run towards each other have met. */
export const haveCrossed = (oldest: Stream, newest: Stream): boolean => {
  if (oldest.position === null || newest.position === null) return false;
  const [created, number] = oldest.position;
  const [otherCreated, otherNumber] = newest.position;
  return created > otherCreated || (created === otherCreated && number >= otherNumber);
};

/**
 * Runs streams until `done`, each page as soon as the one before is there. What stops one stops all,
 * and is a gap.
 */
export const run = async (
  scan: Scan,
  pages: PageReader,
  streams: readonly Stream[],
  done: () => boolean,
  mayGoOn: () => Promise<Problem | null>,
): Promise<void> => {
  let stopped = false;
  const stop = (problem: Problem): void => {
    stopped = true;
    scan.interrupted = true;
    scan.gaps.push(problem);
  };
  const follow = async (stream: Stream): Promise<void> => {
    while (!stopped && !stream.ended && !done()) {
      const barred = await mayGoOn();
      if (barred !== null) return stop(barred);
      const page = await pages.read(stream.order, stream.after).catch((error: unknown) => {
        if (!(error instanceof SyncError)) throw error;
        stop(toProblem(error));
        return null;
      });
      if (page === null) return;
      scan.take(page);
      const stuck = advance(stream, page);
      if (stuck !== null) stop(stuck);
    }
  };
  await Promise.all(streams.map(follow));
};
