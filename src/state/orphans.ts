import type { State, Verified } from '../model/history.js';

/** What the state has of something that is gone: a project of a base, or (null) the whole base. */
export interface Orphan {
  readonly base: string;
  readonly project: string | null;
  /** Only what was verified before this, ISO 8601: somebody may have verified it meanwhile. */
  readonly before: string;
}

/** The state without orphans. What a base was called before goes with the base. */
export const withoutOrphans = (
  { bases, formerBases = {}, ...rest }: State,
  orphans: readonly Orphan[],
): State => {
  const isOrphan = (base: string, project: string, { verifiedAt }: Verified): boolean =>
    orphans.some(
      (one) => one.base === base && (one.project ?? project) === project && verifiedAt < one.before,
    );
  const left = Object.entries(bases).map(([base, entries]) => {
    const kept = Object.entries(entries).filter(([name, one]) => !isOrphan(base, name, one));
    return [base, Object.fromEntries(kept)] as const;
  });
  const gone = new Set(
    left.flatMap(([base, entries]) => {
      const isWhole = orphans.some((one) => one.base === base && one.project === null);
      return isWhole && Object.keys(entries).length === 0 ? [base] : [];
    }),
  );
  const former = Object.entries(formerBases).filter(([base]) => !gone.has(base));
  return {
    ...rest,
    bases: Object.fromEntries(left.filter(([base]) => !gone.has(base))),
    ...(former.length > 0 && { formerBases: Object.fromEntries(former) }),
  };
};
