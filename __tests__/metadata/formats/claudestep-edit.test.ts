import { describe, expect, it } from '@jest/globals';
import type { Correction } from '../../../src/model/correction.js';
import { applied } from '../../builders/applied.js';
import { claudestepRecord, claudestepText } from '../../builders/claudestep.js';
import { insertRecord, setValue } from '../../builders/correction.js';
import { anItem } from '../../builders/item.js';

const NOW = new Date('2026-02-01T03:00:00.5Z');
const apply = (text: string, ...corrections: readonly Correction[]): string =>
  applied(text, corrections, NOW);

describe('inserting a record into a ClaudeStep file', () => {
  const item = anItem({ number: 90, head: 'claude-step-notes-3', title: 'Third' });

  it('takes the task from the head branch and leaves the operations empty', () => {
    const [, record] = JSON.parse(apply(claudestepText(), insertRecord(item))).pull_requests;
    expect(JSON.stringify(record)).toBe(
      JSON.stringify({
        task_index: 3,
        pr_number: 90,
        branch_name: 'claude-step-notes-3',
        reviewer: 'hubot',
        pr_state: 'open',
        created_at: '2026-01-05T08:00:00.000000',
        title: 'Third',
        ai_operations: [],
      }),
    );
  });

  it.each([
    ['claude-step-api/2', 2],
    ['claude_step_api_2', 2],
    ['task2', 2],
    ['2', 2],
    ['release-1.2', 2],
    ['step-012', 12],
  ])('takes the number at the end of the branch whatever stands before it: %s', (head, task) => {
    const text = apply(
      claudestepText(),
      insertRecord({ ...item, values: { ...item.values, head } }),
    );
    expect(JSON.parse(text).pull_requests[1].task_index).toBe(task);
  });

  it.each([
    ['2026-01-05T08:00:05.299060', '2026-01-05T08:00:00.000000'],
    ['2026-01-05T09:00:05+01:00', '2026-01-05T09:00:00+01:00'],
    ['2026-01-05T08:00:05Z', '2026-01-05T08:00:00Z'],
  ])('spells the time like the records that are there: %s', (created_at, expected) => {
    const text = claudestepText({ pull_requests: [claudestepRecord({ created_at })] });
    expect(JSON.parse(apply(text, insertRecord(item))).pull_requests[1].created_at).toBe(expected);
  });

  it.each([[''], ['last Monday'], ['2026-13-45T08:00:05Z'], ['2026-02-30T08:00:05Z'], [5]])(
    'passes over what is no time when it looks how they are spelled: %j',
    (created_at) => {
      const records = [created_at, '2026-01-05T09:00:05+01:00'].map((time, index) =>
        claudestepRecord({ pr_number: 80 + index, created_at: time }),
      );
      const text = apply(claudestepText({ pull_requests: records }), insertRecord(item));
      expect(JSON.parse(text).pull_requests[2].created_at).toBe('2026-01-05T09:00:00+01:00');
    },
  );

  it('spells the time like the stamp where no record has one', () => {
    const text = claudestepText({
      pull_requests: [claudestepRecord({ created_at: '' })],
      last_updated: '2026-01-05 20:50:53',
    });
    expect(JSON.parse(apply(text, insertRecord(item))).pull_requests[1].created_at).toBe(
      '2026-01-05 08:00:00',
    );
  });

  it.each([[null], ['']])(
    'spells the time as ClaudeStep does in a file without any: %j',
    (last_updated) => {
      const text = claudestepText({ pull_requests: [], last_updated });
      expect(JSON.parse(apply(text, insertRecord(item))).pull_requests[0].created_at).toBe(
        '2026-01-05T08:00:00.000000',
      );
    },
  );

  it('records no reviewer where nobody is assigned', () => {
    const unassigned = insertRecord({ ...item, values: { ...item.values, assignees: [] } });
    expect(JSON.parse(apply(claudestepText(), unassigned)).pull_requests[1].reviewer).toBeNull();
  });
});

describe('the file around a correction', () => {
  it('changes in state, task and stamp, and keeps its missing final newline', () => {
    const text = claudestepText();
    expect(apply(text, setValue('status', 'merged'))).toBe(
      text
        .replace('"pr_state": "open"', '"pr_state": "merged"')
        .replace('"status": "in_progress"', '"status": "completed"')
        .replace('2026-01-05T20:50:53.126062', '2026-02-01T03:00:00.500000'),
    );
  });

  it('gains a title behind the keys that precede it in the format', () => {
    const text = claudestepText();
    const edited = apply(text, setValue('title', 'First'));
    expect(Object.keys(JSON.parse(edited).pull_requests[0])).toEqual([
      'task_index',
      'pr_number',
      'branch_name',
      'reviewer',
      'pr_state',
      'created_at',
      'title',
      'ai_operations',
    ]);
  });

  it('spells a time that is filled in like the others', () => {
    const text = claudestepText({
      pull_requests: [claudestepRecord(), claudestepRecord({ pr_number: 88, created_at: null })],
    });
    const edited = apply(text, setValue('created_at', '2026-01-09T10:00:00Z', 1));
    expect(JSON.parse(edited).pull_requests[1].created_at).toBe('2026-01-09T10:00:00.000000');
  });
});

describe('the stamp of a ClaudeStep file', () => {
  const text = claudestepText();
  const merged = setValue('status', 'merged');

  it('stays when nothing is corrected', () => {
    expect(applied(text, [], NOW, null)).toBe(text);
  });

  it('is that of the open correction when the text is then equal', () => {
    const yesterday = applied(text, [merged], new Date('2026-01-31T03:00:00Z'), null);
    expect(applied(text, [merged], NOW, yesterday)).toBe(yesterday);
  });

  it('is the start of the run when anything else differs', () => {
    const yesterday = applied(text, [merged], new Date('2026-01-31T03:00:00Z'), null);
    const today = applied(text, [merged, setValue('title', 'First')], NOW, yesterday);
    expect(JSON.parse(today).last_updated).toBe('2026-02-01T03:00:00.500000');
  });

  it('is the start of the run when people left the branch in disorder', () => {
    expect(JSON.parse(applied(text, [merged], NOW, '<<<<<<< HEAD')).last_updated).toBe(
      '2026-02-01T03:00:00.500000',
    );
  });

  it('is not added to a file that has none', () => {
    const { last_updated: _, ...rest } = JSON.parse(text);
    expect(JSON.parse(apply(JSON.stringify(rest), merged))).not.toHaveProperty('last_updated');
  });
});
