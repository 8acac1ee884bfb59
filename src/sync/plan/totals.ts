import type { Correction } from '../../model/correction.js';
import { isConflict, type JudgedDrift } from '../../model/drift.js';
import { type Delivery, type Outcome, TOTALS, type Totals } from '../../model/result.js';

const NOTHING: Totals = {
  records: 0,
  items: 0,
  inSync: 0,
  drift: 0,
  missing: 0,
  historical: 0,
  phantom: 0,
  status: 0,
  field: 0,
  duplicate: 0,
  invalid: 0,
  conflict: 0,
  ignored: 0,
  declined: 0,
  corrections: 0,
};

/** Counts; what is ignored or merely informs counts by its kind, but not as drift. */
export const totalsOf = (
  drifts: readonly JudgedDrift[],
  corrections: readonly Correction[],
  seen: Pick<Totals, 'records' | 'items' | 'inSync'>,
): Totals => {
  const totals = { ...NOTHING, ...seen, corrections: corrections.length };
  for (const drift of drifts) {
    totals[drift.kind] += 1;
    if (isConflict(drift)) totals.conflict += 1;
    if (drift.resolution === 'ignored') totals.ignored += 1;
    if (drift.resolution === 'declined') totals.declined += 1;
    if (drift.resolution !== 'ignored' && drift.severity !== 'info') totals.drift += 1;
  }
  return totals;
};

export const addTotals = (all: readonly Totals[]): Totals => {
  const sum = { ...NOTHING };
  for (const one of all) for (const name of TOTALS) sum[name] += one[name];
  return sum;
};

/** The first that applies. */
export const outcomeOf = (complete: boolean, totals: Totals, delivery: Delivery): Outcome => {
  if (!complete) return 'incomplete';
  if (totals.corrections > 0 && delivery.carriesAll) return 'corrected';
  return totals.drift > 0 ? 'drift' : 'in-sync';
};
