import type { Problem } from '../../model/problem.js';
import { permit, run, text } from '../../model/text.js';
import type { DeliveryProblem } from '../problems.js';

export const leftToFullRun: Problem = {
  code: 'left-to-full-run',
  message:
    'The open correction carries something that this narrower run could not confirm, so it was left as it is.',
  remedy: 'A full run (nightly, or by hand) brings it up to date.',
};

export const leftToPeople = (
  authors: readonly string[],
  branch: string,
  number: number | null,
  conflictsSince: string | null,
): DeliveryProblem => ({
  code: 'commits-by-people',
  message: `The branch \`${branch}\` has ${authors.length === 1 ? 'a commit' : `${authors.length} commits`} by ${[...new Set(authors)].join(', ')}, so it was left as it is${conflictsSince === null ? '' : `; it conflicts with its base since ${conflictsSince.slice(0, 10)}`}.`,
  remedy:
    conflictsSince === null
      ? 'Merge or close the correction pull request, or take the commit off the branch; the next run goes on from there.'
      : `Close #${number}: the next full run opens a new correction pull request, nothing is turned down, and the commits stay in the closed one.`,
});

export const notCommented = (number: number, reason: string): DeliveryProblem => ({
  code: 'not-commented',
  message: `There is no comment of this run on #${number}: ${reason}`,
  remedy: 'Nothing else is missing; let the token comment there if you want to be told.',
});

export const notMarked = (number: number, reason: string): DeliveryProblem => ({
  code: 'not-marked',
  message: `#${number} was closed, but its body could not be changed to say that a run closed it: ${reason}`,
  remedy: text`${permit({ 'pull-requests': 'write' })}. Should a later run take its corrections for declined, ${run({ force: true })}.`,
});

export const branchLeft = (branch: string, reason: string): DeliveryProblem => ({
  code: 'branch-left',
  message: `The branch \`${branch}\` of the closed correction pull request was left behind: ${reason}`,
  remedy: 'Delete it, or leave it: the next correction moves it.',
});

export const branchTaken = (author: string, branch: string): DeliveryProblem => ({
  code: 'branch-taken',
  message: `The branch \`${branch}\` exists with a commit by ${author} and without a correction pull request.`,
  remedy: 'Delete the branch, or name another one in `corrections.branch`.',
});

export const notLabelled = (labels: readonly string[], reason: string): DeliveryProblem => ({
  code: 'not-labelled',
  message: `The correction pull request could not be labelled ${labels.map((label) => `\`${label}\``).join(', ')}: ${reason}`,
  remedy: text`${permit({ issues: 'write' })}, create the labels, or set \`corrections.labels: []\`.`,
});
