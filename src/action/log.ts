import * as core from '@actions/core';
import type { SyncResult } from '../model/result.js';
import { type FailOn, problemText, renderConsole } from '../sync/index.js';

/** GitHub shows at most ten annotations of a kind a step. */
const MOST_ANNOTATIONS = 10;

/** Writes the report to the log: the verdict, one group a metadata file, and annotations. */
export const writeLog = (result: SyncResult, failures: readonly FailOn[]): void => {
  const report = renderConsole(result);
  core.info(report.verdict);
  for (const { title, rows } of report.sections) {
    core.startGroup(title);
    for (const row of rows) core.info(row);
    core.endGroup();
  }
  annotate(report.problems, (message) => core.warning(message, { title: 'metadata-sync' }));
  core.info(report.footer);
  const errors = result.errors.map(problemText);
  if (failures.length > 0) {
    errors.push(
      `This run found what \`fail-on\` names: ${failures.join(', ')}. See the job summary.`,
    );
  }
  annotate(errors, (message) => core.error(message, { title: 'metadata-sync' }));
  if (errors.length > 0) process.exitCode = core.ExitCode.Failure;
};

const annotate = (messages: readonly string[], write: (message: string) => void): void => {
  for (const message of messages.slice(0, MOST_ANNOTATIONS)) write(message);
  for (const message of messages.slice(MOST_ANNOTATIONS)) core.info(message);
};
