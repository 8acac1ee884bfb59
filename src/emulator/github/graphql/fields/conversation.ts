import type { GraphQLResolveInfo } from 'graphql';
import type { Comment, Issue, PullRequest, TimelineEvent } from '../../repository/model.js';
import { type PageArgs, pageOf } from '../connection.js';
import { fieldsOf, type QueryContext } from '../context.js';
import { commitHandle } from '../git-handles.js';
import { databaseId, nodeId } from '../node-ids.js';

type Item = PullRequest | Issue;

export const itemPath = ({ kind, repository, number }: Item): string =>
  `/${repository.nameWithOwner}/${kind === 'Issue' ? 'issues' : 'pull'}/${number}`;

/** The fields that pull requests and issues share. */
export const conversationFields = {
  assignees: (item: Item, args: PageArgs, _context: QueryContext, info: GraphQLResolveInfo) =>
    pageOf(item.assignees, args, info),
  author: ({ author }: Item) => author,
  authorAssociation: () => 'CONTRIBUTOR',
  body: ({ body }: Item) => body,
  bodyText: ({ body }: Item) => body,
  closed: ({ state }: Item) => state !== 'OPEN',
  closedAt: ({ closedAt }: Item) => closedAt,
  comments: (item: Item, args: PageArgs, _context: QueryContext, info: GraphQLResolveInfo) =>
    pageOf(item.comments, args, info),
  createdAt: ({ createdAt }: Item) => createdAt,
  fullDatabaseId: databaseId,
  id: nodeId,
  labels: (item: Item, args: PageArgs, _context: QueryContext, info: GraphQLResolveInfo) =>
    pageOf(item.labels, args, info),
  locked: ({ locked }: Item) => locked,
  milestone: () => null,
  number: ({ number }: Item) => number,
  repository: ({ repository }: Item) => repository,
  resourcePath: itemPath,
  state: ({ state }: Item) => state,
  title: ({ title }: Item) => title,
  updatedAt: ({ updatedAt }: Item) => updatedAt,
  url: (item: Item, _args: unknown, { webUrl }: QueryContext) => `${webUrl}${itemPath(item)}`,
};

const commentPath = (comment: Comment): string =>
  `${itemPath(comment.subject)}#issuecomment-${databaseId(comment)}`;

export const commentFields = fieldsOf<Comment>({
  author: ({ author }) => author,
  authorAssociation: () => 'CONTRIBUTOR',
  body: ({ body }) => body,
  bodyText: ({ body }) => body,
  createdAt: ({ createdAt }) => createdAt,
  fullDatabaseId: databaseId,
  id: nodeId,
  // A pull request's comment has an issue too, which nobody but GitHub can see apart from it.
  issue: ({ subject }) => subject,
  pullRequest: ({ subject }) => (subject.kind === 'PullRequest' ? subject : null),
  repository: ({ subject }) => subject.repository,
  resourcePath: commentPath,
  updatedAt: ({ createdAt }) => createdAt,
  url: (comment, _args, { webUrl }) => `${webUrl}${commentPath(comment)}`,
});

const eventFields = {
  actor: ({ actor }: TimelineEvent) => actor,
  createdAt: ({ createdAt }: TimelineEvent) => createdAt,
  id: nodeId,
};

const eventPath = (event: TimelineEvent): string =>
  `${itemPath(event.subject)}#event-${databaseId(event)}`;

const linkFields = {
  resourcePath: eventPath,
  url: (event: TimelineEvent, _args: unknown, { webUrl }: QueryContext) =>
    `${webUrl}${eventPath(event)}`,
};

export const closedEventFields = fieldsOf<TimelineEvent>({
  ...eventFields,
  ...linkFields,
  closable: ({ subject }) => subject,
  closer: () => null,
  stateReason: ({ subject }) => (subject.kind === 'Issue' ? subject.stateReason : null),
});

export const reopenedEventFields = fieldsOf<TimelineEvent>({
  ...eventFields,
  closable: ({ subject }) => subject,
  stateReason: () => null,
});

export const mergedEventFields = fieldsOf<TimelineEvent>({
  ...eventFields,
  ...linkFields,
  commit: ({ subject }) => {
    if (subject.kind !== 'PullRequest' || subject.mergeCommit === null) return null;
    return { kind: 'Commit', repository: subject.repository, ...subject.mergeCommit };
  },
  mergeRefName: ({ subject }) => (subject.kind === 'PullRequest' ? subject.baseRefName : ''),
  pullRequest: ({ subject }) => subject,
});

export const forcePushedEventFields = fieldsOf<TimelineEvent>({
  ...eventFields,
  afterCommit: ({ subject, push }) => push && commitHandle(subject.repository, push.after),
  beforeCommit: ({ subject, push }) => push && commitHandle(subject.repository, push.before),
  pullRequest: ({ subject }) => subject,
});

export const labelEventFields = fieldsOf<TimelineEvent>({
  ...eventFields,
  label: ({ label }) => label,
  labelable: ({ subject }) => subject,
});
