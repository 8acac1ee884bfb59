import type { Correction } from '../../model/correction.js';
import type { Owner } from '../../model/field.js';
import type { Item } from '../../model/item.js';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../model/json.js';
import { own } from '../../model/own.js';
import type { MetadataRecord } from '../../model/record.js';
import type { Keys } from '../../model/tracker.js';
import type { Edit } from '../text/edit.js';
import { StructureError } from './format.js';
import { withValues } from './records.js';

/** The field that a task's status is compared as; it stands in the task's newest pull request. */
export const TASK_STATUS = 'tasks[].status';

/** The number at the end of the head branch, `claude-step-api-7` or `api/7`, is the task's. */
export const taskOf = (item: Item): number | null => {
  const digits = /(?:^|\D)(\d{1,9})$/.exec(String(item.values.head ?? ''))?.[1];
  return digits === undefined ? null : Number(digits);
};

export const taskStatus = (status: Json): string =>
  status === 'merged' ? 'completed' : 'in_progress';

export const taskIndexOf = (record: MetadataRecord): number | null => {
  const index = record.values.get('task_index');
  return isTaskIndex(index) ? index : null;
};

/** Of larger numbers several would become one. */
const isTaskIndex = (index: Json | undefined): index is number => Number.isSafeInteger(index);

/** The newest pull request of a task is the one with the highest number. */
export const newestByTask = (
  records: Iterable<MetadataRecord>,
  { compare }: Keys,
): Map<number, MetadataRecord> => {
  const newest = new Map<number, MetadataRecord>();
  for (const record of records) {
    const task = taskIndexOf(record);
    if (task === null || record.itemKey === null) continue;
    const other = newest.get(task)?.itemKey ?? null;
    if (other === null || compare(other, record.itemKey) < 0) newest.set(task, record);
  }
  return newest;
};

/** Where in a file one project stands: the whole of it, or a part under `projects`. */
export interface Section {
  readonly root: JsonObject;
  readonly path: readonly string[];
  readonly value: JsonObject;
}

interface Task {
  readonly position: number;
  readonly status: Json;
}

/** @throws {StructureError} when `tasks` is no list of objects */
export const tasksOf = ({ path, value }: Section): Map<number, Task> => {
  const tasks = own(value, 'tasks') ?? [];
  const name = [...path, 'tasks'].join('.');
  if (!isJsonArray(tasks)) throw new StructureError(name, 'a list', tasks);
  const byIndex = new Map<number, Task>();
  tasks.forEach((task, position) => {
    if (!isJsonObject(task)) throw new StructureError(`${name}[${position}]`, 'an object', task);
    const index = own(task, 'index');
    if (isTaskIndex(index)) byIndex.set(index, { position, status: own(task, 'status') ?? null });
  });
  return byIndex;
};

interface Touched {
  readonly changed: ReadonlyMap<number, ReadonlyMap<string, Json>>;
  readonly removed: ReadonlySet<number>;
  readonly inserted: readonly MetadataRecord[];
}

/** What corrections do to records, by position. */
const touchedBy = (corrections: readonly Correction[]): Touched => {
  const changed = new Map<number, Map<string, Json>>();
  const removed = new Set<number>();
  const inserted: MetadataRecord[] = [];
  for (const correction of corrections) {
    if (correction.action === 'insert') inserted.push(asRecord(correction.item));
    else if (correction.action === 'remove')
      for (const position of correction.positions) removed.add(position);
    else {
      const values = changed.get(correction.position) ?? new Map<string, Json>();
      changed.set(correction.position, values.set(correction.field, correction.after));
    }
  }
  return { changed, removed, inserted };
};

/** What the list of records will say, as far as the tasks depend on it. */
const outcomeOf = (
  records: readonly MetadataRecord[],
  corrections: readonly Correction[],
  keys: Keys,
): { newest: Map<number, MetadataRecord>; tasks: Set<number | null> } => {
  const { changed, removed, inserted } = touchedBy(corrections);
  const tasks = new Set(inserted.map(taskIndexOf));
  const after = [...inserted];
  for (const record of records) {
    const isRemoved = removed.has(record.position);
    const values = changed.get(record.position);
    const outcome = values === undefined ? record : withValues(record, values);
    if (!isRemoved) after.push(outcome);
    if (isRemoved || DECISIVE.some((field) => values?.has(field))) tasks.add(taskIndexOf(outcome));
  }
  return { newest: newestByTask(after, keys), tasks };
};

/** The fields that the status of a task depends on. */
const DECISIVE = ['status', 'task_index', TASK_STATUS];

const asRecord = (item: Item): MetadataRecord => ({
  key: item.key,
  itemKey: item.key,
  position: -1,
  values: new Map<string, Json>([
    ['task_index', taskOf(item)],
    ['status', item.status],
  ]),
  raw: null,
});

const isPullStatus = (status: Json | undefined): status is string =>
  ['open', 'merged', 'closed'].some((word) => word === status);

/** Sets the status of the tasks whose pull requests are corrected. */
export const editTasks = (
  section: Section,
  records: readonly MetadataRecord[],
  corrections: readonly Correction[],
  owner: Owner,
  keys: Keys,
): Edit[] => {
  if (owner === 'metadata') return [];
  const { newest, tasks } = outcomeOf(records, corrections, keys);
  const recorded = tasksOf(section);
  return [...tasks].flatMap((index): Edit[] => {
    if (index === null) return [];
    const task = recorded.get(index);
    const status = newest.get(index)?.values.get('status');
    if (task === undefined || !isPullStatus(status) || task.status === taskStatus(status))
      return [];
    // What is only to be filled in stays once it is there.
    if (owner === 'fill' && task.status !== null && task.status !== '') return [];
    return [
      {
        edit: 'set',
        path: [...section.path, 'tasks', task.position, 'status'],
        value: taskStatus(status),
        after: ['description', 'index'],
      },
    ];
  });
};
