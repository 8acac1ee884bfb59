/** The last of some elements in ascending order whose number is below a limit. */
export const lastBelow = <T>(
  sorted: readonly T[],
  limit: number,
  numberOf: (element: T) => number,
): T | undefined => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = sorted[middle];
    if (element !== undefined && numberOf(element) < limit) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
};
