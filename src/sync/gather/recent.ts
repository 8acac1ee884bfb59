import type { Observation } from '../../model/observation.js';
import type { Settings } from '../../model/settings.js';
import type { ObservationCache } from '../../state/index.js';
import type { Ports } from '../ports.js';
import type { Listing } from './selections.js';

/** So few are asked for in the request that is sent anyway. */
const FEW = 200;

/** Observations of a few minutes ago, and what is to be shown in a few minutes. */
export interface Recent {
  /** Undefined where GitHub has to be asked. */
  of(listing: Listing): Observation | undefined;
  keep(listing: Listing, observation: Observation): void;
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
  memories: ReadonlyMap<string, ObservationCache>,
  listings: readonly Listing[],
  startedAt: string,
): Promise<Recent | undefined> => {
  if (recent === undefined || memories.size === 0) return undefined;
  const now = Date.parse(startedAt);
  const shown = new Map<string, Observation>();
  for (const listing of recent === 'show' && mode === 'report' ? listings : []) {
    const { tracker, request } = listing;
    const kept = await memories.get(tracker.name)?.recent(request, now, cache?.ttl ?? 0);
    if (kept == null) continue;
    const { items, since } = kept;
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
    keep: ({ tracker, request }, { complete, items }) => {
      if (complete && items.length > FEW)
        memories.get(tracker.name)?.keepRecent(request, items, now);
    },
  };
};

const nameOf = ({ tracker, request }: Listing): string => JSON.stringify([tracker.name, request]);
