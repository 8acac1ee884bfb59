import type { Correction } from '../../model/correction.js';
import type { Field } from '../../model/field.js';
import type { Item } from '../../model/item.js';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../model/json.js';
import type { MetadataRecord } from '../../model/record.js';
import { isStatus, type Status } from '../../model/status.js';
import { spellInstant } from '../instant.js';
import type { Edit } from '../json/edit.js';
import { type Format, type Stamp, StructureError } from './format.js';
import { editRecords, type Mapping, own, readRecords } from './records.js';

const TASK_STATUS = 'tasks[].status';

/** The number at the end of the head branch, `claude-step-api-7`, is the task's. */
const taskOf = (item: Item): number | null => {
  const digits = /-(\d{1,9})$/.exec(item.head)?.[1];
  return digits === undefined ? null : Number(digits);
};

const taskStatus = (status: Status): string => (status === 'merged' ? 'completed' : 'in_progress');

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

const taskIndexOf = (record: MetadataRecord): number | null => {
  const index = record.values.get('task_index');
  return typeof index === 'number' ? index : null;
};

/** The newest pull request of a task is the one with the highest number. */
const newestByTask = (records: readonly MetadataRecord[]): Map<number, MetadataRecord> => {
  const newest = new Map<number, MetadataRecord>();
  for (const record of records) {
    const task = taskIndexOf(record);
    if (task === null || record.number === null) continue;
    const other = newest.get(task);
    if (other === undefined || (other.number ?? 0) < record.number) newest.set(task, record);
  }
  return newest;
};

interface Task {
  readonly position: number;
  readonly status: Json;
}

const tasksOf = (root: JsonObject): Map<number, Task> => {
  const tasks = own(root, 'tasks') ?? [];
  if (!isJsonArray(tasks)) throw new StructureError('tasks', 'a list', tasks);
  return new Map(
    tasks.flatMap((task, position) => {
      if (!isJsonObject(task)) throw new StructureError(`tasks[${position}]`, 'an object', task);
      const index = own(task, 'index');
      return typeof index === 'number'
        ? [[index, { position, status: own(task, 'status') ?? null }]]
        : [];
    }),
  );
};

/** What the list of records will say, as far as the tasks depend on it. */
const outcomeOf = (
  records: readonly MetadataRecord[],
  corrections: readonly Correction[],
): { newest: Map<number, MetadataRecord>; touched: Set<number> } => {
  const removed = new Set<number>();
  const changed = new Map<number, Map<string, Json>>();
  const inserted: MetadataRecord[] = [];
  for (const correction of corrections) {
    if (correction.action === 'remove')
      for (const position of correction.positions) removed.add(position);
    else if (correction.action === 'set') {
      const values = changed.get(correction.position) ?? new Map();
      changed.set(correction.position, values.set(correction.field, correction.after));
    } else inserted.push(asRecord(correction.item));
  }
  const after = records.flatMap((record) =>
    removed.has(record.position)
      ? []
      : [
          {
            ...record,
            values: new Map([...record.values, ...(changed.get(record.position) ?? [])]),
          },
        ],
  );
  const touched = [
    ...inserted,
    ...records.filter(({ position }) => removed.has(position)),
    ...after.filter(({ position }) => {
      const fields = changed.get(position);
      return ['status', 'task_index', TASK_STATUS].some((field) => fields?.has(field));
    }),
  ];
  return {
    newest: newestByTask([...after, ...inserted]),
    touched: new Set(touched.map(taskIndexOf).filter((task) => task !== null)),
  };
};

const asRecord = (item: Item): MetadataRecord => ({
  key: item.key,
  number: item.number,
  position: -1,
  values: new Map<string, Json>([
    ['task_index', taskOf(item)],
    ['status', item.status],
  ]),
  raw: null,
});

const editTasks = (
  root: JsonObject,
  records: readonly MetadataRecord[],
  corrections: readonly Correction[],
): Edit[] => {
  const { newest, touched } = outcomeOf(records, corrections);
  const tasks = tasksOf(root);
  return [...touched].flatMap((index): Edit[] => {
    const task = tasks.get(index);
    const status = newest.get(index)?.values.get('status');
    if (task === undefined || !isStatus(status) || task.status === taskStatus(status)) return [];
    return [
      {
        edit: 'set',
        path: ['tasks', task.position, 'status'],
        value: taskStatus(status),
        after: ['description', 'index'],
      },
    ];
  });
};

const editStamp = (root: JsonObject, { now, earlier }: Stamp): Edit[] => {
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
  edits: (root, corrections, stamp) => {
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
      ...editTasks(root, records, corrections),
      ...editStamp(root, stamp),
    ];
  },
};

const isText = (value: Json | undefined): value is string => typeof value === 'string';

/** How ClaudeStep itself writes times. */
const NAIVE = '2025-12-30T20:50:53.126062';
