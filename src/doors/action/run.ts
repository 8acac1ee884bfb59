import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as core from '@actions/core';
import type { RenderedResult, SyncResult } from '../../model/result.js';
import { WORKFLOW } from '../../model/workflow-wording.js';
import {
  createSyncService,
  failedResult,
  failuresOf,
  type Inputs,
  parseInputs,
  problemText,
  renderJson,
  renderResult,
  renderSummary,
} from '../../sync/index.js';
import { cancellation } from './cancellation.js';
import { readIdentity, readServiceOptions, reportPath } from './environment.js';
import { readInputs } from './inputs.js';
import { writeLog } from './log.js';
import { LogGroup } from './log-group.js';
import { writeOutputs } from './outputs.js';
import type { ActionProblem } from './problems.js';
import { readContext, triggerOf } from './trigger.js';

/** One run of the action: everything is written before the step fails. */
export const run = async (): Promise<void> => {
  const signal = cancellation();
  const identity = readIdentity(process.env, new Date());
  const trigger = triggerOf(readContext());
  const { given, warnings } = readInputs(process.env);
  let asked: Inputs | undefined;
  let found: SyncResult;
  const during = new LogGroup();
  try {
    const inputs = parseInputs(given, identity.startedAt, 'action');
    asked = inputs;
    const service = createSyncService(readServiceOptions(process.env, signal, during.write));
    found = await service.execute({ identity, trigger, inputs });
  } catch (error) {
    found = failedResult(error, identity, trigger, asked);
  }
  during.end();
  const result = renderResult({ ...found, warnings: [...warnings, ...found.warnings] }, WORKFLOW);
  const path = reportPath(process.env);
  writeOutputs(result, path);
  await attempt('the JSON report', () => writeReport(path, result));
  await attempt('the job summary', () => writeSummary(result));
  writeLog(result, failuresOf(result, asked?.failOn ?? []));
};

const writeReport = async (path: string, result: RenderedResult): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, renderJson(result));
};

/** The toolkit's own writer throws where there is no summary file, as on a machine of one's own. */
const writeSummary = async (result: RenderedResult): Promise<void> => {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (file) await appendFile(file, renderSummary(result));
};

/** A report that cannot be written must not hide what the run found. */
const attempt = async (what: string, write: () => Promise<void>): Promise<void> => {
  try {
    await write();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    core.setFailed(
      problemText({
        code: 'report-not-written',
        message: `Could not write ${what}: ${reason}.`,
        remedy: 'Check `report-path` and that the disk has room.',
      } satisfies ActionProblem),
    );
  }
};
