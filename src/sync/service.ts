import type { Inputs } from '../config/index.js';
import { RemoteFault } from '../http/index.js';
import { NOT_DELIVERED, PHASES, type Phase, type SyncResult } from '../model/result.js';
import type { Settings } from '../model/settings.js';
import type { Trigger } from '../model/trigger.js';
import { notOurs } from '../state/index.js';
import { beginRun, type RunIdentity } from './begin-run.js';
import { deliverPlan, lastFailure, planAgainWhileItMoves } from './deliver/deliver-plan.js';
import { gatherAndPlan } from './gather/verify-cached.js';
import { type HistoryPage, type HistoryQuery, readHistory } from './history/history.js';
import { historyOf, isForeign, type StateElsewhere } from './history/state-source.js';
import type { PlannedRun } from './plan/plan-run.js';
import { type Ports, withMaxWait } from './ports.js';
import { unknownProject } from './problems.js';
import { record } from './record/record.js';
import { type RestoreQuery, type RestoreResult, restore } from './restore/restore.js';
import { expandTemplates } from './settings/expand-templates.js';
import { loadSettings } from './settings/load-settings.js';
import { assignmentOf, refuseImpossibleKey } from './settings/scope.js';
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

/** The stations in order: config, observe and load, compare and plan, deliver. */
export class SyncService {
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /**
   * One run. Never throws: what went wrong stands in the result's `errors`.
   *
   * 1. Load the settings: the inputs and the config file.
   * 2. Tell from the trigger what is looked at.
   * 3. Gather what is recorded and what is observed, compare, and plan.
   * 4. Deliver the plan; from the third step again while something moves.
   * 5. Record the run in the history.
   */
  async execute(request: SyncRequest): Promise<SyncResult> {
    const { identity, trigger, inputs, phases = PHASES, approve = async () => true } = request;
    const run = beginRun(this.#ports, identity, trigger, inputs, request.onPhase);
    let latest = null as PlannedRun | null;
    try {
      const { settings, ports } = await this.#load(inputs, trigger, run.startedAt);
      run.use(settings);
      const { scope, ownJustClosed } = assignmentOf(trigger, settings, ports);
      const attempted = await planAgainWhileItMoves(ports, async () => {
        const { gathered, plan } = await gatherAndPlan(ports, settings, scope, run);
        latest = plan;
        const consent = { phases, approve, ownJustClosed };
        return { gathered, plan, ...(await deliverPlan(ports, settings, gathered, plan, consent)) };
      });
      const { gathered, plan, outcome, failure } = attempted;
      if (outcome === 'delivered') run.complete('deliver');
      const result = run.finish(plan, { ...attempted, failure: lastFailure(failure) });
      if (outcome === 'refused' || !phases.includes('record')) return result;
      return await record(ports, settings, trigger, gathered, plan, result);
    } catch (error) {
      // A fault while everything is read again takes nothing away from what was found before.
      return latest !== null && error instanceof RemoteFault
        ? run.finish(latest, { delivery: NOT_DELIVERED, warnings: [], failure: error })
        : run.fail(error);
    }
  }

  /** A page of the history, the newest run first. @throws {SyncError} when none can be asked for */
  async history(
    { inputs, trigger, elsewhere }: StateRequest,
    query: HistoryQuery = {},
  ): Promise<HistoryPage> {
    const now = this.#ports.clock.now();
    const { settings, ports } = await this.#load(inputs, trigger, now.toISOString());
    const page = await readHistory(historyOf(ports, settings, elsewhere), query);
    if (page.runs.length > 0 || settings.history === null) return page;
    const isTheirs = await isForeign(ports, settings, elsewhere);
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
    const { settings, ports } = await this.#load(inputs, trigger, now.toISOString());
    return statusNow(ports, settings, now.getTime(), elsewhere);
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
    const { settings, ports } = await this.#load(inputs, trigger, run.startedAt);
    const history = historyOf(ports, settings, elsewhere);
    return restore(ports, settings, history, run, query);
  }

  /** The settings of a run, and ports that keep to its limits. */
  async #load(
    inputs: Inputs,
    trigger: Trigger,
    startedAt: string,
  ): Promise<{ readonly settings: Settings; readonly ports: Ports }> {
    refuseImpossibleKey(trigger, this.#ports.trackers);
    const loaded = await loadSettings(this.#ports, inputs, trigger, startedAt);
    const ports = withMaxWait(this.#ports, loaded.limits.maxWait);
    return { settings: await expandTemplates(ports, loaded), ports };
  }
}
