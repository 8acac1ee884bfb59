import { followPages } from '../../../github/index.js';
import type { KeptStream } from '../../../model/cached-observation.js';
import type { Problem } from '../../../model/problem.js';
import { SyncError, toProblem } from '../../../model/problem.js';
import { KEYS } from './keys.js';
import type { Page } from './parts.js';
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

/** Notes where a stream stands after a page. */
export const advance = (stream: Stream, page: Page): void => {
  const last = page.items.at(-1);
  if (last !== undefined) stream.position = [last.createdAt, last.key];
  stream.after = page.next;
  stream.ended = page.next === null;
};

/** Whether two streams that run towards each other have met. */
export const haveCrossed = (oldest: Stream, newest: Stream): boolean => {
  if (oldest.position === null || newest.position === null) return false;
  const [created, key] = oldest.position;
  const [otherCreated, otherKey] = newest.position;
  const isAtOrPast = KEYS.compare(key, otherKey) >= 0;
  return created > otherCreated || (created === otherCreated && isAtOrPast);
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
  const isEnough = (stream: Stream): boolean => stopped || stream.ended || done();
  const follow = async (stream: Stream): Promise<void> => {
    if (isEnough(stream)) return;
    const problem = await followPages({
      what: 'pull requests',
      after: stream.after,
      read: (after) => pages.read(stream.order, after),
      take: (page) => {
        scan.take(page);
        advance(stream, page);
        return isEnough(stream);
      },
      mayGoOn,
    }).catch((error: unknown) => {
      if (!(error instanceof SyncError)) throw error;
      return toProblem(error);
    });
    if (problem !== null) stop(problem);
  };
  await Promise.all(streams.map(follow));
};
