/** What the doors see: the service, its inputs, and the ways to render a result. */
export type { Inputs, RawInputs } from '../config/index.js';
export type { Uncommitted } from '../deliver/index.js';
export {
  endpointIn,
  endpointOf,
  fetchThrough,
  type Host,
  type HostedEndpoint,
  insecureAddresses,
  interrupted,
  parseHost,
  proxyIn,
} from '../github/index.js';
export type { IndexEntry } from '../metadata/index.js';
export { problemText } from '../model/problem.js';
export {
  type Annotation,
  annotationsOf,
  counted,
  jsonText,
  renderConsole,
  renderJson,
  renderSummary,
  terminal,
  wrapped,
} from '../report/index.js';
export { failedResult, type RunIdentity } from './begin-run.js';
export { createSyncService, parseInputs, type ServiceOptions } from './create.js';
export { type Survey, type SurveyedFile, surveyRepository } from './detect/detect.js';
export { type NewFiles, newFilesIn } from './detect/new-files.js';
export type { Finding } from './doctor/check-result.js';
export { examine } from './doctor/doctor.js';
export { failuresOf, leavesConflict } from './fail-on.js';
export { folderCache } from './gather/memory.js';
export type { HistoryPage, HistoryQuery } from './history/history.js';
export type { StateElsewhere } from './history/state-source.js';
export type { Reading, WorkingTree } from './ports.js';
export type { Progress } from './progress.js';
export type { RestoreQuery, RestoreResult } from './restore/restore.js';
export type { StateRequest, SyncRequest } from './service.js';
export type { StatusReport } from './status/status.js';
