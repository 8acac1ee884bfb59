export { type Compared, compare, type Situation } from './compare.js';
export { sameValue } from './normalise.js';
export { isTiedOutsider, projectsOf } from './selection.js';
