export { type Case, type Decision, decide } from './decide.js';
export { ownedFields } from './owners.js';
