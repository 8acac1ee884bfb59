export type { Fault } from './github/faults.js';
export { EmbeddedGitHub } from './github/github.js';
export type { RepositoryOptions } from './github/github-state.js';
export type { RequestLog } from './github/http/request.js';
export type { Listening } from './github/http/server.js';
export type { FileContents } from './github/repository/committing.js';
export type { PullRequest } from './github/repository/model.js';
export type { PullRequestOptions } from './github/repository/opening.js';
export type { Repository } from './github/repository/repository.js';
