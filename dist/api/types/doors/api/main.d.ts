import type { SyncResult } from '../../model/result.js';
export type { Correction } from '../../model/correction.js';
export type { JudgedDrift } from '../../model/drift.js';
export type { GivenInputs as Inputs } from '../../model/inputs.js';
export type { FilePlan, Impact, LeftOut, Plan } from '../../model/plan.js';
export type { Problem } from '../../model/problem.js';
export type { Delivery, Phase, ProjectResult, SyncResult, Totals } from '../../model/result.js';
export { createSyncService, type Options, type Request, type Service, } from './service.js';
/** The JSON report, version 1; `docs/report.schema.json` describes it. */
export declare const renderJson: (result: SyncResult) => string;
/** The report in Markdown, as the job summary has it. */
export declare const renderMarkdown: (result: SyncResult) => string;
