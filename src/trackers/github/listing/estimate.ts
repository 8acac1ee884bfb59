import type { Estimate } from '../../../github/index.js';
import { BATCH } from './look-up.js';
import { PAGE_SIZE } from './query.js';
import type { ListingSource } from './source.js';

type Extras = Pick<ListingSource, 'extras'>;

/** GitHub counts a hundred connections as a point. */
const points = ({ extras }: Extras, items: number, wanted: readonly string[]): number => {
  const connections = wanted.reduce((sum, name) => sum + (extras[name]?.connections ?? 0), 0);
  return Math.max(1, Math.round((items * connections) / 100));
};

/** What it takes to list a number of items and to ask what changed meanwhile. */
export const ofListing = (source: Extras, items: number, wanted: readonly string[]): Estimate => {
  const pages = Math.ceil(items / PAGE_SIZE) + 1;
  return { requests: pages, points: pages * points(source, PAGE_SIZE, wanted) };
};

/** What it takes to look up a number of items, with what selects them, and to ask what changed meanwhile. */
export const ofLookingUp = (
  source: Extras & Pick<ListingSource, 'selectedBy'>,
  numbers: number,
  wanted: readonly string[],
): Estimate => {
  const batches = Math.ceil(numbers / BATCH) + 1;
  const all = [...new Set([...wanted, ...source.selectedBy.extras])];
  return { requests: batches, points: batches * points(source, BATCH, all) };
};
