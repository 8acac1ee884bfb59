export { type Compared, compare, type Situation } from './compare.js';
export { sameValue } from './normalise.js';
export { fitsPattern, isTiedFork, projectsOf } from './selection.js';
