import { KEYS, numberOf } from '../keys.js';
import type { ListingContext } from './context.js';
import type { ObservationProgress } from './progress.js';
import { type Seen, withInterruption, withLookUps, withPages } from './seen.js';
import type { Wanted } from './source.js';
import { runStreams, type Streams } from './streams.js';

/**
 * Whether looking up what is recorded can be all that is needed: with what was listed it makes up the
 * count, and it is most of it, so that little is left to be listed one page after the other.
 */
export const sufficesToLookUp = (
  { total, items }: Seen,
  recorded: ReadonlySet<string>,
  streams: Streams,
): boolean => {
  const counted = total ?? 0;
  if (recorded.size < counted / 2 || recorded.size > counted * 2) return false;
  const unrecorded = [...items.keys()].filter((key) => !recorded.has(key)).length;
  return (
    !hasReached(streams, recorded) || streams.newest.ended || recorded.size + unrecorded >= counted
  );
};

/** Whether the listing from the newest has come to what is recorded. */
const hasReached = ({ newest: { position } }: Streams, recorded: ReadonlySet<string>): boolean => {
  const highest = [...recorded].reduce((most, key) => Math.max(most, numberOf(key)), 0);
  return position !== null && numberOf(position[1]) <= highest;
};

/**
 * Looks up what is recorded, side by side, while the listing runs from the newest backwards until it
 * meets what is recorded.
 */
export const lookUpKnownFirst = async (
  context: ListingContext,
  wanted: Wanted,
  seen: Seen,
  start: Streams,
  recorded: ReadonlySet<string>,
  progress: ObservationProgress,
): Promise<{ readonly seen: Seen; readonly streams: Streams }> => {
  const { source, lookUps } = context;
  const open = [...recorded]
    .filter((key) => !seen.items.has(key))
    .sort((a, b) => KEYS.compare(b, a));
  const extras = [...new Set([...wanted.extras, ...source.selectedBy.extras])];
  const isEnough = (streams: Streams): boolean => hasReached(streams, recorded);
  const [{ streams, pages, stopped }, found] = await Promise.all([
    runStreams(context, wanted, start, ['newest'], isEnough, progress.page),
    lookUps.read(open, extras, { onFound: progress.lookUps }),
  ]);
  const listed = withInterruption(withPages(seen, pages), stopped);
  const all = withLookUps(listed, found, ({ values }) => source.isSelected(values, wanted.query));
  const [unread = null] = found.flatMap((one) => (one.found === 'unreadable' ? one.problem : []));
  return { seen: withInterruption(all, unread), streams };
};
