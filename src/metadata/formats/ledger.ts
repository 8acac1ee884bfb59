import { isJsonObject } from '../../model/json.js';
import { own } from '../../model/own.js';
import { type Format, StructureError } from './format.js';
import { editRecords, type Mapping, newRecord, readRecords } from './records.js';
import { TRACKED_FIELDS } from './tracked-fields.js';

const MAPPING: Mapping = {
  list: ['pulls'],
  number: 'number',
  keys: new Map([['number', 'number'], ...TRACKED_FIELDS.map(({ name }) => [name, name] as const)]),
  understand: (_, raw) => raw,
  spell: (_, value) => value,
};

/** Our own format. */
export const ledger: Format = {
  name: 'ledger',
  fields: TRACKED_FIELDS,
  signature: '`version: 1` and a list `pulls`',
  recognises: (root) =>
    isJsonObject(root) && own(root, 'version') === 1 && Array.isArray(own(root, 'pulls')),
  open: (root) => {
    if (!isJsonObject(root)) throw new StructureError('the file', 'an object', root);
    if (own(root, 'version') !== 1) throw new StructureError('version', '1', own(root, 'version'));
    const records = readRecords(root, MAPPING, TRACKED_FIELDS);
    return {
      records,
      part: '',
      list: MAPPING.list,
      canRecord: () => true,
      edits: (corrections) =>
        editRecords(records, corrections, MAPPING, (item) =>
          newRecord(item, MAPPING, TRACKED_FIELDS),
        ),
    };
  },
};
