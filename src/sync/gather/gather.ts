import type { OpenCorrection } from '../../deliver/index.js';
import { keepReserve } from '../../github/index.js';
import type { Branch } from '../../metadata/index.js';
import { type Completeness, completenessOf } from '../../model/observation.js';
import type { Problem } from '../../model/problem.js';
import type { Settings } from '../../model/settings.js';
import { refuseUnknownFields } from '../../plan/index.js';
import { readState, type StoredObservations, type StoredState } from '../../state/index.js';
import type { ActiveRun } from '../begin-run.js';
import type { Ports } from '../ports.js';
import { syncError } from '../problem-codes.js';
import { unreadable } from '../problems.js';
import { progressOf } from '../progress.js';
import { isAskedFor, type Scope } from '../settings/scope.js';
import { readBase } from './base.js';
import { type KnownProjects, readBaselines } from './baseline.js';
import { cachesOf } from './caches.js';
import { firstReadsOf } from './first-reads.js';
import { type Loaded, loadFiles, refuseUnproposed } from './load.js';
import { confirm } from './look-up.js';
import { observe } from './observe.js';
import type { Observed } from './observed.js';
import { EMPTY_MANIFEST, type OpenManifest, openManifestOf } from './open-manifest.js';
import { loadRecent } from './recent.js';
import { type KnownRefusals, refusalsOf } from './refusals.js';
import { followRenames, formerNamesOf, type KnownState, renamedProblems } from './renames.js';
import { type RunTrackers, trackerIn } from './tracker-of.js';

/** What was read before anything is compared. */
export interface Gathered extends RunTrackers {
  readonly base: Branch;
  readonly open: OpenCorrection;
  readonly carried: OpenManifest;
  readonly refusals: KnownRefusals;
  readonly loaded: readonly Loaded[];
  readonly observed: Observed;
  /** The proof that all that was asked for was seen; without it nothing is removed. */
  readonly seen: Completeness | null;
  /** What stands on the state branch; null where no history is kept. */
  readonly stored: StoredState | null;
  readonly known: KnownProjects;
  readonly knownState: KnownState;
  /** By tracker; written when what they hold has proved true. */
  readonly caches: ReadonlyMap<string, StoredObservations>;
  /** What is to be said of it besides. */
  readonly warnings: readonly Problem[];
}

/**
 * Observes and loads. What does not depend on another answer travels in one request.
 *
 * @param anew whether all is observed, whatever earlier runs kept
 */
export const gather = async (
  ports: Ports,
  settings: Settings,
  scope: Scope,
  run: ActiveRun,
  { anew = false } = {},
): Promise<Gathered> => {
  const { reader, client, clock, workingTree } = ports;
  const reads = firstReadsOf(ports, settings, scope, run.startedAt);
  const trackerOf = trackerIn(ports.trackers);
  const used = ports.trackers.filter(({ name }) =>
    settings.projects.some(({ tracker }) => tracker === name),
  );
  const checkBudget = keepReserve(client, clock, settings.limits);
  const connected = new Map(
    used.map((tracker) => {
      const watch = progressOf(ports, tracker.nouns);
      return [tracker.name, tracker.connect({ reader, checkBudget, watch })];
    }),
  );
  const trackers = { trackerOf, connected };
  const caches = cachesOf(ports, used, settings, anew ? `${run.id}-anew` : run.id, anew);
  const recent = await loadRecent(ports, settings, caches, reads.items, run.startedAt);
  const loading = loadFiles(ports, reads.projects, settings);
  const reading = reads.state && readState(client, reader, reads.state.branch, reads.state.month);
  const [{ base: head, open, correctionTo }, own, listed, stored] = await Promise.all([
    readBase(ports, settings, async (name) => formerNamesOf(name, await reading)),
    loading,
    observe(trackers, reads.items, {
      loading,
      cacheFor: (name) => caches.get(name),
      recent,
    }),
    reading,
  ]);
  // What is checked out takes the place of the base.
  const base = { ...head, name: workingTree?.branch ?? head.name };
  refuseSameBranch(base, settings);
  run.complete('discover');

  const carried = workingTree === undefined ? openManifestOf(open) : EMPTY_MANIFEST;
  const others = settings.projects.filter(
    ({ name }) =>
      !isAskedFor(name, settings) && carried.corrections.some(({ project }) => project === name),
  );
  const all = [...own, ...(await loadFiles(ports, others, settings))];
  const proposed = refuseUnproposed(all, carried, settings, trackerOf);
  // In the order of the config, whatever the run was asked for: the pull request reads the same.
  const byName = new Map(proposed.map((one) => [one.project.name, one]));
  const loaded = settings.projects.flatMap(({ name }) => byName.get(name) ?? []);
  if (loaded.every(({ ok }) => ok)) {
    const fields = loaded.flatMap((one) => (one.ok ? one.file.fields : []));
    refuseUnknownFields(settings.fields, fields);
  }
  const knownState = await followRenames(ports, base, loaded, settings, stored);
  const [observed, known, answered] = await Promise.all([
    confirm(trackers, listed, { settings, scope, loaded, carried }),
    readBaselines(ports, knownState, loaded, stored),
    knownState.renames.base === null ? open : correctionTo(base.name, knownState.formerBases),
  ]);
  run.complete('verify');
  const refusals = refusalsOf(answered, [...knownState.projects.values()]);
  // Of a branch that is somebody's own nothing was to be read.
  const unread = stored?.isOurs ? stored.unread : 0;
  const warnings = [
    ...(unread === 0 ? [] : [unreadable('state.json', unread)]),
    ...renamedProblems(knownState, base.name, stored?.month != null),
  ];
  return {
    ...{ base, open: answered, refusals, loaded, observed, stored, known, knownState },
    ...trackers,
    ...{ caches, warnings },
    seen: seenIn({ loaded, observed, known }, settings),
    carried: withNamesOfNow(carried, knownState),
  };
};

/** The proof that all that was asked for was seen. */
export const seenIn = (
  { loaded, observed, known }: Pick<Gathered, 'loaded' | 'observed' | 'known'>,
  settings: Settings,
): Completeness | null => {
  const running = settings.projects.filter(({ name }) => isAskedFor(name, settings));
  const observations = running.flatMap((project) => observed.observationFor(project) ?? []);
  const lookUps = [...observed.byTracker.values()].flatMap((one) => [...one.lookUps.values()]);
  const isAllRead = loaded.every(({ ok, project }) => ok && known(project.name).unread === null);
  return isAllRead ? completenessOf(observations, lookUps) : null;
};

/** A correction that is open may still call a project by its former name. */
const withNamesOfNow = (
  { known, corrections }: OpenManifest,
  { projects }: KnownState,
): OpenManifest => {
  const names = new Map(
    [...projects].flatMap(([name, { formerNames = [] }]) =>
      formerNames.map(({ project }) => [project, name] as const),
    ),
  );
  return {
    known,
    corrections: corrections.map((one) =>
      projects.has(one.project) ? one : { ...one, project: names.get(one.project) ?? one.project },
    ),
  };
};

const refuseSameBranch = ({ name }: Branch, { history }: Settings): void => {
  if (history?.branch !== name) return;
  throw syncError({
    code: 'config-invalid',
    message: `\`history.branch\` is \`${name}\`, which is the branch that is corrected.`,
    remedy: 'Name another branch in `history.branch`.',
  });
};
