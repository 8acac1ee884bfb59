import type { InsertRecord, RemoveRecord, SetValue } from '../../src/model/correction.js';
import type { Item } from '../../src/model/item.js';
import type { Json } from '../../src/model/json.js';

const common = {
  project: 'notes',
  key: '#87',
  fingerprint: '0123456789abcdef',
  before: null,
  after: null,
} as const;

export const setValue = (field: string, after: Json, position = 0): SetValue => ({
  ...common,
  action: 'set',
  kind: field === 'status' ? 'status' : 'field',
  field,
  position,
  after,
});

export const insertRecord = (item: Item): InsertRecord => ({
  ...common,
  action: 'insert',
  kind: 'missing',
  field: null,
  key: item.key,
  after: item.status,
  item,
});

export const removeRecords = (...positions: number[]): RemoveRecord => ({
  ...common,
  action: 'remove',
  kind: 'phantom',
  field: null,
  positions,
});
