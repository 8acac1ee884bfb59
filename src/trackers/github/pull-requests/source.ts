import { permit, text } from '../../../model/text.js';
import type { Nouns } from '../../../model/tracker-words.js';
import { byLabels, LABELS, type LabelQuery } from '../listing/labels.js';
import type { ListingSource } from '../listing/source.js';
import type { PullRequestValues } from './pull-request.js';
import { type PullRequestNode, pullRequestNode } from './response.js';
import { toItem } from './to-item.js';

export const NOUNS: Nouns = { one: 'pull request', many: 'pull requests', home: 'GitHub' };

/** Pull requests as GitHub lists them. */
export const SOURCE: ListingSource<LabelQuery, PullRequestNode, PullRequestValues> = {
  ...byLabels(NOUNS),
  nouns: NOUNS,
  connection: 'pullRequests',
  type: 'PullRequest',
  fields: `number title state url isDraft headRefName baseRefName isCrossRepository
      createdAt updatedAt mergedAt closedAt
      author { login } mergedBy { login } mergeCommit { oid }`,
  extras: {
    labels: LABELS,
    // GitHub allows 10 assignees.
    assignees: {
      text: 'assignees(first: 20) { totalCount pageInfo { hasNextPage } nodes { login } }',
      nodes: 20,
      connections: 1,
    },
    // `latestReviews` has the latest review of each user.
    reviewers: {
      text: `latestReviews(first: 50) { totalCount pageInfo { hasNextPage } nodes {
        viewerDidAuthor author { __typename login }
      } }
      reviewRequests(first: 50) { totalCount pageInfo { hasNextPage } nodes { requestedReviewer {
        __typename ... on User { login } ... on Bot { login } ... on Mannequin { login }
      } } }`,
      nodes: 100,
      connections: 2,
    },
  },
  schema: pullRequestNode,
  toItem,
  listsOf: ({ labels, assignees, latestReviews, reviewRequests }) => ({
    labels,
    assignees,
    reviewers: latestReviews,
    'requested reviewers': reviewRequests,
  }),
  everything: { labels: [] },
  otherTypes: { Issue: 'is-issue' },
  // A requested team that the token may not see is null with a refusal; teams are not recorded.
  isHarmless: ({ path, type }) => type === 'FORBIDDEN' && path.at(-1) === 'requestedReviewer',
  unreadable: {
    code: 'pull-requests-unreadable',
    remedy: text`${permit({ 'pull-requests': 'read' })}.`,
  },
};
