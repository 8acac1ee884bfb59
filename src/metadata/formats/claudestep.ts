import type { Field } from '../../model/field.js';
import type { Item } from '../../model/item.js';
import { isJsonObject, type Json, type JsonObject } from '../../model/json.js';
import type { MetadataRecord } from '../../model/record.js';
import { spellInstant } from '../instant.js';
import type { Edit } from '../json/edit.js';
import {
  editTasks,
  newestByTask,
  TASK_STATUS,
  taskIndexOf,
  taskOf,
  taskStatus,
  tasksOf,
} from './claudestep-tasks.js';
import { type EditContext, type Format, StructureError } from './format.js';
import { editRecords, type Mapping, own, readRecords } from './records.js';

const FIELDS: readonly Field[] = [
  {
    name: 'status',
    alias: 'pr_state',
    type: 'status',
    owner: 'tracker',
    observe: (item) => item.status,
  },
  { name: 'title', type: 'text', owner: 'tracker', observe: (item) => item.title },
  { name: 'branch_name', type: 'text', owner: 'tracker', observe: (item) => item.head },
  {
    name: 'reviewer',
    type: 'login',
    owner: 'fill',
    list: 'assignees',
    observe: (item) => (item.assignees === undefined ? undefined : (item.assignees[0] ?? null)),
  },
  { name: 'created_at', type: 'instant', owner: 'fill', observe: (item) => item.createdAt },
  { name: 'task_index', type: 'number', owner: 'fill', observe: taskOf },
  {
    name: TASK_STATUS,
    alias: 'tasks.status',
    type: 'text',
    owner: 'tracker',
    observe: (item) => taskStatus(item.status),
    derived: {
      takenOverBy: (item, record) =>
        item.number > (record.number ?? Infinity) && taskOf(item) === taskIndexOf(record),
    },
  },
];

const MAPPING: Mapping = {
  list: 'pull_requests',
  number: 'pr_number',
  keys: {
    task_index: 'task_index',
    number: 'pr_number',
    branch_name: 'branch_name',
    reviewer: 'reviewer',
    status: 'pr_state',
    created_at: 'created_at',
    title: 'title',
  },
};

const read = (root: Json): MetadataRecord[] => {
  if (!isJsonObject(root)) throw new StructureError('the file', 'an object', root);
  const version = own(root, 'schema_version');
  if (version !== '2.0') throw new StructureError('schema_version', '"2.0"', version);
  const records = readRecords(root, MAPPING, FIELDS);
  const newest = newestByTask(records);
  const tasks = tasksOf(root);
  return records.map((record) => {
    const task = taskIndexOf(record);
    const status = tasks.get(task ?? NaN)?.status;
    if (task === null || newest.get(task) !== record || status === undefined) return record;
    return { ...record, values: new Map([...record.values, [TASK_STATUS, status]]) };
  });
};

const editStamp = (root: JsonObject, { now, earlier }: EditContext): Edit[] => {
  const stamp = own(root, 'last_updated');
  if (stamp === undefined) return [];
  const value = isJsonObject(earlier) ? own(earlier, 'last_updated') : undefined;
  return [{ edit: 'set', path: ['last_updated'], value: value ?? spellInstant(now, stamp) }];
};

const recordFor = (item: Item, timesLike: unknown): JsonObject | null => {
  const task = taskOf(item);
  return task === null
    ? null
    : {
        task_index: task,
        pr_number: item.number,
        branch_name: item.head,
        reviewer: item.assignees?.[0] ?? null,
        pr_state: item.status,
        created_at: spellInstant(new Date(item.createdAt), timesLike),
        title: item.title,
        ai_operations: [],
      };
};

/** The metadata files of ClaudeStep, schema version 2.0. */
export const claudestep: Format = {
  name: 'claudestep',
  fields: FIELDS,
  signature: '`schema_version: "2.0"` and a list `pull_requests`',
  recognises: (root) =>
    isJsonObject(root) &&
    own(root, 'schema_version') !== undefined &&
    Array.isArray(own(root, 'pull_requests')),
  read,
  recordFor: (item) => recordFor(item, NAIVE),
  edits: (root, corrections, context) => {
    if (!isJsonObject(root) || corrections.length === 0) return [];
    const records = readRecords(root, MAPPING, FIELDS);
    const times =
      records.map(({ values }) => values.get('created_at')).find(isText) ??
      own(root, 'last_updated') ??
      NAIVE;
    return [
      ...editRecords(
        records,
        corrections,
        MAPPING,
        ({ item }) => recordFor(item, times) ?? {},
        (field, value) =>
          field === 'created_at' && isText(value) ? spellInstant(new Date(value), times) : value,
      ),
      ...(context.isOurs(TASK_STATUS) ? editTasks(root, records, corrections) : []),
      ...editStamp(root, context),
    ];
  },
};

const isText = (value: Json | undefined): value is string => typeof value === 'string';

/** How ClaudeStep itself writes times. */
const NAIVE = '2025-12-30T20:50:53.126062';
