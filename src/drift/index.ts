export { type Compared, compare, type Situation } from './compare.js';
export { sameValue } from './normalise.js';
export { isTiedOutsider, projectsOf, type TrackerOf } from './selection.js';
