import type { SyncResult } from '../../model/result.js';

/** What the command line ends with; the first that applies. */
export const EXIT = {
  done: 0,
  error: 1,
  drift: 2,
  conflict: 3,
  incomplete: 4,
  /** What a shell gives a command that Ctrl-C ended. */
  interrupted: 130,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** @param conflicts whether a conflict was left uncorrected */
export const exitStatusOf = (
  { errors, outcome }: Pick<SyncResult, 'errors' | 'outcome'>,
  conflicts: boolean,
): ExitStatus => {
  if (errors.length > 0) return EXIT.error;
  if (outcome === 'incomplete') return EXIT.incomplete;
  if (conflicts) return EXIT.conflict;
  return outcome === 'drift' ? EXIT.drift : EXIT.done;
};
