import type { Drift } from '../model/drift.js';
import type { Field, Owner } from '../model/field.js';
import type { Item } from '../model/item.js';
import type { Json } from '../model/json.js';
import type { MetadataRecord } from '../model/record.js';
import { fieldDrift, type Setting } from './make-drift.js';
import { INVALID, isEmpty, normalise, parseInstant, sameValue } from './normalise.js';
import { originOf } from './three-way.js';

/** A field with the owner that holds for this project. */
export interface OwnedField extends Field {
  readonly owner: Owner;
}

/**
 * The drifts of one record against its item, field by field.
 *
 * @param takesOver whether a newer item takes the derived values of this record over
 */
export const compareRecord = (
  setting: Setting,
  fields: readonly OwnedField[],
  record: MetadataRecord,
  item: Item,
  takesOver: (field: Field) => boolean,
): readonly Drift[] => {
  const impossible = impossibleTimes(record, item);
  const drifts: Drift[] = [];
  // What follows from a status that is the user's, follows from what the user says.
  const statusIsOurs = fields.some(({ type, owner }) => type === 'status' && owner === 'tracker');
  let statusDiffers = !statusIsOurs;
  for (const field of fields) {
    if (!record.values.has(field.name)) continue;
    if (field.derived !== undefined && (statusDiffers || takesOver(field))) continue;
    const drift = compareField(setting, field, record, item, impossible);
    if (drift === null) continue;
    drifts.push(drift);
    if (field.type === 'status') statusDiffers = true;
  }
  return drifts;
};

const compareField = (
  setting: Setting,
  field: OwnedField,
  record: MetadataRecord,
  item: Item,
  impossible: string | null,
): Drift | null => {
  if (field.owner === 'metadata') return null;
  const recorded = record.values.get(field.name) ?? null;
  const observed = field.observe(item);
  const subject = { record, item };
  const invalid = normalise(field.type, recorded) === INVALID || impossible === field.name;
  if (invalid) {
    return fieldDrift(setting, 'invalid', field, subject, { recorded, observed: observed ?? null });
  }
  const settled = field.owner === 'fill' && !isEmpty(recorded);
  if (observed === undefined || settled || sameValue(field.type, recorded, observed)) return null;
  const baseline = setting.baselineOf(record.key, field.name);
  return fieldDrift(setting, field.type === 'status' ? 'status' : 'field', field, subject, {
    recorded,
    observed,
    baseline: baseline ?? null,
    origin: originOf(field.type, recorded, observed, baseline),
  });
};

/** Nothing is merged before it is created: the one of the two times that differs from the item. */
const impossibleTimes = (record: MetadataRecord, item: Item): string | null => {
  const created = parseInstant(record.values.get('createdAt') ?? null);
  const merged = parseInstant(record.values.get('mergedAt') ?? null);
  if (created === undefined || merged === undefined || merged.nanos >= created.nanos) return null;
  const mergedAt: Json = record.values.get('mergedAt') ?? null;
  return sameValue('instant', mergedAt, item.mergedAt) ? 'createdAt' : 'mergedAt';
};
