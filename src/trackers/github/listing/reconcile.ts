import { followPages } from '../../../github/index.js';
import type { ListingContext } from './context.js';
import { type ChangesPage, changesOf, type ItemPage } from './fragments.js';
import { PAGE_SIZE } from './query.js';
import { addsUp, CLOCK_DOUBT, type Seen, withGap, withItems } from './seen.js';
import type { ListedItem, Wanted } from './source.js';
import { asProblem } from './streams.js';

/** How often it is asked what changed while it was asked what changed. */
const ROUNDS = 5;
/** Rows of one second, all as they are known, after which nothing newer is to be expected. */
const UNCHANGED = 25;
/** Of fewer pages than these every one may be asked for; of more, half, until another way is better. */
const FEW_PAGES = 10;
/** Pages of changes in the whole repository that are worth asking for. */
const MOST_CHANGES = 10;

interface Reconciled {
  readonly seen: Seen;
  /** Whether as many are seen as GitHub counts. */
  readonly isWhole: boolean;
}

/**
 * Brings what was seen up to date: asks what changed since, in the order of update, and holds it
 * against the count in the same answer. What changed while it was asked is asked for once more. What
 * cannot be read is a gap.
 */
export const reconcile = async (
  context: ListingContext,
  wanted: Wanted,
  before: Seen,
): Promise<Reconciled> => {
  let seen = before;
  for (let round = 0; round < ROUNDS; round += 1) {
    const changed = await readChanges(context, wanted, seen);
    seen = changed.seen;
    if (!changed.isCaughtUp) return { seen, isWhole: false };
    if (addsUp(seen)) return { seen, isWhole: true };
    if (changed.requests === 1) break;
  }
  return { seen, isWhole: false };
};

interface Changed {
  readonly seen: Seen;
  /** Whether the changes came to what did not change since. */
  readonly isCaughtUp: boolean;
  readonly requests: number;
}

const readChanges = async (
  context: ListingContext,
  wanted: Wanted,
  before: Seen,
): Promise<Changed> => {
  const since = before.since - CLOCK_DOUBT;
  const { pages, newest, stopped, isCaughtUp } = await readUpdated(context, wanted, before, since);
  const [first] = pages;
  const taken = withItems(
    before,
    pages.flatMap(({ items }) => items),
  );
  const updated: Seen = withGap(
    {
      ...taken,
      gaps: [...before.gaps, ...pages.flatMap(({ gaps }) => gaps)],
      total: first?.total ?? before.total,
      pages: before.pages + pages.length,
      since: isCaughtUp && first !== undefined ? first.askedAt : before.since,
    },
    stopped,
  );
  if (newest === null) return { seen: updated, isCaughtUp: false, requests: pages.length };
  const dropped = await dropUnselected(context, wanted, updated, newest, since, pages.length);
  return { ...dropped, isCaughtUp };
};

/** The pages of what is selected and changed, up to what did not change since. */
const readUpdated = async (
  { source, pages: reader, reader: repository, checkBudget }: ListingContext,
  wanted: Wanted,
  before: Seen,
  since: number,
) => {
  const pages: ItemPage[] = [];
  let newest: ChangesPage | null = null;
  let seen = before;
  let isCaughtUp = false;
  const stopped = await followPages({
    what: `changed ${source.nouns.many}`,
    after: null,
    read: async (after) => {
      if (after !== null) return reader.read(wanted, 'changed', after);
      const [page, changes] = await Promise.all([
        reader.read(wanted, 'changed', null, true),
        repository.read(changesOf(source, PAGE_SIZE, null)),
      ]);
      newest = changes;
      return page;
    },
    take: (page) => {
      pages.push(page);
      isCaughtUp = page.next === null || overtakes(seen, page.items, since);
      if (!isCaughtUp) seen = withItems(seen, page.items);
      return isCaughtUp || pages.length >= mostPages(pages[0]?.total ?? 0);
    },
    checkBudget,
  }).catch(asProblem);
  return { pages, newest: newest as ChangesPage | null, stopped, isCaughtUp };
};

const mostPages = (total: number): number => Math.max(FEW_PAGES, Math.ceil(total / PAGE_SIZE / 2));

/** Whether what follows some changed items did not change since. */
const overtakes = (seen: Seen, items: readonly ListedItem[], since: number): boolean => {
  const last = items.at(-1);
  if (last === undefined || Date.parse(last.updatedAt) < since) return true;
  const known = items
    .slice(-UNCHANGED)
    .filter(
      ({ key, updatedAt }) =>
        updatedAt === last.updatedAt && seen.items.get(key)?.updatedAt === updatedAt,
    );
  return known.length === UNCHANGED;
};

/**
 * An item that is selected no more is among the changes of the whole repository: on the newest page, or,
 * where more is seen than counted, further back.
 */
const dropUnselected = async (
  { source, reader, checkBudget }: ListingContext,
  { query }: Wanted,
  before: Seen,
  newest: ChangesPage,
  since: number,
  asked: number,
): Promise<Omit<Changed, 'isCaughtUp'>> => {
  const without = (seen: Seen, { rows }: ChangesPage): Seen => {
    const gone = rows.filter(({ key, updatedAt, values }) => {
      const known = seen.items.get(key);
      return (
        known !== undefined && known.updatedAt <= updatedAt && !source.isSelected(values, query)
      );
    });
    if (gone.length === 0) return seen;
    const keys = new Set(gone.map(({ key }) => key));
    return { ...seen, items: new Map([...seen.items].filter(([key]) => !keys.has(key))) };
  };
  let seen = without(before, newest);
  let requests = asked;
  const isFurtherBack = (page: ChangesPage): boolean =>
    seen.items.size > (seen.total ?? 0) && hasMore(page, since) && requests < MOST_CHANGES;
  if (!isFurtherBack(newest)) return { seen, requests };
  const stopped = await followPages({
    what: 'changes',
    after: newest.next,
    read: (after) => reader.readAlone(changesOf(source, PAGE_SIZE, after)),
    take: (page) => {
      requests += 1;
      seen = without(seen, page);
      return !isFurtherBack(page);
    },
    checkBudget,
  }).catch(asProblem);
  return { seen: withGap(seen, stopped), requests };
};

const hasMore = ({ rows, next }: ChangesPage, since: number): boolean => {
  const oldest = rows.at(-1)?.updatedAt;
  return next !== null && oldest !== undefined && Date.parse(oldest) >= since;
};
