import type { Origin } from '../model/drift.js';
import type { FieldType } from '../model/field.js';
import type { Json } from '../model/json.js';
import { sameValue } from './normalise.js';

/**
 * Which side moved since the two last agreed.
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
  if (sameValue(type, recorded, baseline)) return 'tracker';
  return sameValue(type, observed, baseline) ? 'metadata' : 'both';
};
