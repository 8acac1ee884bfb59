export { renderCommitMessage } from './commit-message.js';
export { type ConsoleReport, problemText, renderConsole } from './console.js';
export { terminal } from './escape.js';
export { renderJson, toReport } from './json.js';
export { type Described, renderPullRequest } from './pull-request.js';
export { renderSummary } from './summary.js';
export { verdictOf } from './verdict.js';
