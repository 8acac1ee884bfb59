/**
 * The history of a month is the file that runs add to, `history/2026-01.jsonl`, and before it those
 * that are full: `history/2026-01.1.jsonl`, `history/2026-01.2.jsonl` and so on.
 */
export interface HistoryPart {
  readonly path: string;
  /** `2026-01`. */
  readonly month: string;
  /** Counted from 1; the file that runs add to has the number that it gets when it is full. */
  readonly number: number;
}

/** Nine digits; a file with a higher number is none of ours. */
const HIGHEST = 999_999_999;
const PATH = /^history\/(\d{4}-\d{2})(?:\.([1-9]\d{0,8}))?\.jsonl$/;

/** The parts of the history among some paths, the newest first. */
export const partsIn = (paths: readonly string[]): readonly HistoryPart[] => {
  const named = paths.flatMap((path) => {
    const [, month, number] = PATH.exec(path) ?? [];
    return month === undefined ? [] : [{ path, month, number: Number(number ?? Infinity) }];
  });
  const next = (month: string): number =>
    free(new Set(named.flatMap((one) => (one.month === month ? [one.number] : []))));
  return named
    .map((part) => (part.number === Infinity ? { ...part, number: next(part.month) } : part))
    .sort(newestFirst);
};

/** The number after all that are taken; where somebody took the highest one, the highest that is left. */
const free = (taken: ReadonlySet<number>): number => {
  let number = 1 + Math.max(0, ...[...taken].filter(Number.isFinite));
  while (number > HIGHEST || taken.has(number)) number -= 1;
  return number;
};

export const newestFirst = (a: Omit<HistoryPart, 'path'>, b: Omit<HistoryPart, 'path'>): number =>
  a.month === b.month ? b.number - a.number : a.month < b.month ? 1 : -1;

/** Where the file of a month goes that is full. */
export const fullPath = (path: string, number: number): string =>
  path.replace(/\.jsonl$/, `.${number}.jsonl`);
