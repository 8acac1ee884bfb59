import { followPages } from '../../../github/index.js';
import type { StreamPosition } from '../../../model/cached-observation.js';
import { type Problem, SyncError, toProblem } from '../../../model/problem.js';
import { KEYS } from '../keys.js';
import type { ListingContext } from './context.js';
import type { ItemPage } from './fragments.js';
import type { Wanted } from './source.js';

/** Two listings that run towards each other, by creation. */
export interface Streams {
  readonly newest: StreamPosition;
  readonly oldest: StreamPosition;
}

/** A stream before its first page. */
export const startOf = (order: StreamPosition['order']): StreamPosition => ({
  order,
  after: null,
  position: null,
  ended: false,
});

/** Where a stream stands after a page. */
export const afterPage = (stream: StreamPosition, { items, next }: ItemPage): StreamPosition => {
  const last = items.at(-1);
  return {
    order: stream.order,
    after: next,
    position: last === undefined ? stream.position : [last.createdAt, last.key],
    ended: next === null,
  };
};

/** Whether two streams that run towards each other have met. */
export const haveMet = ({ oldest, newest }: Streams): boolean => {
  if (oldest.position === null || newest.position === null) return false;
  const [created, key] = oldest.position;
  const [otherCreated, otherKey] = newest.position;
  const isAtOrPast = KEYS.compare(key, otherKey) >= 0;
  return created > otherCreated || (created === otherCreated && isAtOrPast);
};

interface Streamed {
  /** Where they stand now. */
  readonly streams: Streams;
  readonly pages: readonly ItemPage[];
  /** Why they did not come to their end; what stops one stops all. */
  readonly stopped: Problem | null;
}

/** Runs streams until that is enough, each page as soon as the one before is there. */
export const runStreams = async (
  { source, pages: reader, checkBudget }: ListingContext,
  wanted: Wanted,
  start: Streams,
  orders: readonly StreamPosition['order'][],
  isEnough: (streams: Streams) => boolean,
  onPage: (page: ItemPage) => void,
): Promise<Streamed> => {
  const pages: ItemPage[] = [];
  let streams = start;
  let stopped: Problem | null = null;
  const isDone = (order: StreamPosition['order']): boolean =>
    stopped !== null || streams[order].ended || isEnough(streams);
  const follow = async (order: StreamPosition['order']): Promise<void> => {
    if (isDone(order)) return;
    const problem = await followPages({
      what: source.nouns.many,
      after: streams[order].after,
      read: (after) => reader.read(wanted, order, after),
      take: (page) => {
        pages.push(page);
        streams = { ...streams, [order]: afterPage(streams[order], page) };
        onPage(page);
        return isDone(order);
      },
      checkBudget,
    }).catch(asProblem);
    stopped ??= problem;
  };
  await Promise.all(orders.map(follow));
  return { streams, pages, stopped };
};

/** What GitHub did not answer, as what is said of it; every other error is thrown on. */
export const asProblem = (error: unknown): Problem => {
  if (!(error instanceof SyncError)) throw error;
  return toProblem(error);
};
