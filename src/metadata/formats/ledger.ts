import type { Field } from '../../model/field.js';
import type { Item } from '../../model/item.js';
import { isJsonObject, type Json, type JsonObject } from '../../model/json.js';
import { type Format, StructureError } from './format.js';
import { editRecords, type Mapping, own, readRecords } from './records.js';

const tracked = (field: Omit<Field, 'owner'>): Field => ({ ...field, owner: 'tracker' });

const FIELDS: readonly Field[] = [
  tracked({ name: 'status', type: 'status', observe: (item) => item.status }),
  tracked({ name: 'title', type: 'text', observe: (item) => item.title }),
  // A deleted account keeps the login that is on record.
  tracked({ name: 'author', type: 'login', observe: (item) => item.author ?? undefined }),
  tracked({
    name: 'assignees',
    type: 'logins',
    list: 'assignees',
    observe: (item) => item.assignees,
  }),
  tracked({
    name: 'reviewers',
    type: 'logins',
    list: 'reviewers',
    observe: (item) => item.reviewers,
  }),
  tracked({ name: 'labels', type: 'labels', list: 'labels', observe: (item) => item.labels }),
  tracked({ name: 'draft', type: 'flag', observe: (item) => item.draft }),
  tracked({ name: 'head', type: 'text', observe: (item) => item.head }),
  tracked({ name: 'base', type: 'text', observe: (item) => item.base }),
  tracked({ name: 'createdAt', type: 'instant', observe: (item) => item.createdAt }),
  tracked({ name: 'mergedAt', type: 'instant', observe: (item) => item.mergedAt }),
  tracked({ name: 'closedAt', type: 'instant', observe: (item) => item.closedAt }),
  tracked({
    name: 'mergedBy',
    type: 'login',
    observe: (item) => item.mergedBy ?? (item.status === 'merged' ? undefined : null),
  }),
  tracked({ name: 'mergeCommit', type: 'text', observe: (item) => item.mergeCommit }),
  tracked({ name: 'url', type: 'text', observe: (item) => item.url }),
];

const MAPPING: Mapping = {
  list: 'pulls',
  number: 'number',
  keys: Object.fromEntries(FIELDS.map(({ name }) => [name, name])),
};

const recordFor = (item: Item): JsonObject => ({
  number: item.number,
  ...Object.fromEntries(FIELDS.map((field) => [field.name, field.observe(item) ?? null])),
});

/** Our own format. */
export const ledger: Format = {
  name: 'ledger',
  fields: FIELDS,
  signature: '`version: 1` and a list `pulls`',
  recognises: (root) =>
    isJsonObject(root) && own(root, 'version') === 1 && Array.isArray(own(root, 'pulls')),
  read: (root: Json) => {
    if (!isJsonObject(root)) throw new StructureError('the file', 'an object', root);
    if (own(root, 'version') !== 1) throw new StructureError('version', '1', own(root, 'version'));
    return readRecords(root, MAPPING, FIELDS);
  },
  recordFor,
  edits: (root, corrections) =>
    editRecords(
      readRecords(root, MAPPING, FIELDS),
      corrections,
      MAPPING,
      ({ item }) => recordFor(item),
      (_, value) => value,
    ),
};
