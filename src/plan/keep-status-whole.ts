import type { Case } from './case.js';
import { leftOut, type Verdict } from './judge.js';

type Verdicts = readonly Verdict[];

/**
 * A status and what tells of it are corrected together or not at all: a record that is open with
 * the time it was merged contradicts itself.
 */
export const keepStatusWhole = (verdicts: Verdicts, subject: Case): Verdicts => {
  const { fields, same } = subject;
  const status = fields.find(({ type, derived }) => type === 'status' && derived === undefined);
  const isLeftOut = ({ drift, resolution }: Verdict): boolean =>
    resolution === 'report' && leftOut(drift, subject);
  const staysAsIs = (verdict: Verdict): boolean =>
    verdict.resolution === 'declined' || verdict.resolution === 'ignored' || isLeftOut(verdict);
  const left = verdicts.filter(staysAsIs);
  if (status === undefined || left.length === 0) return verdicts;
  const isStatus = ({ drift }: Verdict): boolean => drift.field === status.name;
  const tells = ({ drift }: Verdict): boolean =>
    fields.some(({ name, tellsOfStatus }) => name === drift.field && tellsOfStatus === true);
  /** One of the two sides has a value and the other has none; what `fields` leaves out may be added later. */
  const standsInTheWay = (verdict: Verdict): boolean => {
    const { drift, resolution } = verdict;
    const field = fields.find(({ name }) => name === drift.field);
    const isEmpty = (value: typeof drift.recorded): boolean => same(field, value, null);
    if (isEmpty(drift.recorded) === isEmpty(drift.observed)) return false;
    return resolution === 'declined' || (isLeftOut(verdict) && isEmpty(drift.observed));
  };
  const byKey = (some: Verdicts): ReadonlyMap<string, Verdict> =>
    new Map(some.map((verdict) => [verdict.drift.key, verdict]));
  const companions = byKey(left.filter((one) => tells(one) && standsInTheWay(one)));
  const withStatuses = verdicts.map((verdict) =>
    isStatus(verdict) ? following(verdict, companions.get(verdict.drift.key)) : verdict,
  );
  const statuses = byKey(withStatuses.filter((one) => isStatus(one) && staysAsIs(one)));
  return withStatuses.map((verdict) =>
    tells(verdict) ? following(verdict, statuses.get(verdict.drift.key)) : verdict,
  );
};

/** What would be corrected shares the verdict of what it belongs to. */
const following = (verdict: Verdict, other: Verdict | undefined): Verdict => {
  if (other === undefined || verdict.resolution !== 'correct') return verdict;
  const { resolution, declinedIn } = other;
  const why = resolution === 'report' ? TOGETHER : other.why;
  return { ...verdict, resolution, why, declinedIn };
};

const TOGETHER =
  'A status and what tells of it are corrected together, and `fields` leaves out one of them; name both.';
