import type { DeclinedIn, Drift, Resolution } from '../model/drift.js';
import { namesField } from '../model/field.js';
import { type Case, staysProposed } from './case.js';
import type { IgnoreRules } from './rules.js';

/** What is to be done about one drift, as far as it depends on no other. */
export interface Verdict {
  readonly drift: Drift;
  readonly resolution: Resolution;
  /** Why it is not corrected, where the kind of drift alone does not say it. */
  readonly why: string | null;
  readonly declinedIn: DeclinedIn | null;
  /** Whether the brake holds it back. */
  readonly heldBack: boolean;
}

export const judge = (drift: Drift, subject: Case, rules: IgnoreRules): Verdict => {
  const verdict = (resolution: Resolution, why: string | null = null): Verdict => ({
    drift,
    resolution,
    why,
    declinedIn: null,
    heldBack: false,
  });
  const rule = rules.ruleFor(drift);
  if (rule !== undefined) return verdict('ignored', rule.reason ?? null);
  if (!isCorrectable(drift, subject)) return verdict('report');
  if (isRemoval(drift) && subject.seen === null)
    return verdict('report', 'Not removed, because not everything could be observed; run again.');
  if (leftOut(drift, subject))
    return verdict('report', 'Left out by `fields`; run without it to correct this too.');
  const declinedIn = subject.settings.force ? null : subject.declinedIn(drift);
  return declinedIn === null ? verdict('correct') : { ...verdict('declined'), declinedIn };
};

export const isRemoval = ({ kind }: Drift): boolean => kind === 'phantom' || kind === 'duplicate';

/**
 * A record that has equal copies is corrected only together with folding them: else they would
 * differ from then on, and only a person could say which one is right.
 */
export const keepCopiesEqual = (verdicts: readonly Verdict[]): readonly Verdict[] => {
  const unfolded = new Set(
    verdicts
      .filter(({ drift, resolution }) => drift.kind === 'duplicate' && resolution !== 'correct')
      .map(({ drift }) => drift.key),
  );
  if (unfolded.size === 0) return verdicts;
  return verdicts.map((verdict) =>
    verdict.resolution === 'correct' && unfolded.has(verdict.drift.key)
      ? { ...verdict, resolution: 'report', why: 'Fold or delete the copy of the record first.' }
      : verdict,
  );
};

const isCorrectable = (drift: Drift, subject: Case): boolean => {
  const { settings, fields, canRecord } = subject;
  switch (drift.kind) {
    case 'missing':
      return drift.item !== null && canRecord(drift.item);
    case 'historical':
      // What somebody asked for once stays proposed until it is merged or turned down.
      return (
        (settings.backfill || staysProposed(drift, subject)) &&
        drift.item !== null &&
        canRecord(drift.item)
      );
    case 'phantom':
      return (settings.prune || staysProposed(drift, subject)) && isGone(drift);
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
export const leftOut = (drift: Drift, subject: Case): boolean => {
  const { settings, fields } = subject;
  if (settings.fields === null || staysProposed(drift, subject)) return false;
  const field = fields.find(({ name }) => name === drift.field);
  return field === undefined || !settings.fields.some((name) => namesField(field, name));
};
