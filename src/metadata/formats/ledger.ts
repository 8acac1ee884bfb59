import { isJsonObject } from '../../model/json.js';
import { own } from '../../model/own.js';
import { KEY } from '../../model/record.js';
import type { TrackerDefinition } from '../../model/tracker.js';
import { type Format, StructureError } from './format.js';
import { openRecordList } from './record-list.js';
import type { Mapping } from './records.js';
import { trackedFields } from './tracked-fields.js';

type LedgerOf = Pick<TrackerDefinition, 'ledger'>;

const placeOf = ({ ledger: place = { list: 'items', key: 'key' } }: LedgerOf) => place;

/** Our own format: the fields of the tracker by their own names. */
export const ledger = (tracker: Pick<TrackerDefinition, 'fields' | 'keys' | 'ledger'>): Format => {
  const { list, key } = placeOf(tracker);
  const fields = trackedFields(tracker.fields);
  const mapping: Mapping = {
    list: [list],
    key,
    itemKeys: tracker.keys,
    keys: new Map([[KEY, key], ...fields.map(({ name }) => [name, name] as const)]),
    understand: (_, raw) => raw,
    spell: (_, value) => value,
  };
  return {
    name: 'ledger',
    fields,
    signature: `\`version: 1\` and a list \`${list}\``,
    recognises: (root) =>
      isJsonObject(root) && own(root, 'version') === 1 && Array.isArray(own(root, list)),
    open: (root) => {
      if (!isJsonObject(root)) throw new StructureError('the file', 'an object', root);
      if (own(root, 'version') !== 1)
        throw new StructureError('version', '1', own(root, 'version'));
      return openRecordList(root, mapping, fields);
    },
  };
};

/** The text of a ledger without records, in the syntax that the path names. */
export const newLedger = (path: string, project: string, tracker: LedgerOf): string => {
  const { list } = placeOf(tracker);
  return /\.ya?ml$/i.test(path)
    ? `version: 1\nproject: ${JSON.stringify(project)}\n${list}: []\n`
    : `${JSON.stringify({ version: 1, project, [list]: [] }, null, 2)}\n`;
};
