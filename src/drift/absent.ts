import type { Drift } from '../model/drift.js';
import type { CompleteObservation, LookUp } from '../model/observation.js';
import type { MetadataRecord } from '../model/record.js';
import type { CompareInput } from './compare-input.js';
import { recordDrift } from './make-drift.js';

/** The two proofs that a record has no selected item: a complete observation and a look-up. */
export interface ConfirmedAbsence {
  readonly observation: CompleteObservation;
  readonly lookUp: Exclude<LookUp, { found: 'unreadable' }>;
}

/** A record that a complete observation lacks, with the reason that the look-up confirmed. */
export const phantomDrift = (
  input: CompareInput,
  record: MetadataRecord,
  { lookUp }: ConfirmedAbsence,
): Drift => {
  const reason = reasonOf(input, lookUp);
  const severity = input.tracker.absences[reason]?.severity ?? 'info';
  const item = lookUp.found === 'item' ? lookUp.item : null;
  const status = record.values.get('status') ?? null;
  return recordDrift(input, 'phantom', { record, item }, { reason, severity, recorded: status });
};

const reasonOf = (
  { tracker, selection }: CompareInput,
  lookUp: ConfirmedAbsence['lookUp'],
): string => {
  if (lookUp.found === 'absent') return lookUp.reason;
  const fit = tracker.select.fit(lookUp.item, selection);
  // It fits, but another project is closer to it.
  return fit.fits ? 'outside-selection' : fit.reason;
};
