import type { Correction, InsertRecord, RemoveRecord, SetValue } from '../model/correction.js';
import type { JudgedDrift } from '../model/drift.js';
import type { Field } from '../model/field.js';
import type { Completeness } from '../model/observation.js';

/**
 * The change that removes a drift; null for one that is not corrected.
 *
 * @param seen without it there is no removal
 */
export const correctionOf = (
  drift: JudgedDrift,
  fields: readonly Field[],
  seen: Completeness | null,
): Correction | null => {
  if (drift.resolution !== 'correct') return null;
  switch (drift.kind) {
    case 'missing':
    case 'historical':
      return insertion(drift);
    case 'phantom':
    case 'duplicate':
      return seen === null ? null : removal(drift, seen);
    default:
      return setting(drift, fields);
  }
};

const common = ({ project, key, kind, field, fingerprint, recorded }: JudgedDrift) => ({
  project,
  key,
  kind,
  field,
  fingerprint,
  before: recorded,
});

const insertion = (drift: JudgedDrift): InsertRecord | null => {
  const { item } = drift;
  return item === null ? null : { ...common(drift), action: 'insert', after: item.status, item };
};

/** Whoever removes a record shows that everything was seen. */
const removal = (drift: JudgedDrift, _seen: Completeness): RemoveRecord | null => {
  const { kind, position, extraCopies } = drift;
  const positions = kind === 'duplicate' ? extraCopies : position === null ? [] : [position];
  return positions.length === 0
    ? null
    : { ...common(drift), action: 'remove', after: null, positions };
};

const setting = (drift: JudgedDrift, fields: readonly Field[]): SetValue | null => {
  const { item, position } = drift;
  const field = fields.find(({ name }) => name === drift.field);
  if (field === undefined || item === null || position === null) return null;
  return {
    ...common(drift),
    field: field.name,
    action: 'set',
    position,
    after: field.observe(item) ?? null,
  };
};
