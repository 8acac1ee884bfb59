import type { Problem } from '../model/problem.js';
import type { Share } from '../model/settings.js';
import { type Case, staysProposed } from './case.js';
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
  const removals = corrected.filter(isRemoval);
  // Nobody has to ask again for what is proposed already, but the rest comes on top of it.
  const isFresh = (verdict: Verdict): boolean =>
    isRemoval(verdict) && !staysProposed(verdict.drift, subject);
  const fresh = removals.filter(isFresh).length;
  // What was imported was asked for by name, and never counts.
  const changes = new Set(
    corrected.filter(({ drift }) => drift.kind !== 'historical').map(({ drift }) => drift.key),
  ).size;
  const held = (what: string, holds: (verdict: Verdict) => boolean): Brake => ({
    limit,
    holdsBack: (verdict) => verdict.resolution === 'correct' && holds(verdict),
    warnings: [heldBack(what, subject.project.name, limit)],
  });
  if (!force && corrections.deliver === 'commit' && changes > limit)
    return held(`${count(changes, 'change')} held back;`, () => true);
  if (!force && fresh > 0 && removals.length > limit)
    return held(
      `${count(fresh, 'removal')} held back;${besides(removals.length - fresh)}`,
      isFresh,
    );
  return { limit, holdsBack: () => false, warnings: [] };
};

const isRemoval = ({ drift }: Verdict): boolean => drift.kind === 'phantom';

const count = (number: number, what: string): string =>
  number === 1 ? `1 ${what} is` : `${number} ${what}s are`;

const besides = (proposed: number): string =>
  proposed === 0 ? '' : ` the open correction proposes ${proposed} already, and`;

const heldBack = (what: string, project: string, limit: number): Problem => ({
  code: 'held-back',
  message: `Project \`${project}\`: ${what} more than ${limit} are not delivered unasked.`,
  remedy: 'Check them, then run with `force: true`, or raise `corrections.maxChanges`.',
});
