import type { RepositoryReader } from '../../github/index.js';
import { hasLabel, type Item } from '../../model/item.js';
import { type Changes, changesPart } from './parts.js';
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
): Promise<boolean> => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { askedAt, requests, reached } = await readChanges(scan, pages, reader);
    if (!reached) return false;
    scan.since = askedAt;
    if (scan.addsUp) return true;
    if (requests === 1) return false;
  }
  return false;
};

const readChanges = async (scan: Scan, pages: PageReader, reader: RepositoryReader) => {
  const since = scan.since - CLOCK_DOUBT;
  let [page, changes] = await Promise.all([
    pages.read('changed', null, true),
    reader.read(changesPart(PAGE_SIZE, null)),
  ]);
  const { total, askedAt } = page;
  scan.total = total;
  scan.pages += 1;
  let requests = 1;
  let reached = overtakes(scan, page.items, since);
  const most = Math.max(FEW_PAGES, Math.ceil(total / PAGE_SIZE / 2));
  while (!reached && page.next !== null && requests < most) {
    page = await pages.read('changed', page.next);
    scan.pages += 1;
    requests += 1;
    reached = overtakes(scan, page.items, since);
  }
  reached ||= page.next === null;
  dropUnselected(scan, changes);
  // An item that lost its label is among the changes of the whole repository, further back.
  while (scan.items.size > total && hasMore(changes, since) && requests < MOST_CHANGES) {
    changes = await reader.readAlone(changesPart(PAGE_SIZE, changes.next));
    requests += 1;
    dropUnselected(scan, changes);
  }
  scan.gaps.push(...page.gaps);
  return { askedAt, requests, reached };
};

/** Takes what changed; true when what follows did not change since. */
const overtakes = (scan: Scan, items: readonly Item[], since: number): boolean => {
  const [last] = items.slice(-1);
  const tail = items.slice(-UNCHANGED);
  const known = tail.filter(
    ({ number, updatedAt }) =>
      updatedAt === last?.updatedAt && scan.items.get(number)?.updatedAt === updatedAt,
  );
  for (const item of items) scan.see(item);
  if (last === undefined) return true;
  return Date.parse(last.updatedAt) < since || known.length === UNCHANGED;
};

const dropUnselected = (scan: Scan, { rows }: Changes): void => {
  for (const { number, updatedAt, labels } of rows) {
    const known = scan.items.get(number);
    const newer = known !== undefined && known.updatedAt <= updatedAt;
    if (newer && labels !== null && !hasLabel({ labels }, scan.selection.labels)) {
      scan.items.delete(number);
    }
  }
};

const hasMore = ({ rows, next }: Changes, since: number): boolean => {
  const oldest = rows.at(-1)?.updatedAt;
  return next !== null && oldest !== undefined && Date.parse(oldest) >= since;
};
