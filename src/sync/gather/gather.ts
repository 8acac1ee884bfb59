import type { OpenCorrection } from '../../deliver/index.js';
import { keepReserve } from '../../github/index.js';
import type { Branch } from '../../metadata/index.js';
import { type Completeness, completenessOf } from '../../model/observation.js';
import { type Problem, SyncError } from '../../model/problem.js';
import type { Settings } from '../../model/settings.js';
import { refuseUnknownFields } from '../../plan/index.js';
import { type ObservationCache, readState, type StoredState } from '../../state/index.js';
import type { ActiveRun } from '../begin-run.js';
import { isRunning } from '../plan/judge-project.js';
import type { Ports } from '../ports.js';
import { unreadable } from '../problems.js';
import { progressOf } from '../progress.js';
import { recordsTo } from '../record/record.js';
import type { Scope } from '../settings/scope.js';
import { type KnownProjects, readBaselines } from './baseline.js';
import { type Carried, carriedBy, NOTHING_CARRIED } from './carried.js';
import { type Loaded, loadFiles, readBase, refuseUnproposed } from './load.js';
import { confirm } from './look-up.js';
import { memoriesOf } from './memory.js';
import { type Observed, observe, type Trackers } from './observe.js';
import { loadRecent } from './recent.js';
import { type KnownRefusals, refusalsOf } from './refusals.js';
import { formerNamesOf, type Recalled, recall, renamedProblems } from './renames.js';
import { listingsOf } from './selections.js';
import { trackerIn } from './tracker-of.js';

/** What was read before anything is compared. */
export interface Gathered extends Trackers {
  readonly base: Branch;
  readonly open: OpenCorrection;
  readonly carried: Carried;
  readonly refusals: KnownRefusals;
  readonly loaded: readonly Loaded[];
  readonly observed: Observed;
  /** The proof that all that was asked for was seen; without it nothing is removed. */
  readonly seen: Completeness | null;
  /** What stands on the state branch; null where no history is kept. */
  readonly stored: StoredState | null;
  readonly known: KnownProjects;
  readonly recalled: Recalled;
  /** By tracker; saved when what they hold has proved true. */
  readonly memories: ReadonlyMap<string, ObservationCache>;
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
  const running = settings.projects.filter(({ name }) => isRunning(name, settings));
  const trackerOf = trackerIn(ports.trackers);
  const used = ports.trackers.filter(({ name }) =>
    settings.projects.some(({ tracker }) => tracker === name),
  );
  const mayGoOn = keepReserve(client, clock, settings.limits);
  const watch = progressOf(ports);
  const connected = new Map(
    used.map((tracker) => [tracker.name, tracker.connect({ reader, mayGoOn, watch })]),
  );
  const trackers = { trackerOf, connected };
  const memories = memoriesOf(ports, used, settings, anew ? `${run.id}-anew` : run.id, anew);
  const listings = scope.kind === 'all' ? listingsOf(running, trackerOf) : [];
  const recent = await loadRecent(ports, settings, memories, listings, run.startedAt);
  const loading = loadFiles(ports, running, settings);
  const reading =
    settings.history === null
      ? null
      : readState(
          client,
          reader,
          settings.history.branch,
          recordsTo(settings, ports, run.startedAt),
        );
  const [{ base: head, open, correctionTo }, own, listed, stored] = await Promise.all([
    readBase(ports, settings, async (name) => formerNamesOf(name, await reading)),
    loading,
    observe(trackers, settings, running, scope, {
      loading,
      memoryFor: (name) => memories.get(name),
      recent,
    }),
    reading,
  ]);
  // What is checked out takes the place of the base.
  const base = { ...head, name: workingTree?.branch ?? head.name };
  refuseSameBranch(base, settings);
  run.complete('discover');

  const carried = workingTree === undefined ? carriedBy(open) : NOTHING_CARRIED;
  const others = settings.projects.filter(
    ({ name }) =>
      !isRunning(name, settings) && carried.corrections.some(({ project }) => project === name),
  );
  const all = [...own, ...(await loadFiles(ports, others, settings))];
  const proposed = refuseUnproposed(all, carried, settings);
  // In the order of the config, whatever the run was asked for: the pull request reads the same.
  const byName = new Map(proposed.map((one) => [one.project.name, one]));
  const loaded = settings.projects.flatMap(({ name }) => byName.get(name) ?? []);
  if (loaded.every(({ ok }) => ok)) {
    const fields = loaded.flatMap((one) => (one.ok ? one.file.fields : []));
    refuseUnknownFields(settings.fields, fields);
  }
  const recalled = await recall(ports, base, loaded, settings, stored);
  const [observed, known, answered] = await Promise.all([
    confirm(trackers, listed, { settings, scope, loaded, carried }),
    readBaselines(ports, recalled, loaded, stored),
    recalled.renames.base === null ? open : correctionTo(base.name, recalled.formerBases),
  ]);
  run.complete('verify');
  const refusals = refusalsOf(answered, [...recalled.projects.values()]);
  // Of a branch that is somebody's own nothing was to be read.
  const unread = stored?.isOurs ? stored.unread : 0;
  const warnings = [
    ...(unread === 0 ? [] : [unreadable('state.json', unread)]),
    ...renamedProblems(recalled, base.name, stored?.month != null),
  ];
  return {
    ...{ base, open: answered, refusals, loaded, observed, stored, known, recalled },
    ...trackers,
    ...{ memories, warnings },
    seen: seenIn({ loaded, observed, known }, settings),
    carried: withNamesOfNow(carried, recalled),
  };
};

/** The proof that all that was asked for was seen. */
export const seenIn = (
  { loaded, observed, known }: Pick<Gathered, 'loaded' | 'observed' | 'known'>,
  settings: Settings,
): Completeness | null => {
  const running = settings.projects.filter(({ name }) => isRunning(name, settings));
  const observations = running.flatMap((project) => observed.observationFor(project) ?? []);
  const isAllRead = loaded.every(({ ok, project }) => ok && known(project.name).unread === null);
  return isAllRead ? completenessOf(observations, observed.lookUps.values()) : null;
};

/** A correction that is open may still call a project by its former name. */
const withNamesOfNow = ({ known, corrections }: Carried, { projects }: Recalled): Carried => {
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
  throw new SyncError({
    code: 'config-invalid',
    message: `\`history.branch\` is \`${name}\`, which is the branch that is corrected.`,
    remedy: 'Name another branch in `history.branch`.',
  });
};
