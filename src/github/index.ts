export type { GraphQLAnswer } from './answer.js';
export { keepReserve } from './budget.js';
export {
  type ClientOptions,
  type Endpoint,
  GitHubClient,
  type Usage,
} from './client.js';
export { GitHubFault, type GraphQLError } from './fault.js';
export type { Clock } from './patience.js';
export { type Part, type RepositoryName, RepositoryReader } from './repository-reader.js';
