import type { DeclinedIn, Drift, Resolution } from '../model/drift.js';
import { namesField } from '../model/field.js';
import { inputName, type Text, text } from '../model/text.js';
import { type DecideInput, staysProposed } from './decide-input.js';
import type { IgnoreRules } from './rules.js';

/** What is to be done about one drift, as far as it depends on no other. */
export interface Judgement {
  readonly drift: Drift;
  readonly resolution: Resolution;
  /** Why it is not corrected, where the kind of drift alone does not say it. */
  readonly why: Text | null;
  readonly declinedIn: DeclinedIn | null;
  /** Whether the brake holds it back. */
  readonly heldBack: boolean;
}

export const judge = (drift: Drift, input: DecideInput, rules: IgnoreRules): Judgement => {
  const judgement = (resolution: Resolution, why: Text | null = null): Judgement => ({
    drift,
    resolution,
    why,
    declinedIn: null,
    heldBack: false,
  });
  const rule = rules.ruleFor(drift);
  if (rule !== undefined) return judgement('ignored', rule.reason ?? null);
  if (!isCorrectable(drift, input)) return judgement('report');
  if (isRemoval(drift) && input.seen === null)
    return judgement('report', 'Not removed, because not everything could be observed; run again.');
  if (leftOut(drift, input))
    return judgement(
      'report',
      text`Left out by ${inputName('fields')}; run without it to correct this too.`,
    );
  const declinedIn = input.settings.force ? null : input.declinedIn(drift);
  return declinedIn === null ? judgement('correct') : { ...judgement('declined'), declinedIn };
};

export const isRemoval = ({ kind }: Drift): boolean => kind === 'phantom' || kind === 'duplicate';

/**
 * A record that has equal copies is corrected only together with folding them: else they would
 * differ from then on, and only a person could say which one is right.
 */
export const keepCopiesEqual = (judgements: readonly Judgement[]): readonly Judgement[] => {
  const unfolded = new Set(
    judgements
      .filter(({ drift, resolution }) => drift.kind === 'duplicate' && resolution !== 'correct')
      .map(({ drift }) => drift.key),
  );
  if (unfolded.size === 0) return judgements;
  return judgements.map((judgement) =>
    judgement.resolution === 'correct' && unfolded.has(judgement.drift.key)
      ? { ...judgement, resolution: 'report', why: 'Fold or delete the copy of the record first.' }
      : judgement,
  );
};

const isCorrectable = (drift: Drift, input: DecideInput): boolean => {
  const { settings, fields, canRecord } = input;
  switch (drift.kind) {
    case 'missing':
      return drift.reason === null && drift.item !== null && canRecord(drift.item);
    case 'historical':
      // What somebody asked for once stays proposed until it is merged or turned down.
      return (
        (settings.backfill || staysProposed(drift, input)) &&
        drift.reason === null &&
        drift.item !== null &&
        canRecord(drift.item)
      );
    case 'phantom':
      return (settings.prune || staysProposed(drift, input)) && isGone(drift);
    case 'duplicate':
      return !drift.differing;
    default: {
      const field = fields.find(({ name }) => name === drift.field);
      if (field === undefined || drift.item === null || field.observe(drift.item) === undefined)
        return false;
      if (field.owner === 'fill') return drift.kind !== 'invalid' && drift.origin !== 'both';
      return field.owner === 'tracker';
    }
  }
};

/** Whether there is nothing any more that the record could be of. */
export const isGone = ({ tracker, reason }: Drift): boolean =>
  tracker.absences[reason ?? '']?.isGone === true;

/** Whether `fields` keeps a drift from being corrected. */
export const leftOut = (drift: Drift, input: DecideInput): boolean => {
  const { settings, fields } = input;
  if (settings.fields === null || staysProposed(drift, input)) return false;
  const field = fields.find(({ name }) => name === drift.field);
  return field === undefined || !settings.fields.some((name) => namesField(field, name));
};
