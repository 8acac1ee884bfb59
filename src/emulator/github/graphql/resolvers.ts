import type { AnyFields } from './context.js';
import * as accounts from './fields/accounts.js';
import { commitFields } from './fields/commit.js';
import * as conversation from './fields/conversation.js';
import * as git from './fields/git-objects.js';
import { issueFields, labelFields, milestoneFields } from './fields/issue.js';
import * as pullRequest from './fields/pull-request.js';
import { queryFields, rateLimitFields } from './fields/query.js';
import { repositoryFields } from './fields/repository.js';
import { reviewFields, reviewRequestFields } from './fields/reviews.js';
import { labelMutations } from './mutations/labels.js';
import { pullRequestMutations } from './mutations/pull-requests.js';
import { refMutations } from './mutations/refs.js';

/** How each field of each type comes about; payloads, connections and edges are plain values. */
export const resolvers: Readonly<Record<string, AnyFields>> = {
  Query: queryFields,
  RateLimit: rateLimitFields,
  Mutation: { ...labelMutations, ...pullRequestMutations, ...refMutations },

  Repository: repositoryFields,
  Ref: git.refFields,
  Commit: commitFields,
  GitActor: git.gitActorFields,
  Tree: git.treeFields,
  TreeEntry: git.treeEntryFields,
  Blob: git.blobFields,

  PullRequest: pullRequest.pullRequestFields,
  PullRequestChangedFile: pullRequest.changedFileFields,
  PullRequestCommit: pullRequest.pullRequestCommitFields,
  PullRequestReview: reviewFields,
  ReviewRequest: reviewRequestFields,
  Issue: issueFields,
  IssueComment: conversation.commentFields,
  Label: labelFields,
  Milestone: milestoneFields,

  ClosedEvent: conversation.closedEventFields,
  ReopenedEvent: conversation.reopenedEventFields,
  MergedEvent: conversation.mergedEventFields,
  LabeledEvent: conversation.labelEventFields,
  UnlabeledEvent: conversation.labelEventFields,
  HeadRefForcePushedEvent: conversation.forcePushedEventFields,

  User: accounts.userFields,
  Bot: accounts.botFields,
  Organization: accounts.organizationFields,
  Mannequin: accounts.mannequinFields,
  Team: accounts.teamFields,
};
