import type { HistoryEntry, State, Verified } from '../model/history.js';
import { namedValues } from '../model/named.js';
import { own } from '../model/own.js';

/** A run that began later has seen more, whoever writes first. */
export const withVerified = (
  { bases, ...state }: State,
  { base, finished }: HistoryEntry,
  verified: Readonly<Record<string, Verified>>,
): State => {
  if (Object.keys(verified).length === 0) return { ...state, bases };
  const present = own(bases, base) ?? {};
  const newer = Object.entries(verified).filter(([project, { verifiedAt }]) => {
    const then = own(present, project)?.verifiedAt ?? '';
    // What was verified after this run ended cannot be.
    return then <= verifiedAt || then > finished;
  });
  const all = { ...bases, [base]: { ...present, ...Object.fromEntries(newer) } };
  return { ...state, bases: withoutOrphans(all, finished) };
};

/** A file that nobody verified for so many milliseconds is gone, and so is what may have become of it. */
const ORPHANED_AFTER = 400 * 24 * 60 * 60_000;

const withoutOrphans = (bases: State['bases'], now: string): State['bases'] => {
  const oldest = new Date(Date.parse(now) - ORPHANED_AFTER).toISOString();
  const kept = Object.entries(bases).map(([base, projects]) => {
    const verified = Object.entries(projects).filter(([, { verifiedAt }]) => verifiedAt >= oldest);
    return [base, namedValues(verified)] as const;
  });
  return namedValues(kept.filter(([, projects]) => Object.keys(projects).length > 0));
};
