import type { Observation } from '../../model/observation.js';
import type { Settings } from '../../model/settings.js';
import type { StoredObservations } from '../../state/index.js';
import type { Ports } from '../ports.js';
import type { FirstItems } from './first-reads.js';
import type { ProjectListing } from './selections.js';

/** Up to this many items are read in the requests that are sent anyway. */
const NOT_CACHED = 200;

/** Observations of a few minutes ago, and what is to be shown in a few minutes. */
export interface Recent {
  /** Undefined where GitHub has to be asked. */
  of(listing: ProjectListing): Observation | undefined;
  save(listing: ProjectListing, observation: Observation): void;
}

/**
 * Loads what may be shown in place of a new observation: only where the door allows it, and only to
 * a run that reads. Loaded before anything is asked for, so that all of that travels together.
 *
 * @param startedAt ISO 8601, by the machine's clock
 */
export const loadRecent = async (
  { recent, log }: Pick<Ports, 'recent' | 'log'>,
  { cache, mode }: Pick<Settings, 'cache' | 'mode'>,
  caches: ReadonlyMap<string, StoredObservations>,
  items: FirstItems,
  startedAt: string,
): Promise<Recent | undefined> => {
  if (recent === undefined || caches.size === 0) return undefined;
  const now = Date.parse(startedAt);
  const shown = new Map<string, Observation>();
  const isShown = recent === 'show' && mode === 'report' && items.kind === 'listings';
  for (const listing of isShown ? items.listings : []) {
    const { tracker, request } = listing;
    const found = await caches.get(tracker.name)?.loadRecent(request, now, cache?.ttl ?? 0);
    if (found == null) continue;
    const { items, since } = found;
    const receipt = { expected: items.length, observed: items.length, lookedUp: 0, pages: 0 };
    const cachedFrom = new Date(since).toISOString();
    const cached = new Set(items.map(({ key }) => key));
    const said = { items, receipt, cachedFrom, cached, warnings: [], lookUps: new Map() };
    shown.set(nameOf(listing), { complete: true, ...said });
    const age = Math.round((now - since) / 1000);
    log(
      `Showing ${items.length} ${tracker.nouns.many} as an earlier run observed them ${age} s ago.`,
    );
  }
  return {
    of: (listing) => shown.get(nameOf(listing)),
    save: ({ tracker, request }, { complete, items }) => {
      if (complete && items.length > NOT_CACHED)
        caches.get(tracker.name)?.saveRecent(request, items, now);
    },
  };
};

const nameOf = ({ tracker, request }: ProjectListing): string =>
  JSON.stringify([tracker.name, request]);
