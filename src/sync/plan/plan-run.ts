import type { Proposal } from '../../deliver/index.js';
import type { Refusal } from '../../model/correction-manifest.js';
import type { Plan } from '../../model/plan.js';
import type { Problem } from '../../model/problem.js';
import type { ProjectResult } from '../../model/result.js';
import type { Settings } from '../../model/settings.js';
import { isAttended } from '../../model/trigger.js';
import { summarise } from '../../plan/index.js';
import type { ActiveRun } from '../begin-run.js';
import type { Gathered } from '../gather/gather.js';
import { assignItems, homeless, tiedOutsiders } from '../gather/observe.js';
import { declinedIn } from '../gather/refusals.js';
import { fitsNoProject, fitsSeveral } from '../problems.js';
import { isStranger, looksAtEverything, type Scope } from '../settings/scope.js';
import { judgeProject } from './judge-project.js';
import { makePlan } from './make-plan.js';
import { planFiles } from './plan-files.js';
import { reconcileRefusals } from './resolved-refusals.js';

/** What was found, and what is to be written; nothing of it is written yet. */
export interface PlannedRun {
  readonly base: string;
  readonly projects: readonly ProjectResult[];
  readonly plan: Plan;
  readonly warnings: readonly Problem[];
  readonly proposal: Proposal;
  /** Refusals that a complete full run saw to be over. */
  readonly resolvedRefusals: readonly Refusal[];
}

/** Compares and decides, from what was gathered alone. */
export const planRun = (
  gathered: Gathered,
  settings: Settings,
  scope: Scope,
  run: ActiveRun,
): PlannedRun => {
  const { base, loaded, observed, seen, trackerOf } = gathered;
  const { startedAt, id: runId } = run;
  const items = assignItems(observed, settings, trackerOf);
  const evidence = {
    ...gathered,
    settings,
    scope,
    isStranger: isStranger(scope, loaded, observed, items),
    items,
    startedAt,
    isStandingKnown: gathered.stored?.month == null && !isAttended(run.event),
    declinedIn: declinedIn(gathered.refusals, gathered.open),
  };
  const judged = loaded.map((one) => judgeProject(one, evidence));
  const { files, projects } = planFiles(loaded, judged, startedAt);
  const mayTakeOut =
    seen !== null &&
    looksAtEverything(scope, settings) &&
    projects.every(({ errors }) => errors.length === 0);
  const sawAll = mayTakeOut && projects.every(({ complete }) => complete);
  const { refusals, resolved } = sawAll
    ? reconcileRefusals(gathered.refusals, projects, loaded)
    : { refusals: gathered.refusals, resolved: [] };
  const proposal = makePlan({
    ...gathered,
    ...{ refusals, runId, startedAt, files, projects, mayTakeOut },
  });
  run.complete('plan');
  const unplaced = homeless(observed, items, settings, trackerOf);
  const tied = tiedOutsiders(observed, settings, trackerOf);
  return {
    base: base.name,
    projects,
    plan: summarise(projects, files),
    warnings: [
      ...gathered.warnings,
      ...(unplaced.length === 0 ? [] : [fitsNoProject(unplaced)]),
      ...(tied.length === 0 ? [] : [fitsSeveral(tied)]),
    ],
    proposal,
    resolvedRefusals: resolved,
  };
};
