import { type HttpAnswer, jsonAnswer } from '../http/answer.js';
import { ApiRefusal } from '../refusal.js';
import { checkText, editPullRequest } from '../repository/editing.js';
import { closePullRequest, reopenPullRequest } from '../repository/lifecycle.js';
import { listChanges, mergePullRequest } from '../repository/merging.js';
import type { MergeMethod, PullRequest } from '../repository/model.js';
import { createPullRequest, findHead } from '../repository/opening.js';
import { listedPullRequestBody, pullRequestBody } from './bodies.js';
import {
  actOf,
  allowedRepository,
  optionalText,
  pullRequestOf,
  type RestCall,
  requiredText,
} from './call.js';
import { pagedAnswer } from './page-links.js';
import { type Route, route } from './route.js';

const list = (call: RestCall): HttpAnswer => {
  const repository = allowedRepository(call, 'read', 'pullRequests');
  const state = call.query.get('state') ?? 'open';
  const head = call.query.get('head');
  const base = call.query.get('base');
  const direction =
    call.query.get('direction') ?? (call.query.get('sort') === null ? 'desc' : 'asc');
  const key = call.query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt';
  const sign = direction === 'asc' ? 1 : -1;
  const found = repository
    .pullRequests()
    .filter((it) => state === 'all' || (it.state === 'OPEN') === (state === 'open'))
    .filter((it) => head === null || `${it.headRepository?.owner}:${it.headRefName}` === head)
    .filter((it) => base === null || it.baseRefName === base)
    .sort((a, b) => sign * (a[key].getTime() - b[key].getTime() || a.number - b.number));
  const url = `${call.webUrl}/repos/${repository.nameWithOwner}/pulls`;
  return pagedAnswer(call, url, found, (it) => listedPullRequestBody(it, call.webUrl));
};

const read = (call: RestCall): HttpAnswer => {
  const pullRequest = pullRequestOf(call, 'read');
  if (/application\/vnd\.github(\.v3)?\.diff/.test(call.accept)) {
    const headers = { 'content-type': 'application/vnd.github.diff; charset=utf-8' };
    return { status: 200, headers, body: diffOf(pullRequest) };
  }
  return answerWith(call, pullRequest);
};

const diffOf = (pullRequest: PullRequest): string =>
  listChanges(pullRequest)
    .map((patch) => patch.text)
    .join('');

const listFiles = (call: RestCall): HttpAnswer => {
  const pullRequest = pullRequestOf(call, 'read');
  const url = `${call.webUrl}/repos/${pullRequest.repository.nameWithOwner}/pulls/${pullRequest.number}/files`;
  return pagedAnswer(call, url, listChanges(pullRequest), (file) => ({
    sha: file.oid,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    patch: file.hunks,
  }));
};

const create = (call: RestCall): HttpAnswer => {
  const repository = allowedRepository(call, 'write', 'pullRequests');
  const pullRequest = createPullRequest(repository, {
    ...findHead(repository, requiredText(call, 'head')),
    title: requiredText(call, 'title'),
    body: optionalText(call, 'body') ?? '',
    base: requiredText(call, 'base'),
    isDraft: call.body.draft === true,
    author: call.viewer.account,
  });
  return answerWith(call, pullRequest, 201);
};

const update = (call: RestCall): HttpAnswer => {
  const pullRequest = pullRequestOf(call, 'write');
  const [title, body, base] = ['title', 'body', 'base'].map((name) => optionalText(call, name));
  checkText({ title, body });
  if (base !== undefined && pullRequest.repository.head(base) === undefined) {
    throw ApiRefusal.invalid('PullRequest', `Proposed base branch '${base}' was not found`, 'base');
  }
  if (call.body.state === 'open') reopenPullRequest(pullRequest, actOf(call));
  const edit = {
    ...(title !== undefined && { title }),
    ...(body !== undefined && { body }),
    ...(base !== undefined && { base }),
  };
  editPullRequest(pullRequest, edit, call.github.clock.stamp());
  if (call.body.state === 'closed') closePullRequest(pullRequest, actOf(call));
  return answerWith(call, pullRequest);
};

const merge = (call: RestCall): HttpAnswer => {
  const pullRequest = pullRequestOf(call, 'write');
  call.viewer.demandWrite(pullRequest.repository, 'contents');
  const commit = mergePullRequest(pullRequest, {
    ...actOf(call),
    method: mergeMethod(optionalText(call, 'merge_method')),
    headline: optionalText(call, 'commit_title'),
    body: optionalText(call, 'commit_message'),
    expectedHeadOid: optionalText(call, 'sha'),
  });
  return jsonAnswer(200, {
    sha: commit.oid,
    merged: true,
    message: 'Pull Request successfully merged',
  });
};

const mergeMethod = (name: string | undefined): MergeMethod =>
  name === 'squash' || name === 'rebase' ? name : 'merge';

const answerWith = ({ webUrl }: RestCall, pullRequest: PullRequest, status = 200): HttpAnswer =>
  jsonAnswer(status, pullRequestBody(pullRequest, webUrl));

export const pullRoutes: readonly Route[] = [
  route('GET', '/repos/:owner/:repo/pulls', list),
  route('POST', '/repos/:owner/:repo/pulls', create),
  route('GET', '/repos/:owner/:repo/pulls/:number', read),
  route('PATCH', '/repos/:owner/:repo/pulls/:number', update),
  route('GET', '/repos/:owner/:repo/pulls/:number/files', listFiles),
  route('PUT', '/repos/:owner/:repo/pulls/:number/merge', merge),
];
