import { inputName, text } from '../model/text.js';
import type { DecideInput } from './decide-input.js';
import { type Judgement, leftOut } from './judge.js';

type Judgements = readonly Judgement[];

/**
 * A status and what tells of it are corrected together or not at all: a record that is open with
 * the time it was merged contradicts itself.
 */
export const keepStatusWhole = (judgements: Judgements, input: DecideInput): Judgements => {
  const { fields, same } = input;
  const status = fields.find(({ type, derived }) => type === 'status' && derived === undefined);
  const isLeftOut = ({ drift, resolution }: Judgement): boolean =>
    resolution === 'report' && leftOut(drift, input);
  const staysAsIs = (judgement: Judgement): boolean =>
    judgement.resolution === 'declined' ||
    judgement.resolution === 'ignored' ||
    isLeftOut(judgement);
  const left = judgements.filter(staysAsIs);
  if (status === undefined || left.length === 0) return judgements;
  const isStatus = ({ drift }: Judgement): boolean => drift.field === status.name;
  const tells = ({ drift }: Judgement): boolean =>
    fields.some(({ name, tellsOfStatus }) => name === drift.field && tellsOfStatus === true);
  /** One of the two sides has a value and the other has none; what `fields` leaves out may be added later. */
  const standsInTheWay = (judgement: Judgement): boolean => {
    const { drift, resolution } = judgement;
    const field = fields.find(({ name }) => name === drift.field);
    const isEmpty = (value: typeof drift.recorded): boolean => same(field, value, null);
    if (isEmpty(drift.recorded) === isEmpty(drift.observed)) return false;
    return resolution === 'declined' || (isLeftOut(judgement) && isEmpty(drift.observed));
  };
  const byKey = (some: Judgements): ReadonlyMap<string, Judgement> =>
    new Map(some.map((judgement) => [judgement.drift.key, judgement]));
  const companions = byKey(left.filter((one) => tells(one) && standsInTheWay(one)));
  const withStatuses = judgements.map((judgement) =>
    isStatus(judgement) ? following(judgement, companions.get(judgement.drift.key)) : judgement,
  );
  const statuses = byKey(withStatuses.filter((one) => isStatus(one) && staysAsIs(one)));
  return withStatuses.map((judgement) =>
    tells(judgement) ? following(judgement, statuses.get(judgement.drift.key)) : judgement,
  );
};

/** What would be corrected shares the judgement of what it belongs to. */
const following = (judgement: Judgement, other: Judgement | undefined): Judgement => {
  if (other === undefined || judgement.resolution !== 'correct') return judgement;
  const { resolution, declinedIn } = other;
  const why = resolution === 'report' ? TOGETHER : other.why;
  return { ...judgement, resolution, why, declinedIn };
};

const TOGETHER = text`A status and what tells of it are corrected together, and ${inputName('fields')} leaves out one of them; name both.`;
