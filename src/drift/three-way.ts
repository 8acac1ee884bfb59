import { isDeepStrictEqual } from 'node:util';
import type { Origin } from '../model/drift.js';
import type { DriftKind } from '../model/drift-words.js';
import type { FieldType } from '../model/field.js';
import type { Json } from '../model/json.js';
import { sameValue } from './normalise.js';

/**
 * Which side of a field moved since the two last agreed.
 *
 * @param baseline undefined when it is not known
 */
export const originOf = (
  type: FieldType,
  recorded: Json,
  observed: Json,
  baseline: Json | undefined,
): Origin => {
  if (baseline === undefined) return 'unknown';
  // A value that cannot be right says the same as nothing but itself.
  if (sameValue(type, recorded, baseline) || isDeepStrictEqual(recorded, baseline))
    return 'tracker';
  return sameValue(type, observed, baseline) ? 'metadata' : 'both';
};

/**
 * Which side of a whole record moved since the two last agreed: the record came or went in the
 * file, or the item did in the tracker.
 *
 * @param hadRecord undefined when it is not known
 */
export const originOfRecord = (
  kind: Extract<DriftKind, 'missing' | 'historical' | 'phantom' | 'duplicate'>,
  hadRecord: boolean | undefined,
): Origin => {
  if (hadRecord === undefined) return 'unknown';
  // The tracker has no item twice.
  if (kind === 'duplicate') return 'metadata';
  return hadRecord === (kind === 'phantom') ? 'tracker' : 'metadata';
};
