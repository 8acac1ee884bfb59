export { type StoredState, statePart } from './read.js';
export { recordRun } from './record.js';
