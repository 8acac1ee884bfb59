import type { Inputs } from '../config/index.js';
import { HeadMoved } from '../deliver/index.js';
import { GitHubFault } from '../github/index.js';
import { NOT_DELIVERED, PHASES, type Phase, type SyncResult } from '../model/result.js';
import type { Settings } from '../model/settings.js';
import type { Trigger } from '../model/trigger.js';
import { notOurs } from '../state/index.js';
import { beginRun, type RunIdentity } from './begin-run.js';
import { beforeNextAttempt, deliverPlan, lastFailure } from './deliver/deliver-plan.js';
import { gatherAndPlan } from './gather/verify-cached.js';
import { type HistoryPage, type HistoryQuery, readHistory } from './history/history.js';
import { historyOf, isForeign, type StateElsewhere } from './history/state-source.js';
import type { PlannedRun } from './plan/plan-run.js';
import type { Ports } from './ports.js';
import { ownJustClosed, unknownProject } from './problems.js';
import { recorder } from './record/record.js';
import { type RestoreQuery, type RestoreResult, restore } from './restore/restore.js';
import { expandTemplates } from './settings/expand-templates.js';
import { loadSettings } from './settings/load-settings.js';
import { assignmentOf, refuseImpossibleNumber } from './settings/scope.js';
import { type StatusReport, statusNow } from './status/status.js';

export interface SyncRequest {
  readonly identity: RunIdentity;
  readonly trigger: Trigger;
  readonly inputs: Inputs;
  /** What the run does; a run without `deliver` writes nothing. */
  readonly phases?: readonly Phase[];
  /** Asked before anything is written, each time that it was planned; without it, yes. */
  readonly approve?: (plan: Pick<PlannedRun, 'projects' | 'plan'>) => Promise<boolean>;
  /** Told each phase that completed. */
  readonly onPhase?: (phase: Phase) => void;
}

/** What the history and the status are asked for. */
export interface StateRequest {
  readonly trigger: Trigger;
  readonly inputs: Inputs;
  /** Where the state branch is read; through the API when left out. */
  readonly elsewhere?: StateElsewhere | undefined;
}

/** How often a run reads and plans again because something moved under it. */
const ATTEMPTS = 5;

/** The stations in order: config, observe and load, compare and plan, deliver. */
export class SyncService {
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Never throws: what went wrong stands in the result's `errors`. */
  async execute(request: SyncRequest): Promise<SyncResult> {
    const { identity, trigger, inputs, phases = PHASES, approve = async () => true } = request;
    const run = beginRun(this.#ports, identity, trigger, inputs, request.onPhase);
    let plan: PlannedRun | null = null;
    try {
      const settings = await this.#settle(inputs, trigger, run.startedAt);
      run.use(settings);
      const { scope, ownJustClosed: closed } = assignmentOf(trigger, settings, this.#ports);
      const recorded = recorder(this.#ports, settings, trigger, phases);
      for (let attempt = 1; ; attempt += 1) {
        const { gathered, plan: planned } = await gatherAndPlan(this.#ports, settings, scope, run);
        plan = planned;
        const warnings = [...plan.warnings, ...ownJustClosed(closed, plan.projects)];
        const untouched = { ...plan, warnings, delivery: NOT_DELIVERED };
        if (closed || !mayDeliver(plan, settings, phases)) {
          return recorded(gathered, plan, run.finish(untouched));
        }
        if (!(await approve(plan))) return run.finish(untouched);
        const { delivery, failure } = await deliverPlan(this.#ports, settings, gathered, plan);
        if (failure === undefined) run.complete('deliver');
        if (!(failure instanceof HeadMoved) || attempt === ATTEMPTS) {
          const last = lastFailure(failure, ATTEMPTS);
          return recorded(gathered, plan, run.finish({ ...plan, delivery, failure: last }));
        }
        await beforeNextAttempt(this.#ports, failure, attempt);
      }
    } catch (error) {
      // A fault while everything is read again takes nothing away from what was found before.
      return plan !== null && error instanceof GitHubFault
        ? run.finish({ ...plan, delivery: NOT_DELIVERED, failure: error })
        : run.fail(error);
    }
  }

  /** A page of the history, the newest run first. @throws {SyncError} when none can be asked for */
  async history(
    { inputs, trigger, elsewhere }: StateRequest,
    query: HistoryQuery = {},
  ): Promise<HistoryPage> {
    const settings = await this.#settle(inputs, trigger, this.#ports.clock.now().toISOString());
    const page = await readHistory(historyOf(this.#ports, settings, elsewhere), query);
    if (page.runs.length > 0 || settings.history === null) return page;
    const isTheirs = await isForeign(this.#ports, settings, elsewhere);
    const names = settings.projects.map(({ name }) => name);
    return {
      ...page,
      warnings: [
        ...page.warnings,
        ...(isTheirs ? [notOurs(settings.history.branch)] : unknownProject(query.project, names)),
      ],
    };
  }

  /** How the repository stands, as far as earlier runs told; with `elsewhere` GitHub is not asked. */
  async status({ inputs, trigger, elsewhere }: StateRequest): Promise<StatusReport> {
    const now = this.#ports.clock.now();
    const settings = await this.#settle(inputs, trigger, now.toISOString());
    return statusNow(this.#ports, settings, now.getTime(), elsewhere);
  }

  /**
   * Proposes the metadata files as they were before a run; without `apply` only plans it.
   *
   * @throws {SyncError} when that cannot be done
   */
  async restore(
    { inputs, trigger, elsewhere, identity }: StateRequest & { readonly identity: RunIdentity },
    query: RestoreQuery,
  ): Promise<RestoreResult> {
    const run = beginRun(this.#ports, identity, trigger, inputs);
    const settings = await this.#settle(inputs, trigger, run.startedAt);
    const history = historyOf(this.#ports, settings, elsewhere);
    return restore(this.#ports, settings, history, run, query);
  }

  async #settle(inputs: Inputs, trigger: Trigger, startedAt: string): Promise<Settings> {
    refuseImpossibleNumber(trigger, this.#ports.trackers);
    const settings = await loadSettings(this.#ports, inputs, trigger, startedAt);
    this.#ports.client.waitAtMost(settings.limits.maxWait);
    return expandTemplates(this.#ports, settings);
  }
}

/** What one project's error keeps from being read or edited keeps no other from being delivered. */
const mayDeliver = (
  { projects }: PlannedRun,
  { mode, dryRun }: Settings,
  phases: readonly Phase[],
): boolean =>
  phases.includes('deliver') &&
  mode === 'correct' &&
  !dryRun &&
  projects.some(({ errors }) => errors.length === 0);
