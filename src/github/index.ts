export type { GraphQLAnswer } from './answer.js';
export { type Estimate, keepReserve } from './budget.js';
export { GitHubClient } from './client.js';
export {
  endpointIn,
  endpointOf,
  type HostedEndpoint,
  insecureAddresses,
} from './endpoint.js';
export { asFault, asksForTooMuch, GitHubFault, type GraphQLError, interrupted } from './fault.js';
export { type Host, parseHost } from './host.js';
export { followPages, type ListingPage } from './paging.js';
export type { Part } from './part.js';
export type { Clock, Pause } from './patience.js';
export { fetchThrough, type ProxySettings, proxyIn } from './proxy.js';
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
export type { Endpoint } from './transport.js';
