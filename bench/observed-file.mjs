/** A ClaudeStep file that records these pull requests as they are. */
export const claudestepRecords = (pulls) =>
  JSON.stringify(
    {
      schema_version: '2.0',
      project: 'large',
      last_updated: '2026-01-05T20:50:53.126062',
      tasks: pulls.map(({ number, state }) => ({
        index: number,
        description: `Write chapter ${number}`,
        status: state === 'MERGED' ? 'completed' : 'in_progress',
      })),
      pull_requests: pulls.map((pull) => ({
        task_index: pull.number,
        pr_number: pull.number,
        branch_name: pull.headRefName,
        reviewer: pull.assignees[0]?.login ?? null,
        pr_state: pull.state.toLowerCase(),
        created_at: pull.createdAt.toISOString().replace('Z', '000'),
        title: pull.title,
        ai_operations: [],
      })),
    },
    null,
    2,
  );
