import type { Json } from '../../model/json.js';
import { SyncError } from '../../model/problem.js';
import type { MappedFormat } from '../../model/settings.js';
import { isStatus } from '../../model/status.js';
import { didYouMean, listWords } from '../../model/words.js';
import type { Format } from './format.js';
import { editRecords, type Mapping, newRecord, readRecords } from './records.js';
import { TRACKED_FIELDS } from './tracked-fields.js';

/**
 * A format that the user describes: where the records are, and what their keys stand for.
 *
 * @throws {SyncError} `field-unknown` for a field that we do not have
 */
export const mapped = ({ records: list, key, fields: keys, status }: MappedFormat): Format => {
  refuseUnknown(keys);
  const fields = TRACKED_FIELDS.flatMap((field) => {
    const alias = Object.hasOwn(keys, field.name) ? keys[field.name] : undefined;
    return alias === undefined ? [] : [{ ...field, alias }];
  });
  const words = new Map<Json, string>(
    Object.entries(status).map(([ours, theirs]) => [theirs, ours]),
  );
  const mapping: Mapping = {
    list: list === '' ? [] : list.split('.'),
    number: key,
    keys: new Map([['number', key], ...fields.map(({ name, alias }) => [name, alias] as const)]),
    understand: (field, raw) => {
      if (field !== 'status') return raw;
      // Our own word is none of the file's, and must not be taken for one.
      return words.get(raw) ?? (isStatus(raw) ? `"${raw}"` : raw);
    },
    spell: (field, value) => (field === 'status' && isStatus(value) ? status[value] : value),
  };
  return {
    name: 'mapped',
    fields,
    signature: 'the mapping in the config file',
    recognises: () => false,
    open: (root) => {
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

const refuseUnknown = (keys: MappedFormat['fields']): void => {
  const known = TRACKED_FIELDS.map(({ name }) => name);
  const unknown = Object.keys(keys).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new SyncError({
    code: 'field-unknown',
    message: `The mapping of a format names the field \`${unknown}\`, which there is not.`,
    remedy: `${didYouMean(unknown, known)}Its \`fields\` lead from our names to yours; ours are ${listWords(known)}.`,
  });
};
