import { CorrectionPullRequest, type Proposal, trailersOf } from '../../deliver/index.js';
import { RepositoryStore, revisionOf } from '../../metadata/index.js';
import type { ManifestEntry } from '../../model/correction-manifest.js';
import { type Delivery, NOT_DELIVERED } from '../../model/result.js';
import { RESTORE_BRANCH, type Settings } from '../../model/settings.js';
import {
  plainId,
  renderConflictNote,
  renderPeopleComment,
  renderRestore,
} from '../../report/index.js';
import type { ActiveRun } from '../begin-run.js';
import { lastFailure, planAgainWhileItMoves } from '../deliver/deliver-plan.js';
import { readCorrectionOn } from '../gather/base.js';
import type { Gathered } from '../gather/gather.js';
import type { Loaded } from '../gather/load.js';
import { branchTextsOf, textOnBranch } from '../gather/on-branch.js';
import { EMPTY_MANIFEST } from '../gather/open-manifest.js';
import { gatherAndPlan } from '../gather/verify-cached.js';
import type { StateSource } from '../history/state-source.js';
import { planRun } from '../plan/plan-run.js';
import type { Ports } from '../ports.js';
import { syncError } from '../problem-codes.js';
import { baseNow } from './restore-base.js';
import { type Earlier, filesBefore, runToUndo } from './restore-files.js';
import { assureOurs } from './trust-commit.js';

export interface RestoreQuery {
  /** The run that is undone: its id, as the history has it, the beginning of that, or its commit. */
  readonly run: string;
  /** Only this project's file, or its part of one. */
  readonly project?: string | undefined;
  /** Without it the restore is only planned. */
  readonly apply?: boolean | undefined;
}

/** What a restore would do, or did; its JSON output is the same. */
export interface RestoreResult {
  /** The whole id of the run. */
  readonly run: string;
  /** The branch that the files are brought back on. */
  readonly base: string;
  readonly files: Proposal['files'];
  /** What is declined once the pull request is merged, so that no run undoes it. */
  readonly declines: readonly ManifestEntry[];
  readonly delivery: Delivery;
}

/**
 * Proposes the metadata files as they were before a run, in a pull request of its own.
 *
 * @throws {SyncError} when the run is not known or changed nothing, what was there before it is lost,
 *   or another restore is open
 */
export const restore = async (
  ports: Ports,
  settings: Settings,
  source: StateSource,
  run: ActiveRun,
  query: RestoreQuery,
): Promise<RestoreResult> => {
  const hints = { base: settings.base, project: query.project, changed: true };
  const undone = await runToUndo(source, query.run, hints);
  const here = { ...settings, base: await baseNow(ports, undone, settings.base, source) };
  const { result, failure } = await planAgainWhileItMoves(ports, async () => {
    const planned = await plan(ports, here, run, query, undone);
    const { proposal, base, declines } = planned;
    const proposed = { run: undone.id, base, files: proposal.files, declines };
    const untouched = { ...proposed, delivery: NOT_DELIVERED };
    if (query.apply !== true || proposal.files.length === 0) {
      return { result: untouched, failure: undefined };
    }
    const correctionTo = await readCorrectionOn(ports, RESTORE_BRANCH, settings);
    const open = await correctionTo(base);
    refuseSecond(open.pullRequest, proposal);
    const { labels } = settings.corrections;
    const target = new CorrectionPullRequest(ports, { branch: RESTORE_BRANCH, labels });
    return target.deliver(open, proposal).then(
      (delivery) => ({ result: { ...proposed, delivery }, failure: undefined }),
      (failure: unknown) => ({ result: untouched, failure }),
    );
  });
  if (failure !== undefined) throw lastFailure(failure);
  return result;
};

interface Planned {
  readonly base: string;
  readonly proposal: Proposal;
  readonly declines: readonly ManifestEntry[];
}

const EVERYTHING = { kind: 'all' } as const;

const plan = async (
  ports: Ports,
  settings: Settings,
  run: ActiveRun,
  { project }: RestoreQuery,
  undone: Earlier,
): Promise<Planned> => {
  // Whatever a run may do, is what may undo the restore.
  const whole = { ...settings, only: null, since: null, fields: null, backfill: true, prune: true };
  const { gathered } = await gatherAndPlan(ports, whole, EVERYTHING, run);
  await assureOurs(ports, undone, settings, gathered.base.oid);
  const before = await filesBefore(ports, undone, gathered, project);
  const store = new RepositoryStore(ports.reader, ports.client);
  const loaded = await Promise.all(
    gathered.loaded.map(async (one): Promise<Loaded> => {
      const text = before.get(one.project.metadata);
      if (!one.ok || text === undefined) return { ...one, onBranch: undefined };
      const proposed = store.read(revisionOf(RESTORE_BRANCH), one.project.metadata);
      const onBranch = await textOnBranch(proposed);
      return { ...one, file: one.file.withText(text), text, onBranch };
    }),
  );
  const files = gathered.loaded.flatMap((one, index) => {
    const after = before.get(one.project.metadata);
    const first = gathered.loaded.findIndex((other) => samePath(one, other)) === index;
    if (!one.ok || after === undefined || after === one.text || !first) return [];
    const onBranch = loaded[index]?.onBranch ?? null;
    return [{ path: one.file.path, before: one.text, after, blob: one.blob, onBranch }];
  });
  const now = fingerprintsOf(gathered, whole, run);
  const then = fingerprintsOf({ ...gathered, loaded }, whole, run);
  const declines = [...then.values()]
    .filter(({ carried: { fingerprint }, before }) => now.get(fingerprint)?.before !== before)
    .map((one) => one.carried);
  const { title, body, carried } = renderRestore(
    { run: undone.id, base: gathered.base.name, project: project ?? null, files, declines },
    gathered.refusals,
  );
  const proposal: Proposal = {
    runId: run.id,
    startedAt: run.startedAt,
    base: gathered.base,
    files,
    title,
    body,
    carried,
    commit: {
      headline: `Restore metadata to before run ${plainId(undone.id)}`,
      body: [carried, trailersOf(run.id, gathered.base.oid, files).join('\n')].join('\n\n'),
    },
    closingComment: '',
    peopleComment: renderPeopleComment,
    conflictNote: (since, commits) =>
      renderConflictNote(since, gathered.base.name, commits, 'restore again to open a new one'),
    branchTexts: branchTextsOf(loaded),
    mayTakeOut: true,
    keepsCarried: true,
  };
  return { base: gathered.base.name, proposal, declines };
};

const samePath = (a: Loaded, b: Loaded): boolean => a.project.metadata === b.project.metadata;

/** What a run would correct, by fingerprint, and what it would correct as JSON. */
const fingerprintsOf = (
  gathered: Gathered,
  settings: Settings,
  run: ActiveRun,
): ReadonlyMap<string, { readonly carried: ManifestEntry; readonly before: string }> =>
  new Map(
    planRun({ ...gathered, carried: EMPTY_MANIFEST }, settings, EVERYTHING, run)
      .projects.flatMap(({ corrections }) => corrections)
      .map(({ project, key, kind, field, fingerprint, before }) => [
        fingerprint,
        {
          carried: { project, key, kind, field, fingerprint },
          before: JSON.stringify(before),
        },
      ]),
  );

/** One at a time: what is proposed is never taken out for something else. */
const refuseSecond = (
  open: { readonly number: number; readonly title: string } | null,
  { title }: Proposal,
): void => {
  if (open === null || open.title === title) return;
  throw syncError({
    code: 'restore-open',
    message: `#${open.number} already restores something else.`,
    remedy: 'Merge or close it, and restore again.',
  });
};
