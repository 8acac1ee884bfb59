import type { Field } from '../../model/field.js';
import { fieldValue } from '../../model/item.js';
import type { TrackerField } from '../../model/tracker.js';

/**
 * The fields of a tracker by their own names, as `ledger` and a mapping record them. What the tracker
 * does not know any more, such as the login of a deleted account, stays as it is on record.
 */
export const trackedFields = (fields: readonly TrackerField[]): readonly Field[] =>
  fields.map((field) => ({
    ...field,
    owner: 'tracker',
    observe: (item) => fieldValue(item, field.name),
  }));
