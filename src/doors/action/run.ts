import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as core from '@actions/core';
import type { SyncResult } from '../../model/result.js';
import {
  createSyncService,
  failedResult,
  failuresOf,
  type Inputs,
  parseInputs,
  problemText,
  renderJson,
  renderSummary,
} from '../../sync/index.js';
import { cancellation } from './cancellation.js';
import { readIdentity, readServiceOptions, reportPath } from './environment.js';
import { readInputs } from './inputs.js';
import { writeLog } from './log.js';
import { Notes } from './notes.js';
import { writeOutputs } from './outputs.js';
import { readTrigger } from './trigger.js';

/** One run of the action: everything is written before the step fails. */
export const run = async (): Promise<void> => {
  const signal = cancellation();
  const identity = readIdentity(process.env, new Date());
  const trigger = await readTrigger(process.env);
  const { given, warnings } = readInputs(process.env);
  let asked: Inputs | undefined;
  let result: SyncResult;
  const notes = new Notes();
  try {
    const inputs = parseInputs(given, identity.startedAt, 'action');
    asked = inputs;
    const service = createSyncService(readServiceOptions(process.env, signal, notes.say));
    result = await service.execute({ identity, trigger, inputs });
  } catch (error) {
    result = failedResult(error, identity, trigger, asked);
  }
  notes.end();
  result = { ...result, warnings: [...warnings, ...result.warnings] };
  const path = reportPath(process.env);
  writeOutputs(result, path);
  await attempt('the JSON report', () => writeReport(path, result));
  await attempt('the job summary', () => writeSummary(result));
  writeLog(result, failuresOf(result, asked?.failOn ?? []));
};

const writeReport = async (path: string, result: SyncResult): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, renderJson(result));
};

/** The toolkit's own writer throws where there is no summary file, as on a machine of one's own. */
const writeSummary = async (result: SyncResult): Promise<void> => {
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
      }),
    );
  }
};
