import { describe, expect, it } from '@jest/globals';
import { claudestepRecord, claudestepTask, claudestepText } from '../../builders/claudestep.js';
import { anItem } from '../../builders/item.js';
import { openFile } from '../../builders/metadata-file.js';

const open = (text: string) => openFile('notes.json', text);
const TASK_STATUS = 'tasks[].status';

describe('reading a ClaudeStep file', () => {
  it("reads its records under the model's names", () => {
    const [record] = open(claudestepText()).records;
    expect(record).toMatchObject({ key: '#87', itemKey: '#87' });
    const expected = {
      status: 'open',
      title: null,
      branch_name: 'claude-step-notes-1',
      reviewer: 'hubot',
      created_at: '2026-01-05T08:00:05.299060',
      task_index: 1,
      [TASK_STATUS]: 'in_progress',
    };
    const values = Object.keys(expected).map((name) => [name, record?.values.get(name)]);
    expect(Object.fromEntries(values)).toEqual(expected);
  });

  it('gives each field its owner', () => {
    const owners = Object.fromEntries(
      open(claudestepText()).fields.map(({ name, owner }) => [name, owner]),
    );
    expect(owners).toEqual({
      status: 'tracker',
      title: 'tracker',
      branch_name: 'tracker',
      reviewer: 'fill',
      created_at: 'fill',
      task_index: 'fill',
      [TASK_STATUS]: 'tracker',
    });
  });

  it('hangs the status of a task on its newest pull request', () => {
    const text = claudestepText({
      pull_requests: [92, 95, 91].map((pr_number) => claudestepRecord({ pr_number })),
    });
    expect(open(text).records.map(({ values }) => values.get(TASK_STATUS))).toEqual([
      undefined,
      'in_progress',
      undefined,
    ]);
  });

  it('reads a file without tasks', () => {
    expect(open(claudestepText({ tasks: [] })).records[0]?.values.has(TASK_STATUS)).toBe(false);
    const { tasks: _, ...rest } = JSON.parse(claudestepText());
    expect(open(JSON.stringify(rest)).records[0]?.values.has(TASK_STATUS)).toBe(false);
  });

  it('leaves a task alone that no record points to', () => {
    const text = claudestepText({
      tasks: [claudestepTask(1, 'in_progress'), claudestepTask(2, 'pending')],
    });
    expect(open(text).records).toHaveLength(1);
  });

  it.each([
    ['another schema version', { schema_version: '1.0' }, '"2.0"'],
    ['a version that is a number', { schema_version: 2 }, 'schema_version'],
    ['tasks that are no list', { tasks: { '1': 'pending' } }, 'tasks'],
    ['a task that is no object', { tasks: [claudestepTask(1, 'pending'), 'two'] }, 'tasks[1]'],
    ['a record that is a list', { pull_requests: [[87]] }, 'pull_requests[0]'],
  ])('says where the structure departs from the format: %s', (_, changes, part) => {
    expect(() => open(claudestepText(changes))).toThrow(
      expect.objectContaining({
        code: 'metadata-not-the-format',
        message: expect.stringContaining(part),
      }),
    );
  });

  it('cannot record an item whose branch ends in no number', () => {
    const { canRecord } = open(claudestepText());
    expect(canRecord(anItem({ head: 'claude-step-notes-12' }))).toBe(true);
    const heads = ['fix-typo', 'claude-step-notes', 'claude-step-notes-12b', 'step-1234567890'];
    for (const head of heads) expect(canRecord(anItem({ head }))).toBe(false);
  });
});
