import { randomInt } from 'node:crypto';
import {
  CorrectionPullRequest,
  deliverCommit,
  deliverToWorkingTree,
  HeadMoved,
} from '../../deliver/index.js';
import { GitHubFault } from '../../github/index.js';
import { SyncError } from '../../model/problem.js';
import { type Delivery, NOT_DELIVERED } from '../../model/result.js';
import type { Settings } from '../../model/settings.js';
import { diskOf, sweepBeside } from '../gather/files.js';
import type { Gathered } from '../gather/gather.js';
import type { PlannedRun } from '../plan/plan-run.js';
import type { Ports } from '../ports.js';
import { neverStill } from '../problems.js';
import { mergedBy } from './merged.js';

/** What became of a plan; what failed here must not hide what was found. */
export interface Attempted {
  readonly delivery: Delivery;
  readonly failure?: unknown;
}

/** Delivers as it was asked for. What moved under it comes back as the failure. */
export const deliverPlan = async (
  ports: Ports,
  { corrections }: Settings,
  gathered: Gathered,
  planned: PlannedRun,
): Promise<Attempted> => {
  const { proposal } = planned;
  try {
    const { workingTree } = ports;
    if (workingTree !== undefined) {
      await sweepBeside(
        workingTree,
        gathered.loaded.flatMap((one) => (one.ok ? [one.file.path] : [])),
      );
      return { delivery: await deliverToWorkingTree(diskOf(workingTree), proposal.files) };
    }
    if (corrections.deliver === 'commit' && proposal.files.length > 0) {
      return { delivery: await deliverCommit(ports, proposal) };
    }
    const target = new CorrectionPullRequest(ports, corrections);
    const merged = mergedBy(ports, gathered, planned);
    return { delivery: await target.deliver(gathered.open, proposal, merged) };
  } catch (failure) {
    return { delivery: NOT_DELIVERED, failure };
  }
};

/** The longest first wait, in milliseconds, of a run that others overtook. */
const STEP_ASIDE = 250;

/**
 * Says why everything is read again, and waits: where GitHub was not well, until it may be again;
 * where another run was faster, for a moment by chance, so that the jobs of a matrix do not meet
 * each other at every attempt.
 */
export const beforeNextAttempt = async (
  { log, clock }: Pick<Ports, 'log' | 'clock'>,
  { message, cause }: HeadMoved,
  attempt: number,
): Promise<void> => {
  log(`${message} Reading and planning again.`);
  const longer = 2 ** (attempt - 1);
  await clock.sleep(cause instanceof GitHubFault ? 400 * longer : randomInt(STEP_ASIDE * longer));
};

/** A write that GitHub never answered is a fault; one that others always overtook is not. */
export const lastFailure = (error: unknown, attempts: number): unknown => {
  if (!(error instanceof HeadMoved)) return error;
  return error.cause instanceof GitHubFault
    ? error.cause
    : new SyncError(neverStill(error.message, attempts), { cause: error });
};
