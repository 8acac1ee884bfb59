import type { GraphQLResolveInfo } from 'graphql';
import { listCommits } from '../../repository/merging.js';
import type { Comment, Issue, PullRequest, Review, TimelineEvent } from '../../repository/model.js';
import { type PageArgs, pageOf } from '../connection.js';
import type { QueryContext } from '../context.js';
import type { PullRequestCommit } from '../node-ids.js';

export interface TimelineArgs extends PageArgs {
  readonly itemTypes?: readonly string[] | null;
  readonly since?: string | null;
  readonly skip?: number | null;
}

type TimelineItem = TimelineEvent | Comment | Review | PullRequestCommit;

// `CLOSED_EVENT` asks for `ClosedEvent`.
const typeName = (itemType: string): string =>
  itemType
    .toLowerCase()
    .replace(/(^|_)(.)/g, (_match, _gap, letter: string) => letter.toUpperCase());

const timeOf = (item: TimelineItem): Date => {
  if (item.kind === 'PullRequestCommit') return item.commit.committer.date;
  return item.kind === 'PullRequestReview' ? item.submittedAt : item.createdAt;
};

const listItems = (subject: PullRequest | Issue): TimelineItem[] => {
  const common = [...subject.events, ...subject.comments];
  if (subject.kind === 'Issue') return common;
  const commits = listCommits(subject).map(
    (commit): PullRequestCommit => ({ kind: 'PullRequestCommit', pullRequest: subject, commit }),
  );
  return [...commits, ...subject.reviews, ...common];
};

/** The timeline of a pull request or issue, the oldest first. */
export const timelineOf = (
  subject: PullRequest | Issue,
  args: TimelineArgs,
  _context: QueryContext,
  info: GraphQLResolveInfo,
) => {
  const wanted = args.itemTypes?.map(typeName);
  const since = args.since == null ? undefined : new Date(args.since);
  const all = listItems(subject)
    .filter((item) => since === undefined || timeOf(item) >= since)
    .sort((a, b) => timeOf(a).getTime() - timeOf(b).getTime());
  const rows = all.filter((item) => wanted?.includes(item.kind) ?? true).slice(args.skip ?? 0);
  const page = pageOf(rows, args, info);
  return {
    ...page,
    filteredCount: rows.length,
    pageCount: page.nodes.length,
    totalCount: all.length,
    updatedAt: subject.updatedAt,
  };
};
