/** A pull request as GitHub gives it to our queries. */
export const aNode = (number: number, changes: Readonly<Record<string, unknown>> = {}) => ({
  __typename: 'PullRequest',
  number,
  title: 'Add the parser',
  state: 'OPEN',
  url: `https://github.com/octo-org/notes/pull/${number}`,
  isDraft: false,
  headRefName: `claude-step-notes-${number}`,
  baseRefName: 'main',
  isCrossRepository: false,
  createdAt: '2026-01-05T08:00:00Z',
  updatedAt: '2026-01-06T08:00:00Z',
  mergedAt: null,
  closedAt: null,
  author: { login: 'octocat' },
  mergedBy: null,
  mergeCommit: null,
  labels: { totalCount: 1, nodes: [{ name: 'tracked' }] },
  assignees: { totalCount: 0, nodes: [] },
  latestReviews: { totalCount: 1, nodes: [{ author: { login: 'monalisa' } }] },
  reviewRequests: { totalCount: 0, nodes: [] },
  ...changes,
});

export const aPage = (
  nodes: readonly unknown[] | null,
  changes: { total?: number; cursor?: string } = {},
) => ({
  totalCount: changes.total ?? nodes?.length ?? 0,
  pageInfo: { hasNextPage: changes.cursor !== undefined, endCursor: changes.cursor ?? null },
  nodes,
});
