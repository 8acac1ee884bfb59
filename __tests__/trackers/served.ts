import { RepositoryReader } from '../../src/github/index.js';
import type { Problem } from '../../src/model/problem.js';
import { PULL_REQUESTS } from '../../src/trackers/github/pull-requests/definition.js';
import { aClient, data } from '../github/nocked.js';

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

const REQUEST = { query: { labels: ['tracked'] }, fields: ['labels', 'assignees', 'reviewers'] };
export const UNWELL = {
  status: 502,
  body: '<html></html>',
  headers: { 'content-type': 'text/html' },
};

/** A tracker that lists one selection, against what `answering` was told. */
export const observing = (checkBudget: () => Promise<Problem | null> = async () => null) => {
  const { client, waits } = aClient();
  const reader = new RepositoryReader(client, { owner: 'octo-org', name: 'notes' });
  const tracker = PULL_REQUESTS.connect({ reader, checkBudget });
  return { observe: () => tracker.observe(REQUEST), waits };
};
export const observe = () => observing().observe();
export const page = (...args: Parameters<typeof aPage>) => data({ p0_page: aPage(...args) });
export const refused = (path: readonly (string | number)[], type = 'FORBIDDEN') => ({
  errors: [
    {
      type,
      path: ['repository', 'p0_page', ...path],
      message: 'Resource not accessible by integration',
    },
  ],
});
