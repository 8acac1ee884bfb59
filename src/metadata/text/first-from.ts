import type { Span } from './locate.js';

/** The position of the first of some spans in ascending order that begins at a place or behind it. */
export const firstFrom = (spans: readonly Span[], place: number): number => {
  let first = 0;
  for (let high = spans.length; first < high; ) {
    const middle = (first + high) >> 1;
    if ((spans[middle]?.start ?? place) < place) first = middle + 1;
    else high = middle;
  }
  return first;
};
