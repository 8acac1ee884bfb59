export type { Fault } from './faults.js';
export { EmbeddedGitHub, type RepositoryOptions } from './github.js';
export type { RequestLog } from './http/request.js';
export type { Listening } from './http/server.js';
export type { Files } from './repository/committing.js';
export type { PullRequest } from './repository/model.js';
export type { PullRequestOptions } from './repository/opening.js';
export type { Repository } from './repository/repository.js';
