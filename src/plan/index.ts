export { type Case, type Decision, decide } from './decide.js';
export { ownedFields, refuseUnknownFields } from './owners.js';
