import type { GraphQLError } from '../../../github/index.js';
import type { RemoteFault } from '../../../http/index.js';
import type { Problem, SyncError } from '../../../model/problem.js';
import type { Nouns } from '../../../model/tracker-words.js';
import { plainText } from '../../../model/workflow-wording.js';
import { type TrackerProblem, trackerError, trackerFault } from '../../problems.js';
import type { ListingSource } from './source.js';

export const tooLarge = (): RemoteFault =>
  trackerFault(
    {
      code: 'too-large',
      message: 'GitHub stopped a query that was too large for it.',
      remedy: 'Run again; if it persists, narrow the selection.',
    },
    { retry: 'never' },
  );

export const unreadableListing = (
  { nouns, unreadable }: ListingSource,
  errors: readonly GraphQLError[],
): SyncError =>
  trackerError({
    ...unreadable,
    message: `GitHub did not list the ${nouns.many}: ${errors[0]?.message ?? 'no list in its answer'}`,
  });

export const unreadableNode = (
  { message }: GraphQLError,
  number: number | null,
): TrackerProblem => ({
  code: 'item-unreadable',
  message: `GitHub held back ${number === null ? 'a part of its answer' : `a part of #${number}`}: ${message}`,
  remedy: 'Give the token access to what is held back, and run again.',
});

/** @param how where it departs from what was asked for, when that is known */
export const unreadableItem = (what: string, { one }: Nouns, how?: string): TrackerProblem => ({
  code: 'item-unreadable',
  message: `GitHub did not give ${what} in full${how === undefined ? '' : ` (${how})`}.`,
  remedy: `Run again; if it persists, look at the ${one} on GitHub.`,
});

export const neverComes = (number: number | null, { one, many }: Nouns): TrackerProblem => ({
  code: 'item-unreadable',
  message: `GitHub does not give ${number === null ? `one of the ${many}` : `#${number}`}, however little is asked for.`,
  remedy: `Run again; if it persists, look at the ${one} on GitHub.`,
});

export const doesNotAddUp = (
  expected: number | null,
  observed: number,
  { many }: Nouns,
): TrackerProblem => ({
  code: 'count-mismatch',
  message: `GitHub counts ${expected} ${many}, but listed ${observed}.`,
  remedy: `Run again; ${many} may have changed during the listing.`,
});

export const unknownLabel = (label: string, { one }: Nouns): TrackerProblem => ({
  code: 'label-unknown',
  message: `The repository has no label \`${label}\`, so it selects no ${one}.`,
  remedy: 'Check how the label is written, or create it.',
});

export const distinct = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [plainText(problem.message), problem])).values(),
];
