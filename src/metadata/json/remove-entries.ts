import type { Splice } from '../text/splice.js';
import type { Container } from './container.js';
import { commaIn, hasComment, tidy } from './gap.js';

/** First and last index of neighbours that no comment parts. */
type Run = readonly [number, number];

export interface Removal {
  readonly splices: readonly Splice[];
  /** The comma behind the last element that stays, when nothing is left for it to part. */
  readonly spareComma: { readonly behind: number; readonly at: number } | null;
}

/** Takes elements out of a list, each with its comma; comments between them stay. */
export const removeEntries = (
  text: string,
  list: Container,
  removed: ReadonlySet<number>,
): Removal => {
  let spareComma: Removal['spareComma'] = null;
  const splices = runsOf(text, list, removed).flatMap((run) => {
    const whole = cutWithGap(text, list, run);
    if (whole !== null) return [whole];
    if (run[1] === list.length - 1) spareComma = commaBefore(text, list, removed);
    return cutAlone(text, list, run);
  });
  return { splices, spareComma };
};

const runsOf = (text: string, list: Container, removed: ReadonlySet<number>): readonly Run[] => {
  const runs: [number, number][] = [];
  for (const index of [...removed].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === index - 1 && !hasComment(text, list.gap(index - 1)))
      run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
};

/**
 * A run goes with all up to the next element; the last one goes with all from the one before, whose
 * comma it leaves to it when there is a trailing one. Null when that would take a comment away.
 */
const cutWithGap = (text: string, list: Container, [first, last]: Run): Splice | null => {
  const before = list.gap(first - 1);
  const behind = list.gap(last);
  if (hasComment(text, behind)) return null;
  if (last < list.length - 1) return { start: before.end, end: behind.end, text: '' };
  return first === 0 || hasComment(text, before)
    ? null
    : { start: before.start, end: behind.start, text: '' };
};

/** Only the elements and the comma behind them, and the line that is blank then. */
const cutAlone = (text: string, list: Container, [first, last]: Run): Splice[] => {
  const start = list.gap(first - 1).end;
  const gap = list.gap(last);
  const comma = commaIn(text, gap);
  if (comma === -1) return [{ ...tidy(text, { start, end: gap.start }), text: '' }];
  if (!hasComment(text, { start: gap.start, end: comma }))
    return [{ ...tidy(text, { start, end: comma + 1 }), text: '' }];
  return [
    { ...tidy(text, { start, end: gap.start }), text: '' },
    { start: comma, end: comma + 1, text: '' },
  ];
};

const commaBefore = (
  text: string,
  list: Container,
  removed: ReadonlySet<number>,
): Removal['spareComma'] => {
  if (commaIn(text, list.gap(list.length - 1)) !== -1) return null;
  let behind = list.length - 1;
  while (removed.has(behind)) behind -= 1;
  return behind < 0 ? null : { behind, at: commaIn(text, list.gap(behind)) };
};
