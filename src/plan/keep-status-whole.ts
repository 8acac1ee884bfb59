import type { Case } from './case.js';
import type { Verdict } from './judge.js';

type Verdicts = readonly Verdict[];

/**
 * A status and what tells of it are corrected together or not at all: a record that is open with
 * the time it was merged contradicts itself.
 */
export const keepStatusWhole = (verdicts: Verdicts, { fields, same }: Case): Verdicts => {
  const status = fields.find(({ type, derived }) => type === 'status' && derived === undefined);
  const uncorrected = verdicts.filter(({ resolution }) => resolution !== 'correct');
  if (status === undefined || uncorrected.length === 0) return verdicts;
  const isStatus = ({ drift }: Verdict): boolean => drift.field === status.name;
  const tells = ({ drift }: Verdict): boolean =>
    fields.some(({ name, tellsOfStatus }) => name === drift.field && tellsOfStatus === true);
  /** One of the two sides has a value and the other has none. */
  const standsInTheWay = ({ drift, resolution }: Verdict): boolean => {
    const field = fields.find(({ name }) => name === drift.field);
    const isEmpty = (value: typeof drift.recorded): boolean => same(field, value, null);
    return resolution === 'declined' && isEmpty(drift.recorded) !== isEmpty(drift.observed);
  };
  const byKey = (some: Verdicts): ReadonlyMap<string, Verdict> =>
    new Map(some.map((verdict) => [verdict.drift.key, verdict]));
  const companions = byKey(uncorrected.filter((one) => tells(one) && standsInTheWay(one)));
  const withStatuses = verdicts.map((verdict) =>
    isStatus(verdict) ? following(verdict, companions.get(verdict.drift.key)) : verdict,
  );
  const statuses = byKey(
    withStatuses.filter((one) => isStatus(one) && one.resolution !== 'correct'),
  );
  return withStatuses.map((verdict) =>
    tells(verdict) ? following(verdict, statuses.get(verdict.drift.key)) : verdict,
  );
};

/** What would be corrected shares the verdict of what it belongs to. */
const following = (verdict: Verdict, other: Verdict | undefined): Verdict => {
  if (other === undefined || verdict.resolution !== 'correct') return verdict;
  const { resolution, why, declinedIn } = other;
  return { ...verdict, resolution, why, declinedIn };
};
