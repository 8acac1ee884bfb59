import type { Inputs } from '../config/index.js';
import { CorrectionPullRequest, HeadMoved } from '../deliver/index.js';
import { GitHubFault, keepReserve } from '../github/index.js';
import { type Problem, SyncError } from '../model/problem.js';
import {
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
    const run = beginRun(this.#ports, identity, trigger);
    try {
      const settings = await loadSettings(this.#ports, inputs, trigger);
      run.use(settings);
      this.#ports.client.waitAtMost(settings.limits.maxWait);
      const assignment = assignmentOf(trigger, settings, identity.repository);
      const writes = phases.includes('deliver') && settings.mode === 'correct' && !settings.dryRun;
      for (let attempt = 1; ; attempt += 1) {
        const plan = await this.#plan(run, settings, assignment.scope);
        const { open, proposal, ...findings } = plan;
        const barred =
          findings.projects.some(({ errors }) => errors.length > 0) || assignment.ownJustClosed;
        if (!writes || barred) {
          const warnings = [
            ...findings.warnings,
            ...(assignment.ownJustClosed ? ownJustClosed(findings.projects) : []),
          ];
          return run.finish({ ...findings, delivery: NOT_DELIVERED, warnings });
        }
        try {
          const delivery = await new CorrectionPullRequest(
            this.#ports,
            settings.corrections,
          ).deliver(open, proposal);
          run.complete('deliver');
          return run.finish({ ...findings, delivery });
        } catch (error) {
          if (!(error instanceof HeadMoved) || attempt === ATTEMPTS) {
            return run.finish({
              ...findings,
              delivery: NOT_DELIVERED,
              failure: lastFailure(error),
            });
          }
          this.#ports.log(`${error.message} Reading and planning again.`);
        }
      }
    } catch (error) {
      return run.fail(error);
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

/** A write that GitHub never answered is a fault; one that others always overtook is not. */
const lastFailure = (error: unknown): unknown => {
  if (!(error instanceof HeadMoved)) return error;
  return error.cause instanceof GitHubFault
    ? error.cause
    : new SyncError(neverStill(error.message), { cause: error });
};

const neverStill = (message: string): Problem => ({
  code: 'never-still',
  message: `Something moved under this run ${ATTEMPTS} times in a row: ${message}`,
  remedy: 'Run again when less is going on; nothing was lost.',
});

const ownJustClosed = (projects: readonly ProjectResult[]): readonly Problem[] =>
  projects.every(({ corrections }) => corrections.length === 0)
    ? []
    : [
        {
          code: 'own-pull-request-closed',
          message: 'The correction pull request was just closed, so this run opens no new one.',
          remedy: 'The next full run (nightly, or by hand) proposes what still differs.',
        },
      ];

const fitsNoProject = (items: readonly { readonly key: string }[]): Problem => ({
  code: 'fits-no-project',
  message: `${items.length === 1 ? 'One selected pull request fits' : `${items.length} selected pull requests fit`} no project: ${items
    .slice(0, 10)
    .map(({ key }) => `\`${key}\``)
    .join(', ')}${items.length > 10 ? ' and more' : ''}.`,
  remedy: 'Widen the `head` pattern of a project, or take the label off.',
});
