export { type Annotation, annotationsOf } from './annotations.js';
export { renderCommitMessage } from './commit-message.js';
export { renderConflictNote } from './conflict-note.js';
export { renderConsole } from './console.js';
export { type Layout, wrapped } from './console-layout.js';
export { jsonText, plainId, terminal } from './escape.js';
export { renderJson } from './json.js';
export { renderPeopleComment } from './people-comment.js';
export type { ReportCode } from './problems.js';
export { type PullRequestText, renderClosingComment, renderPullRequest } from './pull-request.js';
export {
  renderDelivery,
  renderPlan,
  renderProblems,
  renderResult,
} from './rendered-result.js';
export { renderRestore } from './restore.js';
export { renderSummary } from './summary.js';
export { age, counted, moment } from './words.js';
