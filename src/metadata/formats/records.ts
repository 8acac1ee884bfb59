import type { Correction, InsertRecord } from '../../model/correction.js';
import type { Field } from '../../model/field.js';
import { keyOf } from '../../model/item.js';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../model/json.js';
import type { MetadataRecord } from '../../model/record.js';
import type { Edit } from '../json/edit.js';
import type { Path } from '../json/locate.js';
import { StructureError } from './format.js';

/** The list of records under a key, each of them an object. */
const recordList = (root: Json, key: string): readonly JsonObject[] => {
  const list = isJsonObject(root) ? own(root, key) : undefined;
  if (!isJsonArray(list)) throw new StructureError(key, 'a list of records', list);
  return list.map((record, index) => {
    if (!isJsonObject(record)) throw new StructureError(`${key}[${index}]`, 'an object', record);
    return record;
  });
};

/** A key's own value; what an object inherits is not in the file. */
export const own = (object: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** How the keys of a record in the file are related to fields. */
export interface Mapping {
  readonly list: string;
  readonly number: string;
  /** Key in the file by field name, in the order in which a new record has them. */
  readonly keys: Readonly<Record<string, string>>;
}

export const readRecords = (
  root: Json,
  mapping: Mapping,
  fields: readonly Field[],
): MetadataRecord[] =>
  recordList(root, mapping.list).map((raw, position) => {
    const number = own(raw, mapping.number);
    const valid = typeof number === 'number' && Number.isSafeInteger(number) && number > 0;
    return {
      key: valid ? keyOf(number) : `@${position + 1}`,
      number: valid ? number : null,
      position,
      values: new Map(
        fields.flatMap(({ name }) => {
          const key = mapping.keys[name];
          return key === undefined ? [] : [[name, own(raw, key) ?? null] as const];
        }),
      ),
      raw,
    };
  });

/** The edits of the records themselves; `spell` gives a value the file's spelling. */
export const editRecords = (
  records: readonly MetadataRecord[],
  corrections: readonly Correction[],
  mapping: Mapping,
  recordFor: (correction: InsertRecord) => JsonObject,
  spell: (field: string, value: Json) => Json,
): Edit[] => {
  const list: Path = [mapping.list];
  const keys = Object.values(mapping.keys);
  const edits: Edit[] = [];
  for (const correction of [...corrections].sort(byNumber)) {
    if (correction.action === 'remove') {
      edits.push(
        ...correction.positions.map((index) => ({ edit: 'remove', list, index }) as const),
      );
    } else if (correction.action === 'insert') {
      const index = placeOf(correction.item.number, records);
      edits.push({ edit: 'insert', list, index, value: recordFor(correction) });
    } else {
      const key = mapping.keys[correction.field];
      // A derived value is the format's own business.
      if (key === undefined) continue;
      edits.push({
        edit: 'set',
        path: [...list, correction.position, key],
        value: spell(correction.field, correction.after),
        after: keys.slice(0, keys.indexOf(key)).reverse(),
      });
    }
  }
  return edits;
};

/** Behind the last record with a smaller number, so that a sorted file stays sorted. */
const placeOf = (number: number, records: readonly MetadataRecord[]): number =>
  records.findLastIndex((record) => record.number !== null && record.number < number) + 1;

const byNumber = (a: Correction, b: Correction): number =>
  a.action === 'insert' && b.action === 'insert' ? a.item.number - b.item.number : 0;
