import type { Account } from '../../accounts.js';
import type { FilePatch } from '../../git/patches.js';
import { hasConflict, listChanges, listCommits } from '../../repository/merging.js';
import type { PullRequest } from '../../repository/model.js';
import { type PageArgs, pageOf } from '../connection.js';
import { fieldsOf, type QueryContext } from '../context.js';
import { branchHandle, commitHandle } from '../git-handles.js';
import { nodeId, type PullRequestCommit } from '../node-ids.js';
import { conversationFields, itemPath } from './conversation.js';
import { isOpinion, latestReviews } from './reviews.js';
import { timelineOf } from './timeline.js';

const CHANGE_TYPES = { added: 'ADDED', modified: 'MODIFIED', removed: 'DELETED' } as const;

const isCrossRepository = ({ headRepository, repository }: PullRequest): boolean =>
  headRepository !== repository;

const sum = (pullRequest: PullRequest, side: 'additions' | 'deletions'): number =>
  listChanges(pullRequest).reduce((total, file) => total + file[side], 0);

export const pullRequestFields = fieldsOf<PullRequest>({
  ...conversationFields,
  additions: (it) => sum(it, 'additions'),
  baseRef: ({ repository, baseRefName }) => branchHandle(repository, baseRefName),
  baseRefName: ({ baseRefName }) => baseRefName,
  baseRefOid: ({ baseRefOid }) => baseRefOid,
  baseRepository: ({ repository }) => repository,
  changedFiles: (it) => listChanges(it).length,
  commits: (it, args: PageArgs, _context, info) => {
    const toNode = (commit: PullRequestCommit['commit']): PullRequestCommit => {
      return { kind: 'PullRequestCommit', pullRequest: it, commit };
    };
    return pageOf(listCommits(it).map(toNode), args, info);
  },
  deletions: (it) => sum(it, 'deletions'),
  files: (it, args: PageArgs, _context, info) => pageOf(listChanges(it), args, info),
  headRef: ({ headRepository, headRefName }) => branchHandle(headRepository, headRefName),
  headRefName: ({ headRefName }) => headRefName,
  headRefOid: ({ headRefOid }) => headRefOid,
  headRepository: ({ headRepository }) => headRepository,
  headRepositoryOwner: (it): Account | null => {
    if (it.headRepository === null) return null;
    return {
      kind: isCrossRepository(it) ? 'User' : 'Organization',
      login: it.headRepository.owner,
    };
  },
  isCrossRepository,
  isDraft: ({ isDraft }) => isDraft,
  lastEditedAt: ({ lastEditedAt }) => lastEditedAt,
  latestOpinionatedReviews: (it, args: PageArgs, _context, info) =>
    pageOf(latestReviews(it, isOpinion), args, info),
  latestReviews: (it, args: PageArgs, _context, info) => pageOf(latestReviews(it), args, info),
  maintainerCanModify: () => true,
  mergeCommit: ({ repository, mergeCommit }) =>
    mergeCommit === null ? null : { kind: 'Commit', repository, ...mergeCommit },
  mergeable: (it) => {
    if (it.state !== 'OPEN') return 'UNKNOWN';
    return hasConflict(it) ? 'CONFLICTING' : 'MERGEABLE';
  },
  merged: ({ state }) => state === 'MERGED',
  mergedAt: ({ mergedAt }) => mergedAt,
  mergedBy: ({ mergedBy }) => mergedBy,
  permalink: (it, _args, { webUrl }) => `${webUrl}${itemPath(it)}`,
  publishedAt: ({ createdAt }) => createdAt,
  // Without a rule that requires reviews GitHub decides nothing.
  reviewDecision: () => null,
  reviewRequests: ({ reviewRequests }, args: PageArgs, _context, info) =>
    pageOf(reviewRequests, args, info),
  reviews: (
    it,
    args: PageArgs & { states?: string[] | null; author?: string | null },
    _context,
    info,
  ) => {
    const { states, author } = args;
    const found = it.reviews.filter(
      (review) =>
        (states == null || states.includes(review.state)) &&
        (author == null || review.author.login === author),
    );
    return pageOf(found, args, info);
  },
  timelineItems: timelineOf,
  totalCommentsCount: ({ comments }) => comments.length,
  viewerDidAuthor: ({ author }, _args, { viewer }) => author?.login === viewer.account.login,
});

export const changedFileFields = fieldsOf<FilePatch>({
  additions: ({ additions }) => additions,
  changeType: ({ status }) => CHANGE_TYPES[status],
  deletions: ({ deletions }) => deletions,
  path: ({ path }) => path,
});

const commitPath = ({ pullRequest, commit }: PullRequestCommit): string =>
  `${itemPath(pullRequest)}/commits/${commit.oid}`;

export const pullRequestCommitFields = fieldsOf<PullRequestCommit>({
  commit: ({ pullRequest, commit }) => commitHandle(pullRequest.repository, commit.oid),
  id: nodeId,
  pullRequest: ({ pullRequest }) => pullRequest,
  resourcePath: commitPath,
  url: (it, _args, { webUrl }: QueryContext) => `${webUrl}${commitPath(it)}`,
});
