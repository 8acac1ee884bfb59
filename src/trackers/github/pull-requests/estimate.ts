import type { Estimate } from '../../../github/index.js';
import { BATCH } from './look-up.js';
import type { ItemList } from './pull-request.js';
import { PAGE_SIZE } from './query.js';

/** How many connections each list of an item takes; GitHub counts a hundred of them as a point. */
const CONNECTIONS: Readonly<Record<ItemList, number>> = { labels: 1, assignees: 1, reviewers: 2 };

const points = (items: number, lists: readonly ItemList[]): number =>
  Math.max(1, Math.round((items * sum(lists.map((list) => CONNECTIONS[list]))) / 100));

/** Listing so many items, and asking what changed meanwhile. */
export const ofListing = (items: number, lists: readonly ItemList[]): Estimate => {
  const pages = Math.ceil(items / PAGE_SIZE) + 1;
  return { requests: pages, points: pages * points(PAGE_SIZE, lists) };
};

/** Looking up so many numbers, with their labels, and asking what changed meanwhile. */
export const ofLookingUp = (numbers: number, lists: readonly ItemList[]): Estimate => {
  const batches = Math.ceil(numbers / BATCH) + 1;
  const all = [...new Set([...lists, 'labels' as const])];
  return { requests: batches, points: batches * points(BATCH, all) };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
