import type { Json } from '../../model/json.js';
import type { MappedFormat } from '../../model/settings.js';
import type { TrackerDefinition } from '../../model/tracker.js';
import { didYouMean, listWords } from '../../model/words.js';
import { metadataError } from '../problems.js';
import type { Format } from './format.js';
import { openRecordList } from './record-list.js';
import type { Mapping } from './records.js';
import { trackedFields } from './tracked-fields.js';

/**
 * A format that the user describes: where the records are, and what their keys stand for.
 *
 * @throws {SyncError} `field-unknown` for a field that we do not have
 */
export const mapped = (
  { records: list, key, fields: keys, status }: MappedFormat,
  tracker: Pick<TrackerDefinition, 'fields' | 'keys' | 'statuses'>,
): Format => {
  const known = trackedFields(tracker.fields);
  refuseUnknown(
    keys,
    known.map(({ name }) => name),
  );
  const isStatus = (word: Json): word is string => Object.hasOwn(tracker.statuses, String(word));
  const fields = known.flatMap((field) => {
    const alias = Object.hasOwn(keys, field.name) ? keys[field.name] : undefined;
    return alias === undefined ? [] : [{ ...field, alias }];
  });
  const words = new Map<Json, string>(
    Object.entries(status).map(([ours, theirs]) => [theirs, ours]),
  );
  const mapping: Mapping = {
    list: list === '' ? [] : list.split('.'),
    key,
    itemKeys: tracker.keys,
    keys: new Map([['number', key], ...fields.map(({ name, alias }) => [name, alias] as const)]),
    understand: (field, raw) => {
      if (field !== 'status') return raw;
      // Our own word is none of the file's, and must not be taken for one.
      return words.get(raw) ?? (isStatus(raw) ? `"${raw}"` : raw);
    },
    spell: (field, value) =>
      field === 'status' && isStatus(value) ? (status[value] ?? value) : value,
  };
  return {
    name: 'mapped',
    fields,
    signature: 'the mapping in the config file',
    recognises: () => false,
    open: (root) => openRecordList(root, mapping, fields),
  };
};

const refuseUnknown = (keys: MappedFormat['fields'], known: readonly string[]): void => {
  const unknown = Object.keys(keys).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw metadataError({
    code: 'field-unknown',
    message: `The mapping of a format names the field \`${unknown}\`, which there is not.`,
    remedy: `${didYouMean(unknown, known)}Its \`fields\` lead from our names to yours; ours are ${listWords(known)}.`,
  });
};
