import type { Inputs } from '../config/index.js';
import { CorrectionPullRequest, deliverToWorkingTree, HeadMoved } from '../deliver/index.js';
import { GitHubFault } from '../github/index.js';
import { SyncError } from '../model/problem.js';
import {
  type Delivery,
  NOT_DELIVERED,
  PHASES,
  type Phase,
  type SyncResult,
} from '../model/result.js';
import type { Settings } from '../model/settings.js';
import type { Trigger } from '../model/trigger.js';
import { beginRun, type RunIdentity } from './begin-run.js';
import { expandTemplates } from './expand-templates.js';
import { diskOf } from './files.js';
import { type Gathered, gather } from './gather.js';
import { type PlannedRun, planRun } from './plan-run.js';
import type { Ports } from './ports.js';
import { neverStill, ownJustClosed } from './problems.js';
import { assignmentOf } from './scope.js';
import { loadSettings } from './settings.js';

export interface SyncRequest {
  readonly identity: RunIdentity;
  readonly trigger: Trigger;
  readonly inputs: Inputs;
  /** What the run does; a run without `deliver` writes nothing. */
  readonly phases?: readonly Phase[];
  /** Asked before anything is written, each time that it was planned; without it, yes. */
  readonly approve?: (plan: Pick<PlannedRun, 'projects' | 'files'>) => Promise<boolean>;
  /** Told each phase that completed. */
  readonly onPhase?: (phase: Phase) => void;
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
      const settings = await this.#settle(inputs, trigger);
      run.use(settings);
      const { scope, ownJustClosed: closed } = assignmentOf(trigger, settings, identity.repository);
      const writes = phases.includes('deliver') && settings.mode === 'correct' && !settings.dryRun;
      for (let attempt = 1; ; attempt += 1) {
        const gathered = await gather(this.#ports, settings, scope, run);
        plan = planRun(gathered, settings, scope, run);
        const warnings = [...plan.warnings, ...ownJustClosed(closed, plan.projects)];
        if (!writes || closed || hasErrors(plan) || !(await approve(plan))) {
          return run.finish({ ...plan, warnings, delivery: NOT_DELIVERED });
        }
        const { delivery, failure } = await this.#deliver(settings, gathered, plan);
        if (failure === undefined) run.complete('deliver');
        if (!(failure instanceof HeadMoved) || attempt === ATTEMPTS) {
          return run.finish({ ...plan, delivery, failure: lastFailure(failure) });
        }
        await this.#beforeNextAttempt(failure, attempt);
      }
    } catch (error) {
      // A fault while everything is read again takes nothing away from what was found before.
      return plan !== null && error instanceof GitHubFault
        ? run.finish({ ...plan, delivery: NOT_DELIVERED, failure: error })
        : run.fail(error);
    }
  }

  async #settle(inputs: Inputs, trigger: Trigger): Promise<Settings> {
    const settings = await loadSettings(this.#ports, inputs, trigger);
    this.#ports.client.waitAtMost(settings.limits.maxWait);
    return expandTemplates(this.#ports, settings);
  }

  async #beforeNextAttempt({ message, cause }: HeadMoved, attempt: number): Promise<void> {
    this.#ports.log(`${message} Reading and planning again.`);
    if (cause instanceof GitHubFault) await this.#ports.clock.sleep(pauseAfter(attempt));
  }

  /** What fails here must not hide what was found. */
  async #deliver(
    { corrections }: Settings,
    { open }: Gathered,
    { proposal }: PlannedRun,
  ): Promise<{ delivery: Delivery; failure?: unknown }> {
    try {
      const { workingTree } = this.#ports;
      if (workingTree !== undefined) {
        const disk = diskOf(workingTree);
        return { delivery: await deliverToWorkingTree(disk, proposal.files) };
      }
      const target = new CorrectionPullRequest(this.#ports, corrections);
      return { delivery: await target.deliver(open, proposal) };
    } catch (failure) {
      return { delivery: NOT_DELIVERED, failure };
    }
  }
}

/** Milliseconds before a write that GitHub did not answer is tried again from the start. */
const pauseAfter = (attempt: number): number => 400 * 2 ** (attempt - 1);

const hasErrors = ({ projects }: PlannedRun): boolean =>
  projects.some(({ errors }) => errors.length > 0);

/** A write that GitHub never answered is a fault; one that others always overtook is not. */
const lastFailure = (error: unknown): unknown => {
  if (!(error instanceof HeadMoved)) return error;
  return error.cause instanceof GitHubFault
    ? error.cause
    : new SyncError(neverStill(error.message, ATTEMPTS), { cause: error });
};
