import type { PullRequest, Review, ReviewRequest } from '../../repository/model.js';
import { fieldsOf } from '../context.js';
import { databaseId, nodeId } from '../node-ids.js';
import { itemPath } from './conversation.js';

/** The newest review of each author, oldest author first. */
export const latestReviews = (
  { reviews }: PullRequest,
  counts: (review: Review) => boolean = (review) => review.state !== 'PENDING',
): Review[] => {
  const byAuthor = new Map<string, Review>();
  for (const review of reviews) if (counts(review)) byAuthor.set(review.author.login, review);
  return [...byAuthor.values()];
};

export const isOpinion = ({ state }: Review): boolean =>
  state === 'APPROVED' || state === 'CHANGES_REQUESTED' || state === 'DISMISSED';

const reviewPath = (review: Review): string =>
  `${itemPath(review.pullRequest)}#pullrequestreview-${databaseId(review)}`;

export const reviewFields = fieldsOf<Review>({
  author: ({ author }) => author,
  authorAssociation: () => 'MEMBER',
  body: ({ body }) => body,
  bodyText: ({ body }) => body,
  createdAt: ({ submittedAt }) => submittedAt,
  id: nodeId,
  pullRequest: ({ pullRequest }) => pullRequest,
  repository: ({ pullRequest }) => pullRequest.repository,
  resourcePath: reviewPath,
  state: ({ state }) => state,
  submittedAt: ({ submittedAt }) => submittedAt,
  updatedAt: ({ submittedAt }) => submittedAt,
  url: (review, _args, { webUrl }) => `${webUrl}${reviewPath(review)}`,
  viewerDidAuthor: ({ author }, _args, { viewer }) => author.login === viewer.account.login,
});

export const reviewRequestFields = fieldsOf<ReviewRequest>({
  asCodeOwner: () => false,
  id: nodeId,
  pullRequest: ({ pullRequest }) => pullRequest,
  requestedReviewer: ({ reviewer }, _args, { viewer }) =>
    reviewer.kind === 'Team' && !viewer.readsTeams ? null : reviewer,
});
