import { correctionFragment } from '../../deliver/index.js';
import { branchFragment, fileAt, revisionOf } from '../../metadata/index.js';
import type { Project, Settings } from '../../model/settings.js';
import { stateFragment } from '../../state/index.js';
import type { Ports } from '../ports.js';
import { recordsTo } from '../settings/records-to.js';
import { isAskedFor, type Scope } from '../settings/scope.js';
import { listingsOf, lookUpFieldsOf, type ProjectListing } from './selections.js';
import { trackerIn } from './tracker-of.js';

/**
 * What a run reads before anything is compared. It is named here alone: it is read ahead where the
 * settings can be foreseen, and gathered when they are there.
 */
export interface FirstReads {
  /** Null for the default branch. */
  readonly base: string | null;
  /** The branch of the corrections. */
  readonly corrections: string;
  readonly projects: readonly Project[];
  /** The state branch, and the history file that the run adds to; null where no history is kept. */
  readonly state: { readonly branch: string; readonly month: string | null } | null;
  readonly items: FirstItems;
}

/** The items that a run looks at: listings, or a few keys. */
export type FirstItems =
  | { readonly kind: 'listings'; readonly listings: readonly ProjectListing[] }
  | {
      readonly kind: 'keys';
      readonly tracker: string;
      readonly keys: readonly string[];
      readonly fields: readonly string[];
    };

/** @param startedAt ISO 8601 */
export const firstReadsOf = (
  ports: Pick<Ports, 'trackers' | 'workingTree'>,
  settings: Settings,
  scope: Scope,
  startedAt: string,
): FirstReads => {
  const { history, corrections } = settings;
  const projects = settings.projects.filter(({ name }) => isAskedFor(name, settings));
  return {
    base: settings.base,
    corrections: corrections.branch,
    projects,
    state: history && { branch: history.branch, month: recordsTo(settings, ports, startedAt) },
    items: itemsOf(ports, settings.projects, projects, scope),
  };
};

const itemsOf = (
  { trackers }: Pick<Ports, 'trackers'>,
  all: readonly Project[],
  selected: readonly Project[],
  scope: Scope,
): FirstItems => {
  const trackerOf = trackerIn(trackers);
  if (scope.kind === 'all') return { kind: 'listings', listings: listingsOf(selected, trackerOf) };
  const { tracker, keys } = scope;
  return { kind: 'keys', tracker, keys, fields: lookUpFieldsOf(tracker, all, trackerOf) };
};

/** Asks for what will be gathered, so that it travels with what else is asked for at this moment. */
export const readAhead = (
  { reader, trackers, workingTree }: Pick<Ports, 'reader' | 'trackers' | 'workingTree'>,
  { base, corrections, projects, state, items }: FirstReads,
): void => {
  // What is checked out takes the place of the files in the repository.
  const files = workingTree === undefined ? projects.map(({ metadata }) => metadata) : [];
  reader.readAhead([
    branchFragment(base),
    correctionFragment(corrections),
    ...files.flatMap((path) => [
      fileAt(revisionOf(base), path),
      fileAt(revisionOf(corrections), path),
    ]),
    ...(state === null ? [] : [stateFragment(state.branch, state.month)]),
  ]);
  const ahead = { reader, checkBudget: async () => null };
  if (items.kind === 'keys') trackerIn(trackers)(items).connect(ahead).prefetch?.(items);
  else
    for (const { tracker, request } of items.listings)
      tracker.connect(ahead).prefetch?.({ listings: [request] });
};
