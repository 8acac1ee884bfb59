import type { Problem } from '../../../model/problem.js';
import { KEYS, numberOf } from './keys.js';
import type { LookUpReader } from './look-up.js';
import type { PageReader } from './read-page.js';
import type { Scan } from './scan.js';
import { run, type Stream } from './streams.js';

/**
 * Whether looking up what is recorded can be all that is needed: with what was listed it makes up the
 * count, and it is most of it, so that little is left to be listed one page after the other.
 */
export const sufficesToLookUp = (
  scan: Scan,
  recorded: ReadonlySet<string>,
  newest: Stream,
): boolean => {
  const total = scan.total ?? 0;
  if (recorded.size < total / 2 || recorded.size > total * 2) return false;
  const unrecorded = [...scan.items.keys()].filter((key) => !recorded.has(key)).length;
  return !hasMet(newest, recorded) || newest.ended || recorded.size + unrecorded >= total;
};

/** Whether the listing has come to what is recorded. */
const hasMet = ({ position }: Stream, recorded: ReadonlySet<string>): boolean => {
  const highest = [...recorded].reduce((most, key) => Math.max(most, numberOf(key)), 0);
  return position !== null && numberOf(position[1]) <= highest;
};

/**
 * Looks up what is recorded, side by side, while the listing runs from the newest backwards until it
 * meets what is recorded.
 */
export const knownFirst = async (
  scan: Scan,
  pages: PageReader,
  lookUps: LookUpReader,
  recorded: ReadonlySet<string>,
  newest: Stream,
  mayGoOn: () => Promise<Problem | null>,
): Promise<void> => {
  const { selection } = scan;
  const open = [...recorded]
    .filter((key) => !scan.items.has(key))
    .sort((a, b) => KEYS.compare(b, a));
  const lists = [...new Set([...selection.lists, 'labels' as const])];
  await Promise.all([
    run(scan, pages, [newest], () => hasMet(newest, recorded), mayGoOn),
    lookUps.read(open, lists, { seen: (found) => scan.takeLookUps(found) }),
  ]);
  const unread = [...scan.lookUps.values()].find(({ found }) => found === 'unreadable');
  if (unread?.found !== 'unreadable') return;
  scan.gaps.push(unread.problem);
  scan.interrupted = true;
};
