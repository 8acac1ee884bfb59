import type { Correction } from '../model/correction.js';
import type { JudgedDrift } from '../model/drift.js';
import type { Field } from '../model/field.js';

/** The change that removes a drift; none for one that is not corrected. */
export const correctionOf = (
  drift: JudgedDrift,
  fields: readonly Field[],
): readonly Correction[] => {
  if (drift.resolution !== 'correct') return [];
  const { project, key, kind, field, fingerprint, item, position } = drift;
  const common = { project, key, kind, field, fingerprint, before: drift.recorded };
  switch (kind) {
    case 'missing':
    case 'historical':
      return item === null ? [] : [{ ...common, action: 'insert', after: item.status, item }];
    case 'phantom':
      return position === null
        ? []
        : [{ ...common, action: 'remove', after: null, positions: [position] }];
    case 'duplicate':
      return [{ ...common, action: 'remove', after: null, positions: drift.spare }];
    default: {
      const owned = fields.find(({ name }) => name === field);
      if (owned === undefined || item === null || position === null) return [];
      return [
        {
          ...common,
          field: owned.name,
          action: 'set',
          position,
          after: owned.observe(item) ?? null,
        },
      ];
    }
  }
};
