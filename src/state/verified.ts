import type { HistoryEntry, State, Verified } from '../model/history.js';
import { own } from '../model/own.js';

/** A run that began later has seen more, even if it writes first. */
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
  return { ...state, bases: { ...bases, [base]: { ...present, ...Object.fromEntries(newer) } } };
};
