import { renderJson as json, renderSummary as summary } from '../../sync/index.js';
import type { ProgramResult } from './program-result.js';
import { PROGRAM } from './wording.js';

export type { Correction } from '../../model/correction.js';
export type { RenderedDrift as JudgedDrift } from '../../model/drift.js';
export type { GivenInputs as Inputs } from '../../model/inputs.js';
export type {
  FilePlan,
  Impact,
  RenderedLeftOut as LeftOut,
  RenderedPlan as Plan,
} from '../../model/plan.js';
export type { RenderedProblem as Problem } from '../../model/problem.js';
export type {
  Phase,
  RenderedDelivery as Delivery,
  RenderedProject as ProjectResult,
  Totals,
} from '../../model/result.js';
export type { ProgramResult as SyncResult } from './program-result.js';
export {
  createSyncService,
  type Options,
  type Request,
  type Service,
} from './service.js';

/** The JSON report, version 1; `docs/report.schema.json` describes it. */
export const renderJson = (result: ProgramResult): string => json({ ...result, wording: PROGRAM });

/** The report in Markdown, as the job summary has it. */
export const renderMarkdown = (result: ProgramResult): string =>
  summary({ ...result, wording: PROGRAM });
