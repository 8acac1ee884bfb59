export { type Decision, decide } from './decide.js';
export type { DecideInput } from './decide-input.js';
export { ownedFields, refuseUnknownFields } from './owners.js';
export type { PlanCode } from './problems.js';
export { summarise } from './summarise.js';
