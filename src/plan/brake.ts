import type { Problem } from '../model/problem.js';
import type { Share } from '../model/settings.js';
import { run, text } from '../model/text.js';
import { type DecideInput, staysProposed } from './decide-input.js';
import { isRemoval, type Judgement } from './judge.js';
import type { PlanProblem } from './problems.js';

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
  /** With what is held back as no correction any more. */
  readonly judgements: readonly Judgement[];
  readonly warnings: readonly Problem[];
}

/**
 * What may not happen without somebody looking at it: too many removals, and, where nobody looks at
 * a commit before it is there, too many changes at all. A change is a record, not a field.
 */
export const brakeOn = (judgements: readonly Judgement[], input: DecideInput): Brake => {
  const { corrections, force } = input.settings;
  const limit = changeLimit(corrections.maxChanges, input.records);
  const corrected = judgements.filter(({ resolution }) => resolution === 'correct');
  const removals = corrected.filter(({ drift }) => isRemoval(drift));
  // Nobody has to ask again for what is proposed already, but the rest comes on top of it.
  const isFresh = ({ drift }: Judgement): boolean =>
    isRemoval(drift) && !staysProposed(drift, input);
  const removed = recordsOf(removals);
  const fresh = recordsOf(removals.filter(isFresh));
  // What was imported was asked for by name, and never counts.
  const changes = new Set(
    corrected.filter(({ drift }) => drift.kind !== 'historical').map(({ drift }) => drift.key),
  ).size;
  const held = (what: string, holds: (judgement: Judgement) => boolean): Brake => ({
    limit,
    judgements: judgements.map((judgement) =>
      judgement.resolution === 'correct' && holds(judgement)
        ? { ...judgement, resolution: 'report', heldBack: true }
        : judgement,
    ),
    warnings: [heldBack(what, input.project.name, limit)],
  });
  if (!force && corrections.deliver === 'commit' && changes > limit)
    return held(`${count(changes, 'change')} held back;`, () => true);
  if (!force && fresh > 0 && removed > limit)
    return held(`${count(fresh, 'removal')} held back;${besides(removed - fresh)}`, isFresh);
  return { limit, judgements, warnings: [] };
};

/** How many records go. */
const recordsOf = (removals: readonly Judgement[]): number =>
  removals.reduce(
    (sum, { drift }) => sum + (drift.kind === 'phantom' ? 1 : drift.extraCopies.length),
    0,
  );

const count = (number: number, what: string): string =>
  number === 1 ? `1 ${what} is` : `${number} ${what}s are`;

const besides = (proposed: number): string =>
  proposed === 0 ? '' : ` the open correction proposes ${proposed} already, and`;

const heldBack = (what: string, project: string, limit: number): PlanProblem => ({
  code: 'held-back',
  message: `Project \`${project}\`: ${what} more than ${limit} are not delivered unasked.`,
  remedy: text`Check them, then ${run({ force: true })}, or raise \`corrections.maxChanges\`.`,
});
