import type { Account } from '../../accounts.js';
import { ApiRefusal } from '../../refusal.js';
import type { Issue, PullRequest, RepositoryContent } from '../../repository/model.js';
import { type PageArgs, pageOf } from '../connection.js';
import { fieldsOf, type QueryContext } from '../context.js';
import { branchHandle, objectHandle, refHandle } from '../git-handles.js';
import { hasAnyLabel, type IssueOrder, keepListing, sortItems } from '../listing.js';
import { databaseId, nodeId } from '../node-ids.js';

export interface PullRequestArgs extends PageArgs {
  readonly labels?: readonly string[] | null;
  readonly states?: readonly string[] | null;
  readonly baseRefName?: string | null;
  readonly headRefName?: string | null;
  readonly orderBy?: IssueOrder | null;
}

interface IssueArgs extends PageArgs {
  readonly labels?: readonly string[] | null;
  readonly states?: readonly string[] | null;
  readonly orderBy?: IssueOrder | null;
  readonly filterBy?: {
    readonly assignee?: string | null;
    readonly createdBy?: string | null;
    readonly labels?: readonly string[] | null;
    readonly since?: string | null;
    readonly states?: readonly string[] | null;
  } | null;
}

export const listPullRequests = (repository: RepositoryContent, args: PullRequestArgs) => {
  const { labels, states, baseRefName, headRefName, orderBy } = args;
  const key = JSON.stringify([labels, states, baseRefName, headRefName, orderBy]);
  return keepListing(repository, key, () =>
    sortItems(
      repository
        .pullRequests()
        .filter(
          (it) =>
            hasAnyLabel(it, labels) &&
            (states == null || states.includes(it.state)) &&
            (baseRefName == null || it.baseRefName === baseRefName) &&
            (headRefName == null || it.headRefName === headRefName),
        ),
      orderBy,
    ),
  );
};

const matchesIssue = (issue: Issue, { labels, states, filterBy }: IssueArgs): boolean =>
  hasAnyLabel(issue, labels) &&
  hasAnyLabel(issue, filterBy?.labels) &&
  [states, filterBy?.states].every((it) => it == null || it.includes(issue.state)) &&
  (filterBy?.since == null || issue.updatedAt >= new Date(filterBy.since)) &&
  (filterBy?.createdBy == null || issue.author?.login === filterBy.createdBy) &&
  (filterBy?.assignee == null || issue.assignees.some((it) => it.login === filterBy.assignee));

const unresolved = (what: string, number: number): ApiRefusal =>
  ApiRefusal.notFound(`Could not resolve to ${what} with the number of ${number}.`);

const findPullRequest = (
  repository: RepositoryContent,
  number: number,
  { viewer }: QueryContext,
): PullRequest => {
  viewer.demand('read', 'pullRequests');
  const found = repository.findPullRequest(number);
  if (found === undefined) throw unresolved('a PullRequest', number);
  return found;
};

const pathOf = (repository: RepositoryContent) => `/${repository.nameWithOwner}`;

export const repositoryFields = fieldsOf<RepositoryContent>({
  autoMergeAllowed: ({ settings }) => settings.autoMergeAllowed,
  createdAt: ({ createdAt }) => createdAt,
  databaseId,
  defaultBranchRef: (repository) => branchHandle(repository, repository.defaultBranch),
  deleteBranchOnMerge: ({ settings }) => settings.deleteBranchOnMerge,
  description: () => null,
  hasIssuesEnabled: () => true,
  id: nodeId,
  isArchived: ({ settings }) => settings.archived,
  isEmpty: ({ refs }) => refs.size === 0,
  isFork: ({ parent }) => parent !== null,
  isInOrganization: ({ parent }) => parent === null,
  isPrivate: ({ settings }) => settings.private,
  issue: (repository, { number }: { number: number }, { viewer }) => {
    viewer.demand('read', 'issues');
    const found = repository.findIssue(number);
    if (found === undefined) throw unresolved('an Issue', number);
    return found;
  },
  issueOrPullRequest: (repository, { number }: { number: number }, context) => {
    const found = repository.findIssue(number) ?? repository.findPullRequest(number);
    if (found === undefined) throw unresolved('an issue or pull request', number);
    context.viewer.demand('read', found.kind === 'Issue' ? 'issues' : 'pullRequests');
    return found;
  },
  issues: (repository, args: IssueArgs, { viewer }, info) => {
    viewer.demand('read', 'issues');
    const found = repository.issues().filter((issue) => matchesIssue(issue, args));
    const { rows, ordering } = sortItems(found, args.orderBy);
    return pageOf(rows, args, info, ordering);
  },
  label: ({ labels }, { name }: { name: string }) => labels.find(name) ?? null,
  labels: ({ labels }, args: PageArgs & { query?: string | null }, _context, info) => {
    const query = args.query?.toLowerCase() ?? '';
    return pageOf(
      labels.list().filter((it) => it.name.toLowerCase().includes(query)),
      args,
      info,
    );
  },
  mergeCommitAllowed: () => true,
  name: ({ name }) => name,
  nameWithOwner: ({ nameWithOwner }) => nameWithOwner,
  object: (repository, args: { expression?: string | null; oid?: string | null }, { viewer }) => {
    viewer.demand('read', 'contents');
    const found = repository.locate(args.oid ?? args.expression ?? '');
    return found === undefined ? null : objectHandle(repository, found.oid, found.type);
  },
  owner: (repository): Account => ({
    kind: repository.parent === null ? 'Organization' : 'User',
    login: repository.owner,
  }),
  parent: ({ parent }) => parent,
  pullRequest: (repository, { number }: { number: number }, context) =>
    findPullRequest(repository, number, context),
  pullRequests: (repository, args: PullRequestArgs, { viewer }, info) => {
    viewer.demand('read', 'pullRequests');
    const { rows, ordering } = listPullRequests(repository, args);
    return pageOf(rows, args, info, ordering);
  },
  rebaseMergeAllowed: () => true,
  ref: (repository, { qualifiedName: name }: { qualifiedName: string }, { viewer }) => {
    viewer.demand('read', 'contents');
    return refHandle(repository, name.startsWith('refs/') ? name : `refs/heads/${name}`);
  },
  refs: (
    repository,
    args: PageArgs & { refPrefix: string; query?: string | null; direction?: string | null },
    _context,
    info,
  ) => {
    const prefix = args.refPrefix.endsWith('/') ? args.refPrefix : `${args.refPrefix}/`;
    const names = [...repository.refs.keys()]
      .filter(
        (name) => name.startsWith(prefix) && name.slice(prefix.length).includes(args.query ?? ''),
      )
      .sort();
    if (args.direction === 'DESC') names.reverse();
    return pageOf(
      names.map((name) => refHandle(repository, name)),
      args,
      info,
    );
  },
  resourcePath: pathOf,
  squashMergeAllowed: () => true,
  updatedAt: ({ createdAt }) => createdAt,
  url: (repository, _args, { webUrl }) => `${webUrl}${pathOf(repository)}`,
  viewerCanAdminister: () => false,
  viewerPermission: (_repository, _args, { viewer }) =>
    viewer.can('contents', 'write') ? 'WRITE' : 'READ',
  visibility: ({ settings }) => (settings.private ? 'PRIVATE' : 'PUBLIC'),
});
