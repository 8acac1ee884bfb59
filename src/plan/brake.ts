import type { Problem } from '../model/problem.js';
import type { Share } from '../model/settings.js';
import type { Case } from './case.js';
import type { Verdict } from './judge.js';

/** So small a number of changes is never too many. */
const ALWAYS_ALLOWED = 10;

/** How many records may be changed without `force`. */
const changeLimit = (share: Share, records: number): number =>
  Math.max(
    ALWAYS_ALLOWED,
    'count' in share ? share.count : Math.floor((records * share.percent) / 100),
  );

interface Brake {
  readonly limit: number;
  readonly holdsBack: (verdict: Verdict) => boolean;
  readonly warnings: readonly Problem[];
}

/**
 * What may not happen without somebody looking at it: too many removals, and, where nobody looks at
 * a commit before it is there, too many changes at all. A change is a record, not a field.
 */
export const brakeOn = (verdicts: readonly Verdict[], subject: Case): Brake => {
  const { corrections, force } = subject.settings;
  const limit = changeLimit(corrections.maxChanges, subject.records);
  const corrected = verdicts.filter(({ resolution }) => resolution === 'correct');
  const isRemoval = ({ drift }: Verdict): boolean =>
    drift.kind === 'phantom' && !subject.carries(drift);
  const removals = corrected.filter(isRemoval).length;
  // What was imported was asked for by name, and never counts.
  const changes = new Set(
    corrected.filter(({ drift }) => drift.kind !== 'historical').map(({ drift }) => drift.key),
  ).size;
  const held = (what: string, count: number, holds: (verdict: Verdict) => boolean): Brake => ({
    limit,
    holdsBack: (verdict) => verdict.resolution === 'correct' && holds(verdict),
    warnings: [heldBack(`${count} ${what}`, count, subject.project.name, limit)],
  });
  if (!force && corrections.deliver === 'commit' && changes > limit)
    return held(changes === 1 ? 'change' : 'changes', changes, () => true);
  if (!force && removals > limit)
    return held(removals === 1 ? 'removal' : 'removals', removals, isRemoval);
  return { limit, holdsBack: () => false, warnings: [] };
};

const heldBack = (what: string, count: number, project: string, limit: number): Problem => ({
  code: 'held-back',
  message: `Project \`${project}\`: ${what} ${count === 1 ? 'is' : 'are'} held back; more than ${limit} are not delivered unasked.`,
  remedy: 'Check them, then run with `force: true`, or raise `corrections.maxChanges`.',
});
