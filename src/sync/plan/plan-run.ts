import type { Proposal } from '../../deliver/index.js';
import type { Refusal } from '../../model/correction-manifest.js';
import type { Item } from '../../model/item.js';
import type { Plan } from '../../model/plan.js';
import type { Problem } from '../../model/problem.js';
import type { ProjectResult } from '../../model/result.js';
import type { Settings } from '../../model/settings.js';
import type { Nouns } from '../../model/tracker-words.js';
import { isAttended } from '../../model/trigger.js';
import { summarise } from '../../plan/index.js';
import type { ActiveRun } from '../begin-run.js';
import { assignItems, isUnrelated, tiedOutsiders, unassignedItems } from '../gather/assign.js';
import type { Gathered } from '../gather/gather.js';
import { declinedIn } from '../gather/refusals.js';
import type { TrackerOf } from '../gather/tracker-of.js';
import { fitsNoProject, fitsSeveral } from '../problems.js';
import { looksAtEverything, type Scope } from '../settings/scope.js';
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
  const input = {
    ...gathered,
    settings,
    scope,
    isUnrelated: isUnrelated(scope, loaded, observed, items, settings.projects),
    items,
    startedAt,
    areStandingNotesKnown: gathered.stored?.month == null && !isAttended(run.event),
    declinedIn: declinedIn(gathered.refusals, gathered.open),
  };
  const judged = loaded.map((one) => judgeProject(one, input));
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
  const unassigned = unassignedItems(observed, items, settings, trackerOf);
  const tied = tiedOutsiders(observed, settings, trackerOf);
  return {
    base: base.name,
    projects,
    plan: summarise(projects, files),
    warnings: [
      ...gathered.warnings,
      ...ofEachTracker(unassigned, trackerOf, fitsNoProject),
      ...ofEachTracker(tied, trackerOf, fitsSeveral),
    ],
    proposal,
    resolvedRefusals: resolved,
  };
};

/** What is to be said of some items, for each tracker in its own words. */
const ofEachTracker = (
  items: readonly Item[],
  trackerOf: TrackerOf,
  say: (own: readonly Item[], nouns: Nouns) => Problem,
): readonly Problem[] =>
  [...new Set(items.map(({ tracker }) => tracker))].map((tracker) =>
    say(
      items.filter((item) => item.tracker === tracker),
      trackerOf({ tracker }).nouns,
    ),
  );
