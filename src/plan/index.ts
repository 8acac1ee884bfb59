export type { Case } from './case.js';
export { type Decision, decide } from './decide.js';
export { ownedFields, refuseUnknownFields } from './owners.js';
export { summarise } from './summarise.js';
