import type { Drift } from '../model/drift.js';
import type { Field, Owner } from '../model/field.js';
import { fieldValue, type Item } from '../model/item.js';
import { isJsonArray, type Json } from '../model/json.js';
import type { MetadataRecord } from '../model/record.js';
import { type DriftContext, fieldDrift } from './make-drift.js';
import { INVALID, isEmpty, normalise, parseInstant, sameValue } from './normalise.js';
import { originOf } from './three-way.js';

/** A field with the owner that holds for this project. */
export interface OwnedField extends Field {
  readonly owner: Owner;
}

/**
 * The drifts of one record against its item, field by field.
 *
 * @param isTakenOver whether a newer item takes a derived value of the record over
 */
export const compareRecord = (
  context: DriftContext,
  fields: readonly OwnedField[],
  record: MetadataRecord,
  item: Item,
  isTakenOver: (field: Field, record: MetadataRecord) => boolean,
): readonly Drift[] => {
  const impossible = impossibleTime(fields, record, item);
  const drifts: Drift[] = [];
  // What follows from a status that is the user's, follows from what the user says.
  const statusIsOurs = fields.some(({ type, owner }) => type === 'status' && owner === 'tracker');
  let statusDiffers = !statusIsOurs;
  for (const field of fields) {
    if (!record.values.has(field.name)) continue;
    if (field.derived !== undefined && (statusDiffers || isTakenOver(field, record))) continue;
    const drift = compareField(context, field, record, item, impossible);
    if (drift === null) continue;
    drifts.push(drift);
    if (field.type === 'status') statusDiffers = true;
  }
  return drifts;
};

const compareField = (
  context: DriftContext,
  field: OwnedField,
  record: MetadataRecord,
  item: Item,
  impossible: string | null,
): Drift | null => {
  if (field.owner === 'metadata') return null;
  const recorded = record.values.get(field.name) ?? null;
  const observed = field.observe(item);
  // By far the most values are spelled as they are observed, and need no more of a look.
  if (isSpelledAlike(recorded, observed) && impossible !== field.name) return null;
  const isInvalid =
    normalise(field.type, recorded) === INVALID ||
    impossible === field.name ||
    isNoStatus(context, field, recorded);
  if (!isInvalid && saysTheSame(field, recorded, observed)) return null;
  const kind = isInvalid ? 'invalid' : field.type === 'status' ? 'status' : 'field';
  const baseline = context.baseline.value(record.key, field.name);
  const values = {
    recorded,
    observed: observed ?? null,
    baseline: baseline ?? null,
    origin: originOf(field.type, recorded, observed ?? null, baseline),
  };
  return fieldDrift(context, kind, field, { record, item }, values);
};

/** Nothing is said against what was not observed, nor against what was only to be filled in. */
const saysTheSame = (
  { type, owner }: OwnedField,
  recorded: Json,
  observed: Json | undefined,
): boolean =>
  observed === undefined ||
  (owner === 'fill' && !isEmpty(recorded)) ||
  sameValue(type, recorded, observed);

const isSpelledAlike = (recorded: Json, observed: Json | undefined): boolean =>
  recorded === observed ||
  (isJsonArray(recorded) &&
    isJsonArray(observed) &&
    recorded.length === observed.length &&
    recorded.every((one, index) => one === observed[index]));

const isNoStatus = ({ tracker }: DriftContext, { type }: OwnedField, recorded: Json): boolean =>
  type === 'status' && !isEmpty(recorded) && !Object.hasOwn(tracker.statuses, String(recorded));

/** Nothing ends before it began: the one of two such times that differs from the item. */
const impossibleTime = (
  fields: readonly OwnedField[],
  record: MetadataRecord,
  item: Item,
): string | null => {
  for (const { name, notBefore } of fields) {
    if (notBefore === undefined) continue;
    const end: Json = record.values.get(name) ?? null;
    const start: Json = record.values.get(notBefore) ?? null;
    const [itsEnd, itsStart] = [fieldValue(item, name), fieldValue(item, notBefore)];
    if (end === null || (end === itsEnd && start === itsStart)) continue;
    const [began, ended] = [parseInstant(start), parseInstant(end)];
    if (began === undefined || ended === undefined || ended.nanos >= began.nanos) continue;
    return sameValue('instant', end, itsEnd) ? notBefore : name;
  }
  return null;
};
