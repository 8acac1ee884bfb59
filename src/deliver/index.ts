export { RUN_TRAILER } from './correction-pull-request/decide-step.js';
export { CorrectionPullRequest } from './correction-pull-request/deliver.js';
export { correctionPart, type OpenCorrection } from './correction-pull-request/find.js';
export type { Proposal, ProposedFile } from './correction-pull-request/proposal.js';
export { HeadMoved } from './correction-pull-request/write.js';
