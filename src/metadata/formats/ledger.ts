import { isJsonObject } from '../../model/json.js';
import { own } from '../../model/own.js';
import type { TrackerDefinition } from '../../model/tracker.js';
import { type Format, StructureError } from './format.js';
import { editRecords, type Mapping, newRecord, readRecords } from './records.js';
import { trackedFields } from './tracked-fields.js';

/** Our own format: the fields of the tracker by their own names. */
export const ledger = (tracker: Pick<TrackerDefinition, 'fields' | 'keys'>): Format => {
  const fields = trackedFields(tracker.fields);
  const mapping: Mapping = {
    list: ['pulls'],
    key: 'number',
    itemKeys: tracker.keys,
    keys: new Map([['number', 'number'], ...fields.map(({ name }) => [name, name] as const)]),
    understand: (_, raw) => raw,
    spell: (_, value) => value,
  };
  return {
    name: 'ledger',
    fields,
    signature: '`version: 1` and a list `pulls`',
    recognises: (root) =>
      isJsonObject(root) && own(root, 'version') === 1 && Array.isArray(own(root, 'pulls')),
    open: (root) => {
      if (!isJsonObject(root)) throw new StructureError('the file', 'an object', root);
      if (own(root, 'version') !== 1)
        throw new StructureError('version', '1', own(root, 'version'));
      const records = readRecords(root, mapping, fields);
      return {
        records,
        part: '',
        list: mapping.list,
        canRecord: () => true,
        edits: (corrections) =>
          editRecords(records, corrections, mapping, (item) => newRecord(item, mapping, fields)),
      };
    },
  };
};
