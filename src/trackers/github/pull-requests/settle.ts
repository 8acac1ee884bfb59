import { followPages, type RepositoryReader } from '../../../github/index.js';
import { hasLabel } from '../../../model/labels.js';
import type { Problem } from '../../../model/problem.js';
import { keyOf } from './keys.js';
import { type Changes, changesPart, type Page } from './parts.js';
import type { PullRequest } from './pull-request.js';
import { PAGE_SIZE } from './query.js';
import type { PageReader } from './read-page.js';
import { CLOCK_DOUBT, type Scan } from './scan.js';

/** How often it is asked what changed while it was asked what changed. */
const ROUNDS = 5;
/** Rows of one second, all as they are known, after which nothing newer is to be expected. */
const UNCHANGED = 25;
/** Of fewer pages than these every one may be asked for; of more, half, until another way is better. */
const FEW_PAGES = 10;
/** Pages of changes in the whole repository that are worth asking for. */
const MOST_CHANGES = 10;

type MayGoOn = () => Promise<Problem | null>;

/**
 * Brings what was seen up to date: asks what changed since, in the order of update, and holds it
 * against the count in the same answer. What changed while it was asked is asked for once more.
 *
 * @returns whether it adds up
 * @throws {SyncError} when it cannot be read
 */
export const settle = async (
  scan: Scan,
  pages: PageReader,
  reader: RepositoryReader,
  mayGoOn: MayGoOn,
): Promise<boolean> => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { askedAt, requests, reached } = await readChanges(scan, pages, reader, mayGoOn);
    if (!reached) return false;
    scan.since = askedAt;
    if (scan.addsUp) return true;
    if (requests === 1) return false;
  }
  return false;
};

const readChanges = async (
  scan: Scan,
  pages: PageReader,
  reader: RepositoryReader,
  mayGoOn: MayGoOn,
) => {
  const since = scan.since - CLOCK_DOUBT;
  let requests = 0;
  let askedAt = 0;
  let total = 0;
  let reached = false;
  let changes: Changes = { keys: [], rows: [], next: null };
  const take = (page: Page): boolean => {
    if (requests === 0) ({ total, askedAt } = page);
    scan.total = total;
    requests += 1;
    scan.pages += 1;
    scan.gaps.push(...page.gaps);
    reached = overtakes(scan, page.items, since) || page.next === null;
    return reached || requests >= Math.max(FEW_PAGES, Math.ceil(total / PAGE_SIZE / 2));
  };
  const stopped = await followPages({
    what: 'changed pull requests',
    after: null,
    read: async (after) => {
      if (after !== null) return pages.read('changed', after);
      const [page, newest] = await Promise.all([
        pages.read('changed', null, true),
        reader.read(changesPart(PAGE_SIZE, null)),
      ]);
      changes = newest;
      return page;
    },
    take,
    mayGoOn,
  });
  if (stopped !== null) scan.gaps.push(stopped);
  dropUnselected(scan, changes);
  // An item that lost its label is among the changes of the whole repository, further back.
  const isFurtherBack = (page: Changes): boolean =>
    scan.items.size > total && hasMore(page, since) && requests < MOST_CHANGES;
  if (isFurtherBack(changes)) {
    const barred = await followPages({
      what: 'changes',
      after: changes.next,
      read: (after) => reader.readAlone(changesPart(PAGE_SIZE, after)),
      take: (page) => {
        requests += 1;
        dropUnselected(scan, page);
        return !isFurtherBack(page);
      },
      mayGoOn,
    });
    if (barred !== null) scan.gaps.push(barred);
  }
  return { askedAt, requests, reached };
};

/** Takes what changed; true when what follows did not change since. */
const overtakes = (scan: Scan, items: readonly PullRequest[], since: number): boolean => {
  const [last] = items.slice(-1);
  const tail = items.slice(-UNCHANGED);
  const known = tail.filter(
    ({ key, updatedAt }) =>
      updatedAt === last?.updatedAt && scan.items.get(key)?.updatedAt === updatedAt,
  );
  for (const item of items) scan.see(item);
  if (last === undefined) return true;
  return Date.parse(last.updatedAt) < since || known.length === UNCHANGED;
};

const dropUnselected = (scan: Scan, { rows }: Changes): void => {
  for (const { number, updatedAt, labels } of rows) {
    const key = keyOf(number);
    const known = scan.items.get(key);
    const newer = known !== undefined && known.updatedAt <= updatedAt;
    if (newer && labels !== null && !hasLabel(labels, scan.selection.labels)) {
      scan.items.delete(key);
    }
  }
};

const hasMore = ({ rows, next }: Changes, since: number): boolean => {
  const oldest = rows.at(-1)?.updatedAt;
  return next !== null && oldest !== undefined && Date.parse(oldest) >= since;
};
