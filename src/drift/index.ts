export { type Compared, compare } from './compare.js';
export type { CompareInput } from './compare-input.js';
export { sameValue } from './normalise.js';
export type { DriftCode } from './problems.js';
export { isTiedOutsider, projectsOf } from './selection.js';
