export { type Annotation, annotationsOf } from './annotations.js';
export { renderCommitMessage } from './commit-message.js';
export { problemText, renderConsole } from './console.js';
export { terminal } from './escape.js';
export { renderJson } from './json.js';
export { renderPeopleComment } from './people-comment.js';
export { type PullRequestText, renderClosingComment, renderPullRequest } from './pull-request.js';
export { renderRestore } from './restore.js';
export { renderSummary } from './summary.js';
