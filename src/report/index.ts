export { renderCommitMessage } from './commit-message.js';
export { problemText, renderConsole } from './console.js';
export { terminal } from './escape.js';
export { renderJson } from './json.js';
export { renderPeopleComment } from './people-comment.js';
export { renderPullRequest } from './pull-request.js';
export { renderSummary } from './summary.js';
