import { type Inputs, switches } from '../config/index.js';
import { NOTHING_USED } from '../github/index.js';
import { RemoteFault } from '../http/index.js';
import { EMPTY_PLAN, type Plan } from '../model/plan.js';
import type { Problem } from '../model/problem.js';
import { SyncError, toProblem } from '../model/problem.js';
import {
  type Delivery,
  NOT_DELIVERED,
  type Phase,
  type ProjectResult,
  type Run,
  type SyncResult,
} from '../model/result.js';
import type { Settings } from '../model/settings.js';
import type { Trigger } from '../model/trigger.js';
import { addTotals, outcomeOf } from './plan/totals.js';
import type { Ports } from './ports.js';

/** What identifies a run; given by the door. */
export interface RunIdentity {
  readonly id: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly startedAt: Date;
  readonly url: string | null;
}

/** What was found. */
interface Findings {
  readonly base: string;
  readonly projects: readonly ProjectResult[];
  readonly plan: Plan;
  readonly warnings: readonly Problem[];
}

/** What became of it. */
interface Ending {
  readonly delivery: Delivery;
  readonly warnings: readonly Problem[];
  /** Why the corrections did not reach the repository; undefined where nothing failed. */
  readonly failure: unknown;
}

/** Keeps what is known of a run while it goes on, and makes its result in the end. */
export const beginRun = (
  {
    client,
    clock,
    cautions,
  }: Pick<Ports, 'cautions'> & {
    client: Pick<Ports['client'], 'usage'>;
    clock: Pick<Ports['clock'], 'now'>;
  },
  identity: RunIdentity,
  trigger: Pick<Trigger, 'event'>,
  inputs: Partial<Pick<Inputs, 'base' | 'mode' | 'dryRun' | 'backfill' | 'prune'>>,
  onPhase: (phase: Phase) => void = () => undefined,
) => {
  const phases: Phase[] = [];
  // Until the config file is read, what was asked for is what the inputs say.
  let settings: Pick<Settings, 'base' | 'mode' | 'dryRun' | 'backfill' | 'prune'> = {
    base: inputs.base ?? null,
    ...switches(inputs),
  };
  const describe = (base: string | null): Run => {
    const finishedAt = clock.now();
    const { requests, points, rateRemaining } = client.usage;
    return {
      id: identity.id,
      trigger: trigger.event,
      repository: identity.repository,
      base: base ?? settings.base,
      mode: settings.mode,
      dryRun: settings.dryRun,
      backfill: settings.backfill,
      prune: settings.prune,
      startedAt: identity.startedAt.toISOString(),
      finishedAt: finishedAt.toISOString(),
      durationSeconds: Math.max(0, finishedAt.getTime() - identity.startedAt.getTime()) / 1000,
      requests,
      points,
      rateRemaining,
      url: identity.url,
    };
  };
  return {
    startedAt: identity.startedAt.toISOString(),
    id: identity.id,
    event: trigger.event,
    use: (merged: Settings): void => {
      settings = merged;
    },
    complete: (...completed: Phase[]): void => {
      phases.push(...completed.filter((phase) => !phases.includes(phase)));
      for (const phase of completed) onPhase(phase);
    },
    finish: (
      { base, projects, plan, warnings }: Findings,
      { delivery, failure, warnings: further }: Ending,
    ): SyncResult => {
      const totals = addTotals(projects.map((project) => project.totals));
      const fault = failure instanceof RemoteFault ? failure : null;
      const complete = fault === null && projects.every((project) => project.complete);
      const failures = failure === undefined || fault !== null ? [] : problemsOf(failure);
      return {
        run: describe(base),
        outcome: outcomeOf(complete, totals, delivery),
        complete,
        totals,
        projects,
        plan,
        delivery,
        warnings: [
          ...cautions,
          ...warnings,
          ...further,
          ...delivery.warnings,
          ...(fault === null ? [] : [toProblem(fault)]),
        ],
        errors: [...failures, ...projects.flatMap(({ errors }) => errors)],
        phases,
      };
    },
    fail: (error: unknown): SyncResult => ({
      run: describe(null),
      outcome: 'incomplete',
      complete: false,
      totals: addTotals([]),
      projects: [],
      plan: EMPTY_PLAN,
      delivery: NOT_DELIVERED,
      warnings: cautions,
      errors: problemsOf(error),
      phases,
    }),
  };
};

const problemsOf = (error: unknown): readonly Problem[] => {
  if (error instanceof SyncError) return [error, ...error.further].map(toProblem);
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    {
      code: 'internal',
      message: `Something went wrong that should not have: ${message}`,
      remedy: 'Please report it at https://github.com/metadata-sync/metadata-sync/issues.',
    },
  ];
};

export type ActiveRun = ReturnType<typeof beginRun>;

/** The result of a run that ended before the service could begin: its report is written all the same. */
export const failedResult = (
  error: unknown,
  identity: RunIdentity,
  trigger: Pick<Trigger, 'event'>,
  inputs: Partial<Inputs> = {},
): SyncResult =>
  beginRun(
    { client: { usage: NOTHING_USED }, clock: { now: () => new Date() }, cautions: [] },
    identity,
    trigger,
    inputs,
  ).fail(error);
