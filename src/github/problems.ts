import { faultOf } from '../http/index.js';
import { errorOf, type Problem } from '../model/problem.js';

/** How GitHub refuses a request. */
export type RefusalCode =
  | 'secondary-rate-limit'
  | 'rate-limit'
  | 'token-refused'
  | 'scope-missing'
  | 'saml-required'
  | 'ip-not-allowed'
  | 'too-large'
  | 'timed-out'
  | 'repository-archived'
  | 'repository-moved'
  | 'forbidden'
  | 'not-found'
  | 'refused';

/** Why GitHub did not carry a write out. */
export type WriteRefusalCode =
  | 'token-read-only'
  | 'pull-requests-not-permitted'
  | 'repository-archived'
  | 'conversation-locked'
  | 'signature-required'
  | 'branch-protected'
  | 'write-refused';

/** Every code of a problem with GitHub, whatever it is asked. */
export type GitHubCode =
  | RefusalCode
  | WriteRefusalCode
  | 'address-insecure'
  | 'address-invalid'
  | 'answer-invalid'
  | 'cursor-stuck'
  | 'field-refused'
  | 'listing-endless'
  | 'rate-reserve'
  | 'repository-not-found'
  | 'repository-unreadable';

export type GitHubProblem = Problem<GitHubCode>;

export const githubError = errorOf<GitHubCode>();
export const githubFault = faultOf<GitHubCode>();
