import * as core from '@actions/core';
import type { SyncResult } from '../../model/result.js';

/** Every output of action.yml. */
const outputsOf = (
  { outcome, totals, delivery, complete, run }: SyncResult,
  reportPath: string,
): Readonly<Record<string, string | number | boolean>> => ({
  result: outcome,
  'drift-count': totals.drift,
  'missing-count': totals.missing,
  'historical-count': totals.historical,
  'phantom-count': totals.phantom,
  'status-count': totals.status,
  'field-count': totals.field,
  'conflict-count': totals.conflict,
  'correction-count': totals.corrections,
  'pull-request-number': delivery.pullRequest?.number ?? '',
  'pull-request-url': delivery.pullRequest?.url ?? '',
  'pull-request-operation': delivery.operation,
  'commit-sha': delivery.commit ?? '',
  'report-path': reportPath,
  complete,
  requests: run.requests,
  'rate-remaining': run.rateRemaining ?? '',
  'duration-seconds': run.durationSeconds,
});

export const writeOutputs = (result: SyncResult, reportPath: string): void => {
  for (const [name, value] of Object.entries(outputsOf(result, reportPath)))
    core.setOutput(name, value);
};
