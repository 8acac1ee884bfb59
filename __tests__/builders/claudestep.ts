import type { Json, JsonObject } from '../../src/model/json.js';

interface Changes {
  readonly pull_requests?: readonly Json[];
  readonly tasks?: Json;
  readonly [key: string]: Json | undefined;
}

/** One entry of `pull_requests` as ClaudeStep writes it: naive times, no title. */
export const claudestepRecord = (changes: JsonObject = {}): JsonObject => ({
  task_index: 1,
  pr_number: 87,
  branch_name: 'claude-step-notes-1',
  reviewer: 'hubot',
  pr_state: 'open',
  created_at: '2026-01-05T08:00:05.299060',
  ai_operations: [{ type: 'task', cost_usd: 0.25 }],
  ...changes,
});

export const claudestepTask = (index: number, status: string): JsonObject => ({
  index,
  description: `Step ${index}`,
  status,
});

/** A file as real ones are: indented by two, without a final newline. */
export const claudestepText = (changes: Changes = {}): string =>
  JSON.stringify(
    {
      schema_version: '2.0',
      project: 'notes',
      last_updated: '2026-01-05T20:50:53.126062',
      tasks: [claudestepTask(1, 'in_progress')],
      pull_requests: [claudestepRecord()],
      ...changes,
    },
    null,
    2,
  );
