/** What the doors see: the service, its inputs, and the ways to render a result. */
export type { Inputs, RawInputs } from '../config/index.js';
export type { Uncommitted } from '../deliver/index.js';
export {
  endpointIn,
  endpointOf,
  type Host,
  type HostedEndpoint,
  insecureAddresses,
  parseHost,
} from '../github/index.js';
export { fetchThrough, interrupted, proxyIn } from '../http/index.js';
export type { IndexEntry } from '../metadata/index.js';
export { problemText } from '../model/problem.js';
export {
  type Annotation,
  age,
  annotationsOf,
  counted,
  jsonText,
  type Layout,
  moment,
  renderConsole,
  renderDelivery,
  renderJson,
  renderPlan,
  renderProblems,
  renderResult,
  renderSummary,
  terminal,
  wrapped,
} from '../report/index.js';
export { failedResult, type RunIdentity } from './begin-run.js';
export { createSyncService, parseInputs, type ServiceOptions } from './create.js';
export { type Detected, type DetectedFile, detectFiles } from './detect/detect.js';
export { firstLedger } from './detect/first-ledger.js';
export { type NewFiles, newFilesIn } from './detect/new-files.js';
export type { CheckResult } from './doctor/check-result.js';
export { checkSetup } from './doctor/doctor.js';
export { failuresOf, leavesConflict } from './fail-on.js';
export { folderCache } from './gather/caches.js';
export type { HistoryPage, HistoryQuery } from './history/history.js';
export type { StateElsewhere } from './history/state-source.js';
export type { Progress, Reading, WorkingTree } from './ports.js';
export type { RestoreQuery, RestoreResult } from './restore/restore.js';
export type { StateRequest, SyncRequest } from './service.js';
export { itemHintIn } from './settings/item-hint.js';
export type { StatusReport } from './status/status.js';
