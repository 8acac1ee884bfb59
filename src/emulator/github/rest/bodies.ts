import { type Account, databaseIdOf, restLogin, type Team } from '../accounts.js';
import { formatInstant } from '../clock.js';
import { itemPath } from '../graphql/fields/conversation.js';
import { databaseId, nodeId } from '../graphql/node-ids.js';
import { hasConflict, listChanges, listCommits } from '../repository/merging.js';
import type { Comment, Issue, Label, PullRequest, RepositoryContent } from '../repository/model.js';
import type { Viewer } from '../tokens.js';

export const accountBody = (account: Account | null, webUrl: string) => {
  if (account === null) return null;
  return {
    login: restLogin(account),
    id: databaseIdOf(account.login),
    node_id: nodeId(account),
    type: account.kind,
    html_url: `${webUrl}/${account.login}`,
    site_admin: false,
  };
};

export const repositoryBody = (repository: RepositoryContent, webUrl: string, viewer?: Viewer) => {
  const { nameWithOwner, settings, parent } = repository;
  const kind = parent === null ? 'Organization' : 'User';
  return {
    id: databaseId(repository),
    node_id: nodeId(repository),
    name: repository.name,
    full_name: nameWithOwner,
    private: settings.private,
    visibility: settings.private ? 'private' : 'public',
    owner: accountBody({ kind, login: repository.owner }, webUrl),
    html_url: `${webUrl}/${nameWithOwner}`,
    url: `${webUrl}/repos/${nameWithOwner}`,
    description: null,
    fork: parent !== null,
    archived: settings.archived,
    default_branch: repository.defaultBranch,
    created_at: formatInstant(repository.createdAt),
    allow_auto_merge: settings.autoMergeAllowed,
    delete_branch_on_merge: settings.deleteBranchOnMerge,
    ...(viewer && {
      permissions: {
        admin: viewer.isAdministrator,
        push: viewer.can('contents', 'write'),
        pull: true,
      },
    }),
  };
};

export const labelBody = (label: Label) => {
  const { name, color, description } = label;
  return {
    id: databaseId(label),
    node_id: nodeId(label),
    name,
    color,
    description,
    default: false,
  };
};

const teamBody = (team: Team) => ({
  id: databaseIdOf(team.slug),
  node_id: nodeId(team),
  name: team.slug,
  slug: team.slug,
});

const instant = (date: Date | null): string | null => (date === null ? null : formatInstant(date));

const branchBody = (
  repository: RepositoryContent | null,
  ref: string,
  sha: string,
  webUrl: string,
) => {
  const owner = repository?.owner;
  return {
    label: owner === undefined ? ref : `${owner}:${ref}`,
    ref,
    sha,
    user: owner === undefined ? null : accountBody({ kind: 'User', login: owner }, webUrl),
    repo: repository === null ? null : repositoryBody(repository, webUrl),
  };
};

const itemBody = (item: PullRequest | Issue, webUrl: string) => {
  const html = `${webUrl}${itemPath(item)}`;
  const kind = item.kind === 'PullRequest' ? 'pulls' : 'issues';
  return {
    id: databaseId(item),
    node_id: nodeId(item),
    number: item.number,
    state: item.state === 'OPEN' ? 'open' : 'closed',
    title: item.title,
    body: item.body === '' ? null : item.body,
    user: accountBody(item.author, webUrl),
    labels: item.labels.map(labelBody),
    assignee: accountBody(item.assignees[0] ?? null, webUrl),
    assignees: item.assignees.map((account) => accountBody(account, webUrl)),
    milestone: null,
    locked: item.locked,
    author_association: 'CONTRIBUTOR',
    created_at: formatInstant(item.createdAt),
    updated_at: formatInstant(item.updatedAt),
    closed_at: instant(item.closedAt),
    html_url: html,
    url: `${webUrl}/repos/${item.repository.nameWithOwner}/${kind}/${item.number}`,
  };
};

export const issueBody = (issue: Issue, webUrl: string) => ({
  ...itemBody(issue, webUrl),
  state_reason: issue.stateReason?.toLowerCase() ?? null,
  comments: issue.comments.length,
});

/** A pull request as lists show it. */
export const listedPullRequestBody = (it: PullRequest, webUrl: string) => {
  const users = it.reviewRequests.flatMap(({ reviewer }) =>
    reviewer.kind === 'Team' ? [] : [reviewer],
  );
  const teams = it.reviewRequests.flatMap(({ reviewer }) =>
    reviewer.kind === 'Team' ? [reviewer] : [],
  );
  const common = itemBody(it, webUrl);
  return {
    ...common,
    diff_url: `${common.html_url}.diff`,
    draft: it.isDraft,
    head: branchBody(it.headRepository, it.headRefName, it.headRefOid, webUrl),
    base: branchBody(it.repository, it.baseRefName, it.baseRefOid, webUrl),
    merged_at: instant(it.mergedAt),
    merge_commit_sha: it.mergeCommit?.oid ?? null,
    requested_reviewers: users.map((account) => accountBody(account, webUrl)),
    requested_teams: teams.map(teamBody),
    auto_merge: null,
  };
};

/** A pull request by itself, with what only its own page has. */
export const pullRequestBody = (it: PullRequest, webUrl: string) => {
  const files = listChanges(it);
  const mergeable = it.state === 'OPEN' ? !hasConflict(it) : null;
  return {
    ...listedPullRequestBody(it, webUrl),
    merged: it.state === 'MERGED',
    merged_by: accountBody(it.mergedBy, webUrl),
    mergeable,
    mergeable_state: mergeable === null ? 'unknown' : mergeable ? 'clean' : 'dirty',
    comments: it.comments.length,
    review_comments: 0,
    maintainer_can_modify: true,
    commits: listCommits(it).length,
    additions: files.reduce((total, file) => total + file.additions, 0),
    deletions: files.reduce((total, file) => total + file.deletions, 0),
    changed_files: files.length,
  };
};

export const commentBody = (comment: Comment, webUrl: string) => {
  const { subject, author, body, createdAt } = comment;
  const id = databaseId(comment);
  return {
    id,
    node_id: nodeId(comment),
    user: accountBody(author, webUrl),
    body,
    created_at: formatInstant(createdAt),
    updated_at: formatInstant(createdAt),
    html_url: `${webUrl}${itemPath(subject)}#issuecomment-${id}`,
  };
};
