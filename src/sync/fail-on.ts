import { isConflict } from '../model/drift.js';
import type { FailOn } from '../model/inputs.js';
import type { SyncResult } from '../model/result.js';

/** What was found, delivered or not, that the user wants the step to fail on. */
export const failuresOf = (result: SyncResult, failOn: readonly FailOn[]): readonly FailOn[] => {
  const wanted = result.projects
    .flatMap((project) => project.drifts)
    .filter(({ resolution }) => resolution !== 'ignored');
  const drifts = wanted.filter(({ resolution }) => resolution !== 'declined');
  const found: Readonly<Record<FailOn, boolean>> = {
    drift: drifts.some(({ severity }) => severity !== 'info'),
    critical: drifts.some(({ severity }) => severity === 'critical'),
    conflict: wanted.some(isConflict),
    incomplete: !result.complete,
  };
  return failOn.filter((name) => found[name]);
};

/** Whether a conflict is left as it was: nothing was delivered, or it is not for us to correct. */
export const leavesConflict = ({ projects, outcome }: SyncResult): boolean =>
  projects
    .flatMap(({ drifts }) => drifts)
    .some(
      (drift) =>
        isConflict(drift) &&
        drift.resolution !== 'ignored' &&
        !(outcome === 'corrected' && drift.resolution === 'correct'),
    );
