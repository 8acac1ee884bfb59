import { randomInt } from 'node:crypto';
import { CorrectionPullRequest, deliverCommit, deliverToWorkingTree } from '../../deliver/index.js';
import { ATTEMPTS, hasMoved, whileItMoves } from '../../github/index.js';
import { RemoteFault } from '../../http/index.js';
import type { Problem } from '../../model/problem.js';
import { type Delivery, NOT_DELIVERED, type Phase } from '../../model/result.js';
import type { Settings } from '../../model/settings.js';
import { diskOf, sweepBeside } from '../gather/files.js';
import type { Gathered } from '../gather/gather.js';
import type { PlannedRun } from '../plan/plan-run.js';
import type { Ports } from '../ports.js';
import { syncError } from '../problem-codes.js';
import { neverStill, ownJustClosedWarnings } from '../problems.js';
import { mergedBy } from './merged.js';

/** What became of a plan; what failed here must not hide what was found. */
export interface Attempted {
  readonly delivery: Delivery;
  /** Why the corrections did not reach the repository; undefined where nothing failed. */
  readonly failure: unknown;
  /** What is to be said besides. */
  readonly warnings: readonly Problem[];
  /** `left` where nothing was to be written, `refused` where somebody said no. */
  readonly outcome: 'delivered' | 'failed' | 'left' | 'refused';
}

/** Who decides whether anything is written, beside the settings. */
export interface Consent {
  readonly phases: readonly Phase[];
  /** Asked before anything is written. */
  readonly approve: (plan: Pick<PlannedRun, 'projects' | 'plan'>) => Promise<boolean>;
  /** Our own correction pull request was just closed: that is an answer, and no new one is opened. */
  readonly ownJustClosed: boolean;
}

/** Delivers what may be delivered. What moved under it comes back as the failure. */
export const deliverPlan = async (
  ports: Ports,
  settings: Settings,
  gathered: Gathered,
  planned: PlannedRun,
  { phases, approve, ownJustClosed }: Consent,
): Promise<Attempted> => {
  const left: Attempted = {
    delivery: NOT_DELIVERED,
    failure: undefined,
    warnings: ownJustClosed ? ownJustClosedWarnings(planned.projects) : [],
    outcome: 'left',
  };
  if (ownJustClosed || !mayDeliver(planned, settings, phases)) return left;
  if (!(await approve(planned))) return { ...left, outcome: 'refused' };
  try {
    const delivery = await deliver(ports, settings, gathered, planned);
    return { ...left, delivery, outcome: 'delivered' };
  } catch (failure) {
    return { ...left, failure, outcome: 'failed' };
  }
};

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

/** Delivers as it was asked for: to the working tree, as a commit, or in a pull request. */
const deliver = async (
  ports: Ports,
  { corrections }: Settings,
  gathered: Gathered,
  planned: PlannedRun,
): Promise<Delivery> => {
  const { proposal } = planned;
  const { workingTree } = ports;
  if (workingTree !== undefined) {
    await sweepBeside(
      workingTree,
      gathered.loaded.flatMap((one) => (one.ok ? [one.file.path] : [])),
    );
    return deliverToWorkingTree(diskOf(workingTree), proposal.files);
  }
  if (corrections.deliver === 'commit' && proposal.files.length > 0)
    return deliverCommit(ports, proposal);
  const target = new CorrectionPullRequest(ports, corrections);
  return target.deliver(gathered.open, proposal, mergedBy(ports, gathered, planned));
};

/** The longest first wait, in milliseconds, of a run that others overtook. */
const STEP_ASIDE = 250;

/**
 * Reads, plans and delivers, and does so again while something moves under it. Before that it waits:
 * where GitHub was not well, until it may be again; where another run was faster, for a moment by
 * chance, so that the jobs of a matrix do not meet each other at every attempt.
 */
export const planAgainWhileItMoves = async <T extends { readonly failure: unknown }>(
  { log, clock }: Pick<Ports, 'log' | 'clock'>,
  attempt: () => Promise<T>,
): Promise<T> =>
  whileItMoves(attempt, async ({ message, cause }, attempts) => {
    log(`${message} Reading and planning again.`);
    const longer = 2 ** (attempts - 1);
    await clock.sleep(cause instanceof RemoteFault ? 400 * longer : randomInt(STEP_ASIDE * longer));
  });

/** A write that GitHub never answered is a fault; one that others always overtook is not. */
export const lastFailure = (error: unknown): unknown => {
  if (!hasMoved(error)) return error;
  return error.cause instanceof RemoteFault
    ? error.cause
    : syncError(neverStill(error.message, ATTEMPTS), { cause: error });
};
