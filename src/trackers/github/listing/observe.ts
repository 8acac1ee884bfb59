import type { Estimate } from '../../../github/index.js';
import { asFault, RemoteFault } from '../../../http/index.js';
import type { Observation } from '../../../model/observation.js';
import { toProblem } from '../../../model/problem.js';
import type { Attempt } from './attempt.js';
import { goOnFrom, loadCached, saveToCache, updateCached } from './cached.js';
import type { ListingContext } from './context.js';
import { ofListing, ofLookingUp } from './estimate.js';
import type { ItemPage } from './fragments.js';
import { lookUpKnownFirst, sufficesToLookUp } from './known-first.js';
import { progressTo } from './progress.js';
import { PAGE_SIZE } from './query.js';
import { reconcile } from './reconcile.js';
import {
  isProven,
  nothingSeen,
  observationOf,
  withGap,
  withInterruption,
  withLookUps,
  withPages,
} from './seen.js';
import { extrasIn, type ListedLookUp, type Wanted } from './source.js';
import { afterPage, haveMet, runStreams, type Streams, startOf } from './streams.js';

/** Up to this many pages are listed one after the other. */
const FEW_PAGES = 3;

/**
 * Sees what is selected, in the way that takes the fewest requests; where that does not add up, by
 * listing everything once. A fault is one of what is observed; that nothing may be read is an error.
 */
export const observe = async (context: ListingContext, wanted: Wanted): Promise<Observation> => {
  const { source, pages } = context;
  const first = await asFault(pages.read(wanted, 'newest', null, true));
  if (first instanceof RemoteFault) return unread(context, wanted, first);
  const attempt = await observeFrom(context, startWith(context, wanted, first), first);
  if (attempt.isComplete || isDecided(attempt, source.unreadable.code)) {
    return conclude(context, attempt);
  }
  const again = await asFault(pages.read(attempt.wanted, 'newest', null));
  if (again instanceof RemoteFault) return unread(context, wanted, again);
  const anew = startWith(context, attempt.wanted, again);
  return conclude(context, await listEverything(context, anew, [...attempt.seen.lookUps.values()]));
};

const unread = ({ source }: ListingContext, wanted: Wanted, fault: RemoteFault): Observation =>
  observationOf(source, wanted, withGap(nothingSeen(0), toProblem(fault)), false);

const startWith = ({ source, watch }: ListingContext, wanted: Wanted, first: ItemPage): Attempt => {
  const progress = progressTo(watch, ({ values }) => source.isSelected(values, wanted.query));
  progress.page(first);
  const newest = afterPage(startOf('newest'), first);
  return {
    wanted,
    seen: withPages(nothingSeen(first.askedAt), [first]),
    streams: { newest, oldest: startOf('oldest') },
    isListed: newest.ended,
    reused: null,
    fullScanAt: first.askedAt,
    isComplete: false,
    progress,
  };
};

const observeFrom = async (
  context: ListingContext,
  started: Attempt,
  first: ItemPage,
): Promise<Attempt> => {
  if (started.isListed) return confirm(context, started, true);
  const fields = await context.hints.recordedFields?.();
  const { query, extras } = started.wanted;
  const isWanted = (extra: string): boolean =>
    fields === undefined || extrasIn(context.source, fields).includes(extra);
  const attempt = { ...started, wanted: { query, extras: extras.filter(isWanted) } };
  const cached = await loadCached(context, attempt.wanted, first);
  if (cached?.complete === true) {
    const updated = await updateCached(context, attempt, cached, first);
    if (updated !== null) return updated;
  }
  const from = cached?.complete === false ? await goOnFrom(context, attempt, cached) : attempt;
  return confirm(context, await seeTheRest(context, from), false);
};

const seeTheRest = async (context: ListingContext, attempt: Attempt): Promise<Attempt> => {
  const { source, hints } = context;
  const { wanted, seen, streams, progress } = attempt;
  const total = seen.total ?? 0;
  if (total <= FEW_PAGES * PAGE_SIZE) {
    return list(context, attempt, ['newest'], () => false);
  }
  const recorded = new Set(await hints.recordedKeys());
  const looksUp = sufficesToLookUp(seen, recorded, streams);
  const open = [...recorded].filter((key) => !seen.items.has(key)).length;
  const estimate = looksUp
    ? ofLookingUp(source, open, wanted.extras)
    : ofListing(source, total - seen.items.size, wanted.extras);
  const exceeded = await budgetFor(context, estimate);
  if (exceeded !== null) return { ...attempt, seen: withGap(seen, exceeded) };
  if (!looksUp) return listAll(context, attempt);
  const found = await lookUpKnownFirst(context, wanted, seen, streams, recorded, progress);
  return { ...attempt, ...found };
};

/**
 * Why the rate limit has no room for the rest. With a cache, a part is read all the same: the next run
 * goes on from there.
 */
const budgetFor = async ({ checkBudget, hints }: ListingContext, estimate: Estimate) => {
  const exceeded = await checkBudget(estimate);
  return hints.cache === undefined ? exceeded : null;
};

const list = async (
  context: ListingContext,
  attempt: Attempt,
  orders: readonly ('newest' | 'oldest')[],
  isEnough: (streams: Streams) => boolean,
): Promise<Attempt> => {
  const { wanted, seen, progress } = attempt;
  const { streams, pages, stopped } = await runStreams(
    context,
    wanted,
    attempt.streams,
    orders,
    isEnough,
    progress.page,
  );
  const listed = withInterruption(withPages(seen, pages), stopped);
  return { ...attempt, seen: listed, streams, isListed: true };
};

const listAll = (context: ListingContext, attempt: Attempt): Promise<Attempt> =>
  list(context, attempt, ['newest', 'oldest'], haveMet);

/** Lists everything; that decides. */
const listEverything = async (
  context: ListingContext,
  started: Attempt,
  lookUps: readonly ListedLookUp[],
): Promise<Attempt> => {
  const { source } = context;
  const { query } = started.wanted;
  const seen = withLookUps(started.seen, lookUps, ({ values }) => source.isSelected(values, query));
  const attempt = { ...started, seen };
  return started.isListed
    ? confirm(context, attempt, true)
    : confirm(context, await listAll(context, attempt), false);
};

/** Whether what was seen is all there is; asks what changed meanwhile when that is not plain. */
const confirm = async (
  context: ListingContext,
  attempt: Attempt,
  isOnePage: boolean,
): Promise<Attempt> => {
  const { seen, wanted } = attempt;
  if (isProven(seen, isOnePage)) return { ...attempt, isComplete: true };
  if (seen.gaps.length > 0) return attempt;
  const exceeded = await context.checkBudget();
  if (exceeded !== null) return { ...attempt, seen: withGap(seen, exceeded) };
  const reconciled = await reconcile(context, wanted, seen);
  const isComplete = reconciled.isWhole && reconciled.seen.gaps.length === 0;
  return { ...attempt, seen: reconciled.seen, isComplete };
};

/**
 * Whether listing everything once more would tell nothing else. It does where what an earlier run left
 * does not add up, or names a place in the listing that there is not.
 */
const isDecided = ({ seen, reused, isListed }: Attempt, unreadable: string): boolean => {
  const { gaps, isInterrupted, pages } = seen;
  if (reused !== null) return isInterrupted && gaps.every(({ code }) => code !== unreadable);
  return gaps.length > 0 || (isListed && pages > 2);
};

/** The observation; a large one is cached for the next run. */
const conclude = (context: ListingContext, attempt: Attempt): Observation => {
  const { wanted, seen, reused, isComplete } = attempt;
  saveToCache(context, attempt);
  const observation = observationOf(context.source, wanted, seen, isComplete);
  if (reused === null) return observation;
  const left = reused.items.filter((item) => seen.items.get(item.key) === item);
  const cached = new Set(left.map(({ key }) => key));
  return { ...observation, cachedFrom: new Date(reused.listedAt).toISOString(), cached };
};
