import { GitHubFault, type GraphQLError } from '../../../github/index.js';
import { type Problem, SyncError } from '../../../model/problem.js';

export const tooLarge = (): GitHubFault =>
  new GitHubFault(
    {
      code: 'too-large',
      message: 'GitHub stopped a query that was too large for it.',
      remedy: 'Run again; if it persists, narrow the selection.',
    },
    { retry: 'never' },
  );

export const unreadableListing = (errors: readonly GraphQLError[]): SyncError =>
  new SyncError({
    code: 'pull-requests-unreadable',
    message: `GitHub did not list the pull requests: ${errors[0]?.message ?? 'no list in its answer'}`,
    remedy: 'Give the job the permission `pull-requests: read`.',
  });

export const unreadableNode = ({ message }: GraphQLError, number: number | null): Problem => ({
  code: 'item-unreadable',
  message: `GitHub held back ${number === null ? 'a part of its answer' : `a part of #${number}`}: ${message}`,
  remedy: 'Give the token access to what is held back, and run again.',
});

/** @param how where it departs from what was asked for, when that is known */
export const unreadableItem = (what: string, how?: string): Problem => ({
  code: 'item-unreadable',
  message: `GitHub did not give ${what} in full${how === undefined ? '' : ` (${how})`}.`,
  remedy: 'Run again; if it persists, look at the pull request on GitHub.',
});

export const neverComes = (number: number | null): Problem => ({
  code: 'item-unreadable',
  message: `GitHub does not give ${number === null ? 'one of the pull requests' : `#${number}`}, however little is asked for.`,
  remedy: 'Run again; if it persists, look at the pull request on GitHub.',
});

export const doesNotAddUp = (expected: number | null, observed: number): Problem => ({
  code: 'count-mismatch',
  message: `GitHub counts ${expected} pull requests, but listed ${observed}.`,
  remedy: 'Run again; pull requests may have changed during the listing.',
});

export const unknownLabel = (label: string): Problem => ({
  code: 'label-unknown',
  message: `The repository has no label \`${label}\`, so it selects no pull request.`,
  remedy: 'Check how the label is written, or create it.',
});

export const distinct = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [problem.message, problem])).values(),
];
