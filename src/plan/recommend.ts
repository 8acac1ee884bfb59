import { type Drift, KEY_UNREADABLE } from '../model/drift.js';
import type { Settings } from '../model/settings.js';
import { phrase, run, runAgain, type Text, text, values } from '../model/text.js';
import { isGone, isRemoval, type Judgement } from './judge.js';

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
): Text => {
  const what = CORRECTED[kind](tracker.nouns.home);
  if (mode === 'report') return text`${phrase('leave report mode')} to ${what}.`;
  if (dryRun) return text`${phrase('leave dry run')} to ${what}.`;
  return deliver === 'commit'
    ? `Nothing to do; a commit is made to ${what}.`
    : `Merge the correction to ${what}.`;
};

/** A sentence that a person can act on. */
export const recommend = (judgement: Judgement, settings: Delivering): Text => {
  const { drift, resolution, heldBack, why, declinedIn } = judgement;
  if (heldBack) {
    return isRemoval(drift)
      ? text`Check the removals one by one; ${runAgain({ force: true })} to deliver them.`
      : text`Check the changes; ${runAgain({ force: true })} to commit them, or with ${values({ deliver: 'pull-request' })} to propose them.`;
  }
  switch (resolution) {
    case 'correct':
      return corrected(drift, settings);
    case 'ignored':
      return text`Ignored by a rule in the config${why === null ? '' : text` (${why})`}; remove the rule to see it corrected.`;
    case 'declined':
      return text`Turned down in ${declinedIn === null ? 'its correction pull request' : `#${declinedIn.number} (${declinedIn.url})`}; ${run({ force: true })} to propose it again.`;
    case 'report':
      if (drift.reason === KEY_UNREADABLE)
        return 'Correct the key that cannot be read first: its record may be this one.';
      return why ?? REPORTED[drift.kind](drift);
  }
};

const REPORTED: Readonly<Record<Drift['kind'], (drift: Drift) => Text>> = {
  missing: ({ tracker }) =>
    `Add the record by hand; the ${tracker.nouns.one} does not say enough for one.`,
  historical: () => text`${run({ backfill: true })} to import it.`,
  phantom: (drift) =>
    isGone(drift)
      ? text`${run({ prune: true })} to remove the record.`
      : `Nothing to do, unless the record should go; the ${drift.tracker.nouns.one} exists.`,
  status: () => 'Correct the status by hand.',
  field: ({ field }) => `Correct \`${field}\` by hand.`,
  duplicate: () => 'Decide which of the records is right, and delete the others.',
  invalid: ({ field, item, key }) =>
    item === null && key.startsWith('@')
      ? 'Give the record its number, or delete it.'
      : `Correct \`${field}\` by hand.`,
};
