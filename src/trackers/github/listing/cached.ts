import type { CachedObservation } from '../../../model/cached-observation.js';
import type { Attempt } from './attempt.js';
import type { ListingContext } from './context.js';
import type { ItemPage } from './fragments.js';
import { readLabelNames } from './label-names.js';
import { PAGE_SIZE } from './query.js';
import { reconcile } from './reconcile.js';
import { newestUpdate, nothingSeen, withCached, withPages } from './seen.js';
import type { ListedItem, Wanted } from './source.js';
import { asProblem } from './streams.js';

/** Listings of up to this many items are not cached. */
const NOT_CACHED = 2 * PAGE_SIZE;

export const loadCached = async (
  { hints }: ListingContext,
  wanted: Wanted,
  { total, askedAt }: ItemPage,
): Promise<CachedObservation | null> =>
  total <= NOT_CACHED ? null : ((await hints.cache?.load(requestOf(wanted), askedAt)) ?? null);

/** The request that an observation is cached under. */
const requestOf = ({ query, extras }: Wanted) => ({ query, fields: extras });

/** What is cached was read as what this tracker gave. */
const itemsOf = ({ items }: CachedObservation): readonly ListedItem[] =>
  items as readonly ListedItem[];

/** What an earlier run saw, with what changed since; null where that does not add up: it counts for nothing. */
export const updateCached = async (
  context: ListingContext,
  attempt: Attempt,
  cached: CachedObservation,
  first: ItemPage,
): Promise<Attempt | null> => {
  const { reader, checkBudget } = context;
  const items = itemsOf(cached);
  const start = withPages(withCached(nothingSeen(0), items, cached.since), [first]);
  if ((await checkBudget()) !== null) return null;
  const [{ seen, isWhole }, rename] = await Promise.all([
    reconcile(context, attempt.wanted, start),
    readLabelNames(reader, items, checkBudget).catch(asProblem),
  ]);
  if (!isWhole || seen.gaps.length > 0 || typeof rename !== 'function') return null;
  const left = items.filter((item) => seen.items.get(item.key) === item);
  const renamed = left.map(rename);
  const all = new Map([...seen.items, ...renamed.map((item) => [item.key, item] as const)]);
  const isUnchanged =
    items.length === all.size &&
    left.every((item, index) => item === renamed[index]) &&
    items.every((item) => all.get(item.key)?.updatedAt === item.updatedAt);
  return {
    ...attempt,
    seen: { ...seen, items: all },
    reused: { items: renamed, listedAt: cached.fullScanAt, isUnchanged },
    fullScanAt: cached.fullScanAt,
    isComplete: true,
  };
};

/** What was created since is newer than the first page that is known, so it is asked for as a change. */
export const goOnFrom = async (
  { reader, checkBudget }: ListingContext,
  attempt: Attempt,
  cached: CachedObservation,
): Promise<Attempt> => {
  const rename = await readLabelNames(reader, itemsOf(cached), checkBudget).catch(asProblem);
  if (typeof rename !== 'function') return attempt;
  const items = itemsOf(cached).map(rename);
  attempt.progress.cached(items);
  const positions = cached.streams.map((stream) => [stream.order, stream]);
  return {
    ...attempt,
    seen: withCached(attempt.seen, items, cached.since),
    streams: { ...attempt.streams, ...Object.fromEntries(positions) },
    reused: { items, listedAt: cached.fullScanAt, isUnchanged: false },
  };
};

/** Caches a large observation that the next run can start from. */
export const saveToCache = (
  { hints }: ListingContext,
  { wanted, seen, streams, reused, fullScanAt, isComplete }: Attempt,
): void => {
  const isNew = reused === null || !reused.isUnchanged;
  if (seen.items.size <= NOT_CACHED || !isNew || !(isComplete || seen.isInterrupted)) return;
  hints.cache?.save(requestOf(wanted), {
    complete: isComplete,
    since: Math.min(seen.since, newestUpdate(seen)),
    fullScanAt,
    items: [...seen.items.values()],
    streams: isComplete ? [] : [streams.newest, streams.oldest],
  });
};
