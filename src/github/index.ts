export type { GraphQLAnswer } from './answer.js';
export { keepReserve } from './budget.js';
export {
  type Endpoint,
  GitHubClient,
} from './client.js';
export { GitHubFault, type GraphQLError, interrupted } from './fault.js';
export type { Clock } from './patience.js';
export { type Part, RepositoryReader } from './repository-reader.js';
