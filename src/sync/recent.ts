import type { Observation, Selection } from '../model/item.js';
import type { Settings } from '../model/settings.js';
import type { ObservationCache } from '../state/index.js';
import type { Ports } from './ports.js';

/** So few are asked for in the request that is sent anyway. */
const FEW = 200;

/** Observations of a few minutes ago, and what is to be shown in a few minutes. */
export interface Recent {
  /** Undefined where GitHub has to be asked. */
  of(selection: Selection): Observation | undefined;
  keep(selection: Selection, observation: Observation): void;
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
  memory: ObservationCache | undefined,
  selections: readonly Selection[],
  startedAt: string,
): Promise<Recent | undefined> => {
  if (recent === undefined || memory === undefined) return undefined;
  const now = Date.parse(startedAt);
  const shown = new Map<string, Observation>();
  for (const selection of recent === 'show' && mode === 'report' ? selections : []) {
    const kept = await memory.recent(selection, now, cache?.ttl ?? 0);
    if (kept === null) continue;
    const { items, since } = kept;
    const receipt = { expected: items.length, observed: items.length, lookedUp: 0, pages: 0 };
    const cachedFrom = new Date(since).toISOString();
    const cached = new Set(items.map(({ number }) => number));
    const said = { items, receipt, cachedFrom, cached, warnings: [], lookUps: new Map() };
    shown.set(JSON.stringify(selection), { complete: true, ...said });
    const age = Math.round((now - since) / 1000);
    log(`Showing ${items.length} pull requests as an earlier run observed them ${age} s ago.`);
  }
  return {
    of: (selection) => shown.get(JSON.stringify(selection)),
    keep: (selection, { complete, items }) => {
      if (complete && items.length > FEW) memory.keepRecent(selection, items, now);
    },
  };
};
