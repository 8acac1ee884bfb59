export { deliverCommit } from './commit/deliver.js';
export { CorrectionPullRequest } from './correction-pull-request/deliver.js';
export { correctionPart, type OpenCorrection } from './correction-pull-request/find.js';
export type { Merged, Proposal, ProposedFile } from './correction-pull-request/proposal.js';
export { type CorrectionTo, readCorrection } from './correction-pull-request/read.js';
export { trailersOf } from './correction-pull-request/trailers.js';
export { HeadMoved } from './correction-pull-request/write.js';
export { type Disk, deliverToWorkingTree } from './working-tree/deliver.js';
export type { Uncommitted } from './working-tree/uncommitted.js';
