import type { Refusal } from '../../model/correction-manifest.js';
import type { Change, HistoryEntry, Verified } from '../../model/history.js';
import type { Problem } from '../../model/problem.js';
import type { SyncResult } from '../../model/result.js';
import type { Settings } from '../../model/settings.js';
import { isStanding } from '../../model/standing.js';
import type { Trigger } from '../../model/trigger.js';
import { plainText } from '../../model/workflow-wording.js';
import { recordRun } from '../../state/index.js';
import { knownDriftsOf } from '../gather/baseline.js';
import type { Gathered } from '../gather/gather.js';
import { EMPTY_MANIFEST } from '../gather/open-manifest.js';
import type { PlannedRun } from '../plan/plan-run.js';
import type { Ports } from '../ports.js';
import { isOneOf } from '../problem-codes.js';
import { orphansIn } from './orphans.js';

/** A line tells so many changes; of more it tells the number. */
const MOST_CHANGES = 500;

interface Recordable extends Pick<PlannedRun, 'resolvedRefusals'> {
  readonly proposal: Pick<PlannedRun['proposal'], 'mayTakeOut'>;
}

/**
 * Adds a run to the history; a complete full one also moves the baseline. A run that leaves nothing
 * behind is given back as it is.
 */
export const record = async (
  ports: Ports,
  settings: Settings,
  { actor }: Trigger,
  gathered: Gathered,
  { proposal: { mayTakeOut }, resolvedRefusals }: Recordable,
  result: SyncResult,
): Promise<SyncResult> => {
  const { history } = settings;
  const { stored } = gathered;
  // A token that cannot write makes the run a report, and says so once.
  const readOnly = result.delivery.warnings.some((one) => isOneOf(one, 'token-read-only'));
  if (readOnly || history === null || stored === null || stored.month === null) return result;
  const verified =
    mayTakeOut && result.complete ? verifiedBy(result, gathered, resolvedRefusals) : {};
  const movesBaseline = Object.keys(verified).length > 0;
  const problem = await recordRun(ports, history.branch, stored, {
    entry: entryOf(result, gathered, actor),
    verified,
    renames: gathered.knownState.renames,
    orphans: movesBaseline
      ? await orphansIn(ports, gathered.base, settings, stored, result.run.startedAt)
      : [],
  });
  const { requests, points, rateRemaining } = ports.client.usage;
  const run = { ...result.run, requests, points, rateRemaining };
  return problem === null
    ? { ...result, run, phases: [...result.phases, 'record'] }
    : { ...result, run, warnings: [...result.warnings, problem] };
};

const entryOf = (
  { run, outcome, totals, projects, delivery }: SyncResult,
  { base, carried, open }: Gathered,
  actor: string | null,
): HistoryEntry => {
  // What an open pull request carries is told by the run that proposed it; a commit tells for itself.
  const proposes = delivery.carriesAll && delivery.operation !== 'unchanged';
  const told = delivery.pullRequest === null ? EMPTY_MANIFEST : carried;
  const changes = proposes ? changesOf(projects, told) : [];
  const isOwn = delivery.pullRequest === null || delivery.commit !== open.branch?.oid;
  return {
    id: run.id,
    trigger: run.trigger,
    actor,
    started: run.startedAt,
    finished: run.finishedAt,
    seconds: run.durationSeconds,
    result: outcome,
    base: base.name,
    projects: projects.map(({ project }) => project),
    counts: Object.fromEntries(Object.entries(totals).filter(([, count]) => count > 0)),
    operation: delivery.operation,
    changes: changes.slice(0, MOST_CHANGES),
    moreChanges: Math.max(0, changes.length - MOST_CHANGES),
    commit: isOwn ? delivery.commit : null,
    pullRequest: delivery.pullRequest?.number ?? null,
    url: run.url,
  };
};

/** What was not carried before, so that a correction stands in the history once. */
const changesOf = (
  projects: SyncResult['projects'],
  carried: Gathered['carried'],
): readonly Change[] => {
  const known = new Set(carried.corrections.map(({ fingerprint }) => fingerprint));
  return projects
    .flatMap(({ corrections }) => corrections)
    .filter(({ fingerprint }) => !known.has(fingerprint))
    .map(({ project, key, kind, field, before, after }) => ({
      project,
      key,
      kind,
      field,
      from: before,
      to: after,
    }));
};

const verifiedBy = (
  { run, projects }: SyncResult,
  { base, loaded, known, refusals }: Gathered,
  resolved: readonly Refusal[],
): Readonly<Record<string, Verified>> => {
  const over = [...refusals.resolved, ...resolved];
  const byName = new Map(projects.map((judged) => [judged.project, judged]));
  return Object.fromEntries(
    loaded.flatMap((one) => {
      const judged = byName.get(one.project.name);
      if (!one.ok || one.blob === null || judged === undefined) return [];
      const { formerNames } = known(one.project.name);
      const verified: Verified = {
        metadata: one.project.metadata,
        commit: base.oid,
        blob: one.blob,
        verifiedAt: run.startedAt,
        run: run.id,
        outOfSync: knownDriftsOf(judged.drifts, known(one.project.name)),
        ...(formerNames.length > 0 && { formerNames: [...formerNames] }),
        ...reportedIn(judged.warnings),
        ...resolvedOf(over, one.project.name),
      };
      return [[one.project.name, verified]];
    }),
  );
};

const reportedIn = (warnings: readonly Problem[]): Pick<Verified, 'reportedWarnings'> => {
  const reportedWarnings = warnings.filter(isStanding).map(({ message }) => plainText(message));
  return reportedWarnings.length === 0 ? {} : { reportedWarnings };
};

/** Of whom an old refusal is, only its fingerprint knows: each project remembers that it is over. */
const resolvedOf = (
  over: readonly Refusal[],
  project: string,
): Pick<Verified, 'resolvedRefusals'> => {
  const own = over.filter(({ drift }) => drift === null || drift.project === project);
  return own.length === 0
    ? {}
    : { resolvedRefusals: own.map(({ fingerprint, pullRequest }) => [fingerprint, pullRequest]) };
};
