import { describe, expect, it } from '@jest/globals';
import type { Correction } from '../../../src/model/correction.js';
import { applied } from '../../builders/applied.js';
import { claudestepRecord, claudestepTask, claudestepText } from '../../builders/claudestep.js';
import { insertRecord, removeRecords, setValue } from '../../builders/correction.js';
import { aClosedItem, aMergedItem } from '../../builders/item.js';

const NOW = new Date('2026-02-01T03:00:00.5Z');
const TASK_STATUS = 'tasks[].status';
const apply = (text: string, ...corrections: readonly Correction[]): string =>
  applied(text, corrections, NOW);
const taskStatuses = (text: string): unknown[] =>
  JSON.parse(text).tasks.map(({ status }: { status: unknown }) => status);

describe('the status of a task', () => {
  const tasks = [claudestepTask(1, 'in_progress'), claudestepTask(2, 'pending')];
  const two = [claudestepRecord(), claudestepRecord({ pr_number: 88 })];

  it('follows its newest pull request', () => {
    const text = claudestepText({ tasks, pull_requests: two });
    expect(taskStatuses(apply(text, setValue('status', 'merged', 1)))).toEqual([
      'completed',
      'pending',
    ]);
  });

  it('does not follow an older one', () => {
    const text = claudestepText({ tasks, pull_requests: two });
    expect(taskStatuses(apply(text, setValue('status', 'merged', 0)))).toEqual([
      'in_progress',
      'pending',
    ]);
  });

  it('goes back when a merged pull request turns out to be closed', () => {
    const text = claudestepText({
      tasks: [claudestepTask(1, 'completed')],
      pull_requests: [claudestepRecord({ pr_state: 'merged' })],
    });
    expect(taskStatuses(apply(text, setValue('status', 'closed')))).toEqual(['in_progress']);
  });

  it('is corrected alone when it alone is wrong', () => {
    const text = claudestepText({ tasks: [claudestepTask(1, 'pending')] });
    const edited = apply(text, setValue(TASK_STATUS, 'in_progress'));
    expect(
      edited
        .replace('in_progress', 'pending')
        .replace('2026-02-01T03:00:00.500000', '2026-01-05T20:50:53.126062'),
    ).toBe(text);
  });

  it('follows a record that is inserted', () => {
    const merged = insertRecord(aMergedItem({ number: 90, head: 'claude-step-notes-2' }));
    expect(taskStatuses(apply(claudestepText({ tasks }), merged))).toEqual([
      'in_progress',
      'completed',
    ]);
    const older = insertRecord(aMergedItem({ number: 5, head: 'claude-step-notes-1' }));
    expect(taskStatuses(apply(claudestepText({ tasks }), older))).toEqual([
      'in_progress',
      'pending',
    ]);
  });

  it('follows what is newest after a removal', () => {
    const text = claudestepText({
      tasks: [claudestepTask(1, 'in_progress')],
      pull_requests: [
        claudestepRecord({ pr_state: 'merged' }),
        claudestepRecord({ pr_number: 88 }),
      ],
    });
    expect(taskStatuses(apply(text, removeRecords(1)))).toEqual(['completed']);
  });

  it('follows a record that gets its task', () => {
    const text = claudestepText({
      tasks,
      pull_requests: [claudestepRecord({ task_index: null, pr_state: 'merged' })],
    });
    expect(taskStatuses(apply(text, setValue('task_index', 2)))).toEqual([
      'in_progress',
      'completed',
    ]);
  });

  it('stays when the pull request is of a task that the file does not list', () => {
    const closed = insertRecord(aClosedItem({ number: 90, head: 'claude-step-notes-9' }));
    expect(taskStatuses(apply(claudestepText({ tasks }), closed))).toEqual([
      'in_progress',
      'pending',
    ]);
  });

  it('is added to a task that has none', () => {
    const text = claudestepText({ tasks: [{ index: 1, description: 'First' }] });
    expect(JSON.parse(apply(text, setValue('status', 'merged'))).tasks).toEqual([
      { index: 1, description: 'First', status: 'completed' },
    ]);
  });
});
