import type { OpenCorrection } from '../deliver/index.js';
import { keepReserve } from '../github/index.js';
import type { Branch } from '../metadata/index.js';
import type { Refusals } from '../model/carried.js';
import { type Completeness, completenessOf } from '../model/item.js';
import { SyncError } from '../model/problem.js';
import type { Settings } from '../model/settings.js';
import { refuseUnknownFields } from '../plan/index.js';
import { readState, type StoredState } from '../state/index.js';
import { TRACKERS } from '../trackers/registry.js';
import { type KnownProjects, readBaselines } from './baseline.js';
import type { ActiveRun } from './begin-run.js';
import { type Carried, carriedBy, NOTHING_CARRIED } from './carried.js';
import { isRunning } from './judge-project.js';
import { type Loaded, loadFiles, readBase, refuseUnproposed } from './load.js';
import { confirm } from './look-up.js';
import { memoryOf } from './memory.js';
import { type Observed, observe } from './observe.js';
import type { Ports } from './ports.js';
import { progressOf } from './progress.js';
import { loadRecent } from './recent.js';
import { recordsTo } from './record.js';
import { refusalsOf } from './refusals.js';
import type { Scope } from './scope.js';
import { selectionsOf } from './selections.js';

/** What was read before anything is compared. */
export interface Gathered {
  readonly base: Branch;
  readonly open: OpenCorrection;
  readonly carried: Carried;
  readonly refusals: Refusals;
  readonly loaded: readonly Loaded[];
  readonly observed: Observed;
  /** The proof that all that was asked for was seen; without it nothing is removed. */
  readonly seen: Completeness | null;
  /** What stands on the state branch; null where no history is kept. */
  readonly stored: StoredState | null;
  readonly known: KnownProjects;
}

/** Observes and loads. What does not depend on another answer travels in one request. */
export const gather = async (
  ports: Ports,
  settings: Settings,
  scope: Scope,
  run: ActiveRun,
): Promise<Gathered> => {
  const { reader, client, clock, workingTree } = ports;
  const running = settings.projects.filter(({ name }) => isRunning(name, settings));
  const tracker = TRACKERS['github-pull-requests'].create(
    reader,
    keepReserve(client, clock, settings.limits),
    progressOf(ports),
  );
  const memory = memoryOf(ports, settings, run.id);
  const selections = scope.kind === 'all' ? selectionsOf(running) : [];
  const recent = await loadRecent(ports, settings, memory, selections, run.startedAt);
  const loading = loadFiles(ports, running, settings);
  const [{ base: head, open }, own, listed, stored] = await Promise.all([
    readBase(ports, settings),
    loading,
    observe(tracker, settings, running, scope, { loading, memory, recent }),
    settings.history === null
      ? null
      : readState(
          client,
          reader,
          settings.history.branch,
          recordsTo(settings, ports, run.startedAt),
        ),
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
  const read = refuseUnproposed(all, carried, settings);
  // In the order of the config, whatever the run was asked for: the pull request reads the same.
  const loaded = settings.projects.flatMap(({ name }) =>
    read.filter(({ project }) => project.name === name),
  );
  if (loaded.every(({ ok }) => ok)) {
    const fields = loaded.flatMap((one) => (one.ok ? one.file.fields : []));
    refuseUnknownFields(settings.fields, fields);
  }
  const [observed, known] = await Promise.all([
    confirm(tracker, listed, { settings, scope, loaded, carried }),
    readBaselines(ports, base.name, loaded, stored),
  ]);
  run.complete('verify');
  await memory?.save();

  const observations = running.flatMap((project) => observed.observationFor(project) ?? []);
  const isAllRead = loaded.every(({ ok, project }) => ok && known(project.name).unread === null);
  const seen = isAllRead ? completenessOf(observations, observed.lookUps.values()) : null;
  const refusals = refusalsOf(open);
  return { base, open, carried, refusals, loaded, observed, seen, stored, known };
};

const refuseSameBranch = ({ name }: Branch, { history }: Settings): void => {
  if (history?.branch !== name) return;
  throw new SyncError({
    code: 'config-invalid',
    message: `\`history.branch\` is \`${name}\`, which is the branch that is corrected.`,
    remedy: 'Name another branch in `history.branch`.',
  });
};
