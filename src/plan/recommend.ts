import type { Drift } from '../model/drift.js';
import type { Settings } from '../model/settings.js';
import { isRemoval, type Verdict } from './judge.js';

/** What correcting it does. */
const CORRECTED: Readonly<Record<Drift['kind'], string>> = {
  missing: 'insert the record',
  historical: 'import the record',
  phantom: 'remove the record',
  status: 'record the status that GitHub has',
  field: 'record what GitHub has',
  duplicate: 'keep one of the equal records',
  invalid: 'record what GitHub has',
};

type Delivering = Pick<Settings, 'mode' | 'dryRun' | 'corrections'>;

const corrected = (
  kind: Drift['kind'],
  { mode, dryRun, corrections: { deliver } }: Delivering,
): string => {
  if (mode === 'report') return `Run in \`correct\` mode to ${CORRECTED[kind]}.`;
  if (dryRun) return `Run again without dry run to ${CORRECTED[kind]}.`;
  return deliver === 'commit'
    ? `Nothing to do; a commit is made to ${CORRECTED[kind]}.`
    : `Merge the correction to ${CORRECTED[kind]}.`;
};

/** A sentence that a person can act on. */
export const recommend = (verdict: Verdict, settings: Delivering): string => {
  const { drift, resolution, heldBack, why, declinedIn } = verdict;
  if (heldBack) {
    return isRemoval(drift)
      ? 'Check the removals one by one; run again with `force: true` to deliver them.'
      : 'Check the changes; run again with `force: true` to commit them, or with `deliver: pull-request` to propose them.';
  }
  switch (resolution) {
    case 'correct':
      return corrected(drift.kind, settings);
    case 'ignored':
      return `Ignored by a rule in the config${why === null ? '' : ` (${why})`}; remove the rule to see it corrected.`;
    case 'declined':
      return `Turned down in ${declinedIn === null ? 'its correction pull request' : `#${declinedIn.number} (${declinedIn.url})`}; run with \`force: true\` to propose it again.`;
    case 'report':
      return why ?? REPORTED[drift.kind](drift);
  }
};

const REPORTED: Readonly<Record<Drift['kind'], (drift: Drift) => string>> = {
  missing: () => 'Add the record by hand; the pull request does not say enough for one.',
  historical: () => 'Run with `backfill: true` to import it.',
  phantom: ({ reason }) =>
    reason === 'not-found' || reason === 'is-issue'
      ? 'Run with `prune: true` to remove the record.'
      : 'Nothing to do, unless the record should go; the pull request exists.',
  status: () => 'Correct the status by hand.',
  field: ({ field }) => `Correct \`${field}\` by hand.`,
  duplicate: () => 'Decide which of the records is right, and delete the others.',
  invalid: ({ field, number }) =>
    number === null ? 'Give the record its number, or delete it.' : `Correct \`${field}\` by hand.`,
};
