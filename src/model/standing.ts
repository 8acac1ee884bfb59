import type { Problem } from './problem.js';

/** What is so until somebody changes the config: news once, and known from then on. */
const STANDING: ReadonlySet<string> = new Set([
  'ignore-rule-expired',
  'ignore-rule-without-effect',
]);

export const isStanding = ({ code }: Problem): boolean => STANDING.has(code);
