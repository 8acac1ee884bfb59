import type { ConfigCode } from '../config/index.js';
import type { DeliveryCode } from '../deliver/index.js';
import type { DriftCode } from '../drift/index.js';
import type { GitHubCode } from '../github/index.js';
import type { HttpCode } from '../http/index.js';
import type { MetadataCode } from '../metadata/index.js';
import { errorOf, type Problem } from '../model/problem.js';
import type { PlanCode } from '../plan/index.js';
import type { ReportCode } from '../report/index.js';
import type { StateCode } from '../state/index.js';
import type { TrackerCode } from '../trackers/registry.js';

/** Every code of a problem that this folder makes. */
export type SyncCode =
  | 'config-invalid'
  | 'config-not-found'
  | 'config-not-in-clone'
  | 'corrections-elsewhere'
  | 'corrections-on-base'
  | 'file-not-written'
  | 'fits-no-project'
  | 'head-ambiguous'
  | 'history-off'
  | 'history-query'
  | 'input-invalid'
  | 'internal'
  | 'metadata-not-found'
  | 'metadata-shared'
  | 'never-still'
  | 'no-project'
  | 'own-pull-request-closed'
  | 'path-refused'
  | 'project-ambiguous'
  | 'project-unknown'
  | 'renamed'
  | 'renames-unread'
  | 'repository-invalid'
  | 'restore-base'
  | 'restore-created'
  | 'restore-lost'
  | 'restore-moved'
  | 'restore-open'
  | 'restore-shared'
  | 'restore-untrusted'
  | 'run-ambiguous'
  | 'run-changed-nothing'
  | 'run-unknown'
  | 'state-unreadable'
  | 'token-missing';

export type SyncProblem = Problem<SyncCode>;

export const syncError = errorOf<SyncCode>();

/** Every code that a result may hold. */
export type ProblemCode =
  | ConfigCode
  | DeliveryCode
  | DriftCode
  | GitHubCode
  | HttpCode
  | MetadataCode
  | PlanCode
  | ReportCode
  | StateCode
  | SyncCode
  | TrackerCode;

/** Whether a problem or an error is one of these kinds. */
export const isOneOf = (
  { code }: { readonly code: string },
  ...codes: readonly ProblemCode[]
): boolean => codes.some((one) => one === code);
