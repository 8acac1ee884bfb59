import type { Drift } from '../model/drift.js';
import type { Settings } from '../model/settings.js';
import { isGone, isRemoval, type Verdict } from './judge.js';

/** What correcting it does. */
const CORRECTED: Readonly<Record<Drift['kind'], (home: string) => string>> = {
  missing: () => 'insert the record',
  historical: () => 'import the record',
  phantom: () => 'remove the record',
  status: (home) => `record the status that ${home} has`,
  field: (home) => `record what ${home} has`,
  duplicate: () => 'keep one of the equal records',
  invalid: (home) => `record what ${home} has`,
};

type Delivering = Pick<Settings, 'mode' | 'dryRun' | 'corrections'>;

const corrected = (
  { kind, tracker }: Drift,
  { mode, dryRun, corrections: { deliver } }: Delivering,
): string => {
  const what = CORRECTED[kind](tracker.nouns.home);
  if (mode === 'report') return `Run in \`correct\` mode to ${what}.`;
  if (dryRun) return `Run again without dry run to ${what}.`;
  return deliver === 'commit'
    ? `Nothing to do; a commit is made to ${what}.`
    : `Merge the correction to ${what}.`;
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
      return corrected(drift, settings);
    case 'ignored':
      return `Ignored by a rule in the config${why === null ? '' : ` (${why})`}; remove the rule to see it corrected.`;
    case 'declined':
      return `Turned down in ${declinedIn === null ? 'its correction pull request' : `#${declinedIn.number} (${declinedIn.url})`}; run with \`force: true\` to propose it again.`;
    case 'report':
      return why ?? REPORTED[drift.kind](drift);
  }
};

const REPORTED: Readonly<Record<Drift['kind'], (drift: Drift) => string>> = {
  missing: ({ tracker }) =>
    `Add the record by hand; the ${tracker.nouns.one} does not say enough for one.`,
  historical: () => 'Run with `backfill: true` to import it.',
  phantom: (drift) =>
    isGone(drift)
      ? 'Run with `prune: true` to remove the record.'
      : `Nothing to do, unless the record should go; the ${drift.tracker.nouns.one} exists.`,
  status: () => 'Correct the status by hand.',
  field: ({ field }) => `Correct \`${field}\` by hand.`,
  duplicate: () => 'Decide which of the records is right, and delete the others.',
  invalid: ({ field, item, key }) =>
    item === null && key.startsWith('@')
      ? 'Give the record its number, or delete it.'
      : `Correct \`${field}\` by hand.`,
};
