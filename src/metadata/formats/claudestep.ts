import type { Field } from '../../model/field.js';
import type { Item } from '../../model/item.js';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../model/json.js';
import { own } from '../../model/own.js';
import type { MetadataRecord } from '../../model/record.js';
import type { Keys, TrackerDefinition } from '../../model/tracker.js';
import { instantsLike, isSpelledInstant } from '../instant.js';
import type { Edit } from '../text/edit.js';
import {
  editTasks,
  newestByTask,
  type Section,
  TASK_STATUS,
  taskIndexOf,
  taskOf,
  taskStatus,
  tasksOf,
} from './claudestep-tasks.js';
import { editRecords, newRecord } from './edit-records.js';
import { type EditContext, type Format, StructureError } from './format.js';
import { type Mapping, readRecords, withValues } from './records.js';

const FIELDS: readonly Field[] = [
  {
    name: 'status',
    alias: 'pr_state',
    type: 'status',
    owner: 'tracker',
    observe: (item) => item.status,
  },
  { name: 'title', type: 'text', owner: 'tracker', observe: (item) => item.title },
  {
    name: 'branch_name',
    type: 'text',
    owner: 'tracker',
    from: 'head',
    observe: (item) => item.values.head,
  },
  {
    name: 'reviewer',
    type: 'login',
    owner: 'fill',
    from: 'assignees',
    observe: ({ values: { assignees } }) =>
      isJsonArray(assignees) ? (assignees[0] ?? null) : undefined,
  },
  { name: 'created_at', type: 'instant', owner: 'fill', observe: (item) => item.createdAt },
  { name: 'task_index', type: 'number', owner: 'fill', observe: taskOf },
  {
    name: TASK_STATUS,
    alias: 'tasks.status',
    type: 'text',
    owner: 'tracker',
    observe: (item) => taskStatus(item.status),
    derived: { groupOfItem: taskOf, groupOfRecord: taskIndexOf },
  },
];

/** Key in the file by field name, in the order in which ClaudeStep writes them. */
const KEYS = new Map([
  ['task_index', 'task_index'],
  ['number', 'pr_number'],
  ['branch_name', 'branch_name'],
  ['reviewer', 'reviewer'],
  ['status', 'pr_state'],
  ['created_at', 'created_at'],
  ['title', 'title'],
]);

/** The metadata files of ClaudeStep, schema version 2.0. */
export const claudestep = ({ keys: itemKeys }: Pick<TrackerDefinition, 'keys'>): Format => ({
  name: 'claudestep',
  fields: FIELDS,
  signature: '`schema_version: "2.0"` and a list `pull_requests`, or such objects under `projects`',
  recognises: (root) => {
    if (!isJsonObject(root)) return false;
    const projects = own(root, 'projects');
    if (!isJsonObject(projects)) return isVersionedProject(root);
    return (
      own(root, 'schema_version') !== undefined || Object.values(projects).some(isVersionedProject)
    );
  },
  open: (root, project) => {
    const section = sectionOf(root, project);
    const spellInstant = instantsLike(timesIn(section));
    const mapping: Mapping = {
      list: [...section.path, 'pull_requests'],
      key: 'pr_number',
      itemKeys,
      keys: KEYS,
      understand: (_, raw) => raw,
      spell: (field, value) =>
        field === 'created_at' && isText(value) ? spellInstant(new Date(value)) : value,
    };
    const records = readRecords(section.root, mapping, FIELDS);
    const recordFor = (item: Item, like: Json | undefined): JsonObject => ({
      ...newRecord(item, mapping, FIELDS, like),
      ai_operations: [],
    });
    return {
      records: withTaskStatus(section, records, itemKeys),
      part: section.path.join('.'),
      list: mapping.list,
      canRecord: (item) => taskOf(item) !== null,
      edits: (corrections, context) =>
        corrections.length === 0
          ? []
          : [
              ...editRecords(records, corrections, mapping, recordFor),
              ...editTasks(section, records, corrections, context.ownerOf(TASK_STATUS), itemKeys),
              ...editStamp(section, context),
            ],
    };
  },
});

const isVersionedProject = (value: Json): boolean =>
  isJsonObject(value) &&
  own(value, 'schema_version') !== undefined &&
  isJsonArray(own(value, 'pull_requests'));

/** A file holds one project, or several under `projects`; the config's name of it is the key. */
const sectionOf = (root: Json, project: string): Section => {
  if (!isJsonObject(root)) throw new StructureError('the file', 'an object', root);
  const projects = own(root, 'projects');
  const several = own(root, 'pull_requests') === undefined && isJsonObject(projects);
  const value = several ? own(projects, project) : root;
  const path = several ? ['projects', project] : [];
  if (!isJsonObject(value)) throw new StructureError(path.join('.'), 'an object', value);
  const version = own(value, 'schema_version') ?? own(root, 'schema_version');
  if (version !== '2.0') throw new StructureError('schema_version', '"2.0"', version);
  return { root, path, value };
};

/** The status of a task stands in the record of its newest pull request. */
const withTaskStatus = (
  section: Section,
  records: readonly MetadataRecord[],
  keys: Keys,
): readonly MetadataRecord[] => {
  const tasks = tasksOf(section);
  const all = [...records];
  for (const [task, record] of newestByTask(records, keys)) {
    const status = tasks.get(task)?.status;
    if (status !== undefined)
      all[record.position] = withValues(record, new Map([[TASK_STATUS, status]]));
  }
  return all;
};

/** The stamp of the project, or that of the whole file where the project has none. */
const editStamp = ({ root, path, value }: Section, { now, earlier }: EditContext): Edit[] => {
  const at = own(value, 'last_updated') === undefined ? [] : path;
  const stamp = own(value, 'last_updated') ?? own(root, 'last_updated');
  if (stamp === undefined) return [];
  const proposed = [...at, 'last_updated'].reduce<Json | undefined>(
    (holder, key) => (isJsonObject(holder) ? own(holder, key) : undefined),
    earlier,
  );
  return [
    {
      edit: 'set',
      path: [...at, 'last_updated'],
      value: proposed ?? instantsLike(stamp)(now),
    },
  ];
};

/** A time of the file, whose spelling new ones follow. */
const timesIn = ({ root, value }: Section): string => {
  const records = own(value, 'pull_requests');
  const created = (isJsonArray(records) ? records : []).map((record) =>
    isJsonObject(record) ? own(record, 'created_at') : undefined,
  );
  const stamps = [own(value, 'last_updated'), own(root, 'last_updated')];
  return [...created, ...stamps].find(isSpelledInstant) ?? NAIVE;
};

const isText = (value: Json | undefined): value is string => typeof value === 'string';

/** How ClaudeStep itself writes times. */
const NAIVE = '2025-12-30T20:50:53.126062';
