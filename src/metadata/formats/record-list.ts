import type { Field } from '../../model/field.js';
import type { Json } from '../../model/json.js';
import { editRecords, newRecord } from './edit-records.js';
import type { Opened } from './format.js';
import { type Mapping, readRecords } from './records.js';

/**
 * What a file holds that is one list of records, each with what the mapping says and no more.
 *
 * @throws {StructureError} when there is no list of objects where the mapping says
 */
export const openRecordList = (root: Json, mapping: Mapping, fields: readonly Field[]): Opened => {
  const records = readRecords(root, mapping, fields);
  return {
    records,
    part: '',
    list: mapping.list,
    canRecord: () => true,
    edits: (corrections) =>
      editRecords(records, corrections, mapping, (item, like) =>
        newRecord(item, mapping, fields, like),
      ),
  };
};
