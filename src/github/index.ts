export type { GraphQLError } from './answer.js';
export { type Estimate, keepReserve } from './budget.js';
export { asksForTooMuch } from './classify.js';
export { GitHubClient } from './client.js';
export { commitOnBranch, commitOnNewBranch, createOrphanBranch } from './commit-on-branch.js';
export { type Comparison, compareCommits, comparerWith } from './compare-commits.js';
export {
  endpointIn,
  endpointOf,
  type GitHubEndpoint,
  type HostedEndpoint,
  insecureAddresses,
} from './endpoint.js';
export { type Host, parseHost } from './host.js';
export { moveBranches, moveOf, removalOf } from './move-branches.js';
export { followPages, type ListingPage } from './paging.js';
export { parentOf } from './parent-commit.js';
export { presentBranches } from './present-branches.js';
export type { GitHubCode } from './problems.js';
export { type ProposedCommits, proposedFragment } from './proposed-commits.js';
export type { QueryFragment } from './query-fragment.js';
export { RepositoryReader } from './repository-reader.js';
export {
  readProtection,
  readRepository,
  readRules,
  readScheduledRuns,
  readTokenState,
  readWorkflow,
  readWorkflowPermissions,
  type TokenState,
} from './repository-settings.js';
export { describeMismatch, notOfItsSchema, ofShape } from './shape.js';
export { NOTHING_USED } from './usage.js';
export { ATTEMPTS, whileItMoves } from './while-it-moves.js';
export { write, writeEach } from './write.js';
export { hasMoved, headMoved, isNotPermitted, WriteRefused } from './write-refused.js';
