import type { Inputs } from '../config/index.js';
import {
  CorrectionPullRequest,
  HeadMoved,
  type OpenCorrection,
  type Proposal,
} from '../deliver/index.js';
import { GitHubFault, keepReserve } from '../github/index.js';
import { SyncError } from '../model/problem.js';
import {
  type Delivery,
  NOT_DELIVERED,
  PHASES,
  type Phase,
  type ProjectResult,
  type SyncResult,
} from '../model/result.js';
import type { Settings } from '../model/settings.js';
import type { Trigger } from '../model/trigger.js';
import { TRACKERS } from '../trackers/registry.js';
import { beginRun, type RunIdentity } from './begin-run.js';
import { carriedBy } from './carried.js';
import { isRunning, judgeProject } from './judge-project.js';
import { loadFiles, readBase } from './load.js';
import { confirm } from './look-up.js';
import { makePlan } from './make-plan.js';
import { assignItems, homeless, observe } from './observe.js';
import type { Ports } from './ports.js';
import { fitsNoProject, neverStill, ownJustClosed } from './problems.js';
import { assignmentOf, looksAtEverything, type Scope } from './scope.js';
import { loadSettings } from './settings.js';

export interface SyncRequest {
  readonly identity: RunIdentity;
  readonly trigger: Trigger;
  readonly inputs: Inputs;
  /** What the run does; a run without `deliver` writes nothing. */
  readonly phases?: readonly Phase[];
}

/** How often a run reads and plans again because something moved under it. */
const ATTEMPTS = 5;

/** The stations in order: config, observe, load, compare, plan, deliver. */
export class SyncService {
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Never throws: what went wrong stands in the result's `errors`. */
  async execute({ identity, trigger, inputs, phases = PHASES }: SyncRequest): Promise<SyncResult> {
    const run = beginRun(this.#ports, identity, trigger, inputs);
    try {
      const settings = await loadSettings(this.#ports, inputs, trigger);
      run.use(settings);
      this.#ports.client.waitAtMost(settings.limits.maxWait);
      const assignment = assignmentOf(trigger, settings, identity.repository);
      const writes = phases.includes('deliver') && settings.mode === 'correct' && !settings.dryRun;
      for (let attempt = 1; ; attempt += 1) {
        const { open, proposal, ...findings } = await this.#plan(run, settings, assignment.scope);
        const warnings = [...findings.warnings, ...ownJustClosed(assignment, findings.projects)];
        const barred = assignment.ownJustClosed || findings.projects.some(hasErrors);
        if (!writes || barred) {
          return run.finish({ ...findings, warnings, delivery: NOT_DELIVERED });
        }
        const { delivery, failure } = await this.#deliver(settings, open, proposal);
        if (failure === undefined) run.complete('deliver');
        if (!(failure instanceof HeadMoved) || attempt === ATTEMPTS) {
          return run.finish({ ...findings, warnings, delivery, failure: lastFailure(failure) });
        }
        this.#ports.log(`${failure.message} Reading and planning again.`);
      }
    } catch (error) {
      return run.fail(error);
    }
  }

  /** What fails here must not hide what was found. */
  async #deliver(
    { corrections }: Settings,
    open: OpenCorrection,
    proposal: Proposal,
  ): Promise<{ delivery: Delivery; failure?: unknown }> {
    try {
      const target = new CorrectionPullRequest(this.#ports, corrections);
      return { delivery: await target.deliver(open, proposal) };
    } catch (failure) {
      return { delivery: NOT_DELIVERED, failure };
    }
  }

  async #plan(run: ReturnType<typeof beginRun>, settings: Settings, scope: Scope) {
    const { reader, client, clock } = this.#ports;
    const running = settings.projects.filter(({ name }) => isRunning(name, settings));
    const tracker = TRACKERS['github-pull-requests'].create(
      reader,
      keepReserve(client, clock, settings.limits),
    );
    const [{ base, open }, loadedFirst, listed] = await Promise.all([
      readBase(this.#ports, settings),
      loadFiles(this.#ports, running, settings),
      observe(tracker, settings, running, scope),
    ]);
    run.complete('discover');

    const carried = carriedBy(open);
    const others = settings.projects.filter(
      ({ name }) =>
        !isRunning(name, settings) && carried.corrections.some(({ project }) => project === name),
    );
    const loaded = [...loadedFirst, ...(await loadFiles(this.#ports, others, settings))];
    const observed = await confirm(tracker, listed, { settings, scope, loaded, carried });
    run.complete('verify');

    const items = assignItems(observed, settings);
    const evidence = { settings, scope, observed, items, carried, startedAt: run.startedAt };
    const projects = loaded.map((one) => judgeProject(one, evidence));
    const mayTakeOut =
      looksAtEverything(scope, settings) && projects.every(({ complete }) => complete);
    const proposal = makePlan({
      runId: run.id,
      startedAt: run.startedAt,
      base,
      open,
      carried,
      loaded,
      projects,
      mayTakeOut,
    });
    run.complete('plan');
    const unplaced = homeless(observed, items, settings);
    return {
      base: base.name,
      open,
      projects,
      proposal,
      files: proposal.files,
      warnings: unplaced.length === 0 ? [] : [fitsNoProject(unplaced)],
    };
  }
}

const hasErrors = ({ errors }: ProjectResult): boolean => errors.length > 0;

/** A write that GitHub never answered is a fault; one that others always overtook is not. */
const lastFailure = (error: unknown): unknown => {
  if (!(error instanceof HeadMoved)) return error;
  return error.cause instanceof GitHubFault
    ? error.cause
    : new SyncError(neverStill(error.message, ATTEMPTS), { cause: error });
};
