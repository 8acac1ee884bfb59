import type { Problem } from '../../model/problem.js';

export const leftToFullRun: Problem = {
  code: 'left-to-full-run',
  message:
    'The open correction carries something that this narrower run could not confirm, so it was left as it is.',
  remedy: 'A full run (nightly, or by hand) brings it up to date.',
};

export const leftToPeople = (authors: readonly string[], branch: string): Problem => ({
  code: 'commits-by-people',
  message: `The branch \`${branch}\` has ${authors.length === 1 ? 'a commit' : `${authors.length} commits`} by ${[...new Set(authors)].join(', ')}, so it was left as it is.`,
  remedy:
    'Merge or close the correction pull request and delete its branch, or take the commit off the branch; the next run goes on from there.',
});

export const branchTaken = (author: string, branch: string): Problem => ({
  code: 'branch-taken',
  message: `The branch \`${branch}\` exists with a commit by ${author} and without a correction pull request.`,
  remedy: 'Delete the branch, or name another one in `corrections.branch`.',
});

export const notLabelled = (labels: readonly string[], reason: string): Problem => ({
  code: 'not-labelled',
  message: `The correction pull request could not be labelled ${labels.map((label) => `\`${label}\``).join(', ')}: ${reason}`,
  remedy:
    'Give the job the permission `issues: write`, create the labels, or set `corrections.labels: []`.',
});
