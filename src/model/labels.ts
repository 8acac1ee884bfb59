/** What two spellings of one label have in common: case does not count, nor its form in Unicode. */
export const labelKey = (label: string): string => label.normalize('NFC').toLowerCase();

/** Whether one of some labels is wanted; a listing by one set of labels need not name them. */
export const hasLabel = (
  labels: readonly string[] | undefined,
  wanted: readonly string[],
): boolean => {
  if (labels === undefined) return true;
  const keys = new Set(wanted.map(labelKey));
  return labels.some((label) => keys.has(labelKey(label)));
};
