import type { Watch } from '../../ports.js';
import type { ItemPage } from './fragments.js';
import type { ListedItem, ListedLookUp } from './source.js';

/** Takes what an observation sees on its way, to tell somebody how far it has come. */
export interface ObservationProgress {
  page(page: ItemPage): void;
  lookUps(found: readonly ListedLookUp[]): void;
  cached(items: readonly ListedItem[]): void;
}

/** @param isSelected whether an item that was looked up is one of the listing */
export const progressTo = (
  watch: Watch,
  isSelected: (item: ListedItem) => boolean,
): ObservationProgress => {
  const keys = new Set<string>();
  let total = 0;
  let pages = 0;
  const count = (items: readonly ListedItem[]): void => {
    for (const { key } of items) keys.add(key);
  };
  return {
    page: (page) => {
      count(page.items);
      total = total || page.total;
      pages += 1;
      watch(keys.size, total, pages);
    },
    lookUps: (found) => {
      count(found.flatMap((one) => (one.found === 'item' && isSelected(one.item) ? one.item : [])));
      watch(keys.size, total, pages);
    },
    cached: count,
  };
};
