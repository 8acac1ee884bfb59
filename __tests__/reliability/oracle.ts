import type { LedgerRecord } from '../helpers/ledger-world.js';
import type { Numbered, RandomWorld } from './random-world.js';

/** `#7 status status correct`: what a run should say of a world, told from how the world was made. */
export const expectedDrifts = (world: RandomWorld): readonly string[] => {
  const { numbered, nameless, prune } = world;
  const records = numbered.reduce((sum, one) => sum + copiesOf(one), 0);
  return [
    ...numbered.flatMap((one) =>
      one.record === null ? unrecorded(one, world) : recorded(one, prune),
    ),
    ...Array.from(
      { length: nameless },
      (_, index) => `@${records + index + 1} invalid number report`,
    ),
  ].sort();
};

const isPullRequest = ({ fate }: Numbered): boolean => fate !== 'issue' && fate !== 'nothing';
const isSelected = (one: Numbered): boolean => isPullRequest(one) && one.fate !== 'unlabelled';
const isRecorded = ({ record }: Numbered): boolean => record !== null;
const copiesOf = ({ record }: Numbered): number =>
  record === null ? 0 : record.copies === 'none' ? 1 : 2;

const unrecorded = (one: Numbered, world: RandomWorld): readonly string[] => {
  if (!isSelected(one)) return [];
  const lowest = lowestOf(world);
  const isOlder = one.number < lowest || lowest === Number.POSITIVE_INFINITY;
  // A record without a number may be that of any.
  const isInserted = world.nameless === 0 && (!isOlder || world.backfill);
  return [
    `#${one.number} ${isOlder ? 'historical' : 'missing'} ${isInserted ? 'correct' : 'report'}`,
  ];
};

const recorded = (one: Numbered, prune: boolean): readonly string[] => {
  const { number, record } = one;
  if (record === null) return [];
  // Which of two that differ is right, only a person can say: nothing else is said of them.
  if (record.copies === 'differing') return [`#${number} duplicate report`];
  return [
    ...(record.copies === 'equal' ? [`#${number} duplicate correct`] : []),
    ...(isSelected(one)
      ? []
      : [`#${number} phantom ${!isPullRequest(one) && prune ? 'correct' : 'report'}`]),
    ...(isPullRequest(one)
      ? record.mistakes.map(({ drift, field }) => `#${number} ${drift} ${field} correct`)
      : []),
  ];
};

/** What of a file has to be there when its correction was merged: by number, the expected records. */
export const expectedFile = (
  world: RandomWorld,
  truth: ReadonlyMap<number, LedgerRecord>,
): ReadonlyMap<number, readonly Partial<LedgerRecord>[]> =>
  new Map(
    world.numbered.flatMap((one): [number, readonly Partial<LedgerRecord>[]][] => {
      const { number, record } = one;
      const right = truth.get(number);
      const note = `note of ${number}`;
      if (record === null) {
        const imported = unrecorded(one, world).some((line) => line.endsWith('correct'));
        return imported && right !== undefined ? [[number, [right]]] : [];
      }
      if (record.copies === 'differing') return [[number, [{ note }, { note: 'another note' }]]];
      if (!isPullRequest(one)) return world.prune ? [] : [[number, [{ note }]]];
      return [[number, [{ ...right, note }]]];
    }),
  );

const lowestOf = ({ numbered }: RandomWorld): number =>
  Math.min(...numbered.filter(isRecorded).map(({ number }) => number));
