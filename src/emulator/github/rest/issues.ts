import { type HttpAnswer, jsonAnswer } from '../http/answer.js';
import { ApiRefusal } from '../refusal.js';
import { addComment, addLabels, checkUnlocked, removeLabels } from '../repository/editing.js';
import { commentBody, issueBody, labelBody, listedPullRequestBody } from './bodies.js';
import { actOf, itemOf, type RestCall, requiredText, textList } from './call.js';
import { pagedAnswer } from './page-links.js';
import { type Route, route } from './route.js';

const readIssue = (call: RestCall): HttpAnswer => {
  const item = itemOf(call, 'read');
  if (item.kind === 'Issue') return jsonAnswer(200, issueBody(item, call.webUrl));
  const { html_url } = listedPullRequestBody(item, call.webUrl);
  return jsonAnswer(200, {
    ...listedPullRequestBody(item, call.webUrl),
    pull_request: { html_url },
  });
};

const listLabels = (call: RestCall): HttpAnswer =>
  jsonAnswer(200, itemOf(call, 'read').labels.map(labelBody));

/** Labels that the repository does not have yet are created. */
const postLabels = (call: RestCall): HttpAnswer => {
  const item = itemOf(call, 'write');
  const names = textList(call.body.labels);
  if (names.length === 0)
    throw new ApiRefusal('UNPROCESSABLE', 'Invalid request.\n\n"labels" wasn\'t supplied.');
  addLabels(
    item,
    names.map((name) => item.repository.ensureLabel(name)),
    actOf(call),
  );
  return jsonAnswer(200, item.labels.map(labelBody));
};

const deleteLabel = (call: RestCall): HttpAnswer => {
  const item = itemOf(call, 'write');
  const label = item.repository.labels.find(call.params.name ?? '');
  if (label === undefined || !item.labels.includes(label))
    throw ApiRefusal.notFound('Label does not exist');
  removeLabels(item, [label], actOf(call));
  return jsonAnswer(200, item.labels.map(labelBody));
};

const listComments = (call: RestCall): HttpAnswer => {
  const item = itemOf(call, 'read');
  const url = `${call.webUrl}/repos/${item.repository.nameWithOwner}/issues/${item.number}/comments`;
  return pagedAnswer(call, url, item.comments, (comment) => commentBody(comment, call.webUrl));
};

const postComment = (call: RestCall): HttpAnswer => {
  const item = itemOf(call, 'write');
  checkUnlocked(item);
  const comment = addComment(item, requiredText(call, 'body'), actOf(call));
  return jsonAnswer(201, commentBody(comment, call.webUrl));
};

export const issueRoutes: readonly Route[] = [
  route('GET', '/repos/:owner/:repo/issues/:number', readIssue),
  route('GET', '/repos/:owner/:repo/issues/:number/labels', listLabels),
  route('POST', '/repos/:owner/:repo/issues/:number/labels', postLabels),
  route('DELETE', '/repos/:owner/:repo/issues/:number/labels/:name', deleteLabel),
  route('GET', '/repos/:owner/:repo/issues/:number/comments', listComments),
  route('POST', '/repos/:owner/:repo/issues/:number/comments', postComment),
];
