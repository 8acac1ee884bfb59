import type { Drift, PhantomReason } from '../model/drift.js';
import { type CompleteObservation, hasLabel, type LookUp } from '../model/item.js';
import type { MetadataRecord } from '../model/record.js';
import type { Situation } from './compare.js';
import { recordDrift } from './make-drift.js';

/** The two proofs that a record has no selected item: a complete observation and a look-up. */
export interface Absence {
  readonly observation: CompleteObservation;
  readonly lookUp: Exclude<LookUp, { found: 'unreadable' }>;
}

/** A record that a complete observation lacks, with the reason that the look-up confirmed. */
export const phantomDrift = (
  situation: Situation,
  record: MetadataRecord,
  { lookUp }: Absence,
): Drift => {
  const reason = reasonOf(situation, lookUp);
  const severity = reason === 'not-found' || reason === 'is-issue' ? 'critical' : 'info';
  const item = lookUp.found === 'pull-request' ? lookUp.item : null;
  const status = record.values.get('status') ?? null;
  return recordDrift(
    situation,
    'phantom',
    { record, item },
    { reason, severity, recorded: status },
  );
};

const reasonOf = ({ selection }: Situation, lookUp: Absence['lookUp']): PhantomReason => {
  if (lookUp.found === 'nothing') return 'not-found';
  if (lookUp.found === 'issue') return 'is-issue';
  return hasLabel(lookUp.item, selection.labels) ? 'outside-selection' : 'unlabelled';
};
