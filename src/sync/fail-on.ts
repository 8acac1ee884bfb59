import type { FailOn } from '../config/index.js';
import type { SyncResult } from '../model/result.js';

/** What was found, delivered or not, that the user wants the step to fail on. */
export const failuresOf = (result: SyncResult, failOn: readonly FailOn[]): readonly FailOn[] => {
  const drifts = result.projects
    .flatMap((project) => project.drifts)
    .filter(({ resolution }) => resolution !== 'ignored' && resolution !== 'declined');
  const found: Readonly<Record<FailOn, boolean>> = {
    drift: drifts.some(({ severity }) => severity !== 'info'),
    critical: drifts.some(({ severity }) => severity === 'critical'),
    conflict: result.totals.conflict > 0,
    incomplete: !result.complete,
  };
  return failOn.filter((name) => found[name]);
};
