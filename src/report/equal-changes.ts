import type { JudgedDrift } from '../model/drift.js';
import type { DeliveredTexts } from './drift-text.js';
import { groupBy } from './group-by.js';

/** Drifts that are shown as one, and those that are shown one by one. */
export interface Grouped {
  /** The largest first; the members of each in their order. */
  readonly groups: readonly (readonly JudgedDrift[])[];
  readonly singles: readonly JudgedDrift[];
}

/** Fewer than these are as quickly read one by one. */
const FEWEST = 3;

/** Finds what is the same change again and again: the same difference, reason and outcome. */
export const equalChanges = (drifts: readonly JudgedDrift[]): Grouped => {
  const groups = [...groupBy(drifts, changeOf).values()].filter(({ length }) => length >= FEWEST);
  const grouped = new Set(groups.flat());
  return {
    groups: groups.sort((a, b) => b.length - a.length),
    singles: drifts.filter((drift) => !grouped.has(drift)),
  };
};

/** Of equal changes some may be delivered while others are not; these are kept apart. */
export const byDelivery = (
  groups: Grouped['groups'],
  delivered: DeliveredTexts | null,
): Grouped['groups'] =>
  delivered === null
    ? groups
    : groups.flatMap((group) => [...groupBy(group, delivered.of).values()]);

const changeOf = (drift: JudgedDrift): string =>
  JSON.stringify([
    drift.kind,
    drift.field,
    drift.recorded,
    drift.observed,
    drift.reason,
    drift.transition,
    drift.origin,
    drift.differing,
    drift.extraCopies.length,
    drift.resolution,
    drift.heldBack,
    drift.declinedIn?.number,
    drift.recommendation,
    drift.key.startsWith('@'),
  ]);
