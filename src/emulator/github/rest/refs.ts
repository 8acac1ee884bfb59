import { type HttpAnswer, jsonAnswer } from '../http/answer.js';
import { ApiRefusal } from '../refusal.js';
import type { RepositoryContent } from '../repository/model.js';
import { createRef, deleteRef, updateRef } from '../repository/refs.js';
import { allowedRepository, type RestCall, requiredText } from './call.js';
import { type Route, route } from './route.js';

const refBody = (repository: RepositoryContent, ref: string, { webUrl }: RestCall) => {
  const url = `${webUrl}/repos/${repository.nameWithOwner}/git`;
  const sha = repository.findRef(ref);
  return {
    ref,
    url: `${url}/${ref}`,
    object: { type: 'commit', sha, url: `${url}/commits/${sha}` },
  };
};

const nameOf = ({ params }: RestCall): string => `refs/${params.ref ?? ''}`;

const readRef = (call: RestCall): HttpAnswer => {
  const repository = allowedRepository(call, 'read', 'contents');
  if (repository.findRef(nameOf(call)) === undefined) throw ApiRefusal.notFound('Not Found');
  return jsonAnswer(200, refBody(repository, nameOf(call), call));
};

const addRef = (call: RestCall): HttpAnswer => {
  const repository = allowedRepository(call, 'write', 'contents');
  if (repository.refs.size === 0) {
    throw new ApiRefusal('UNPROCESSABLE', 'Git Repository is empty.', { status: 409 });
  }
  const ref = requiredText(call, 'ref');
  createRef(repository, ref, requiredText(call, 'sha'), call.viewer.account);
  return jsonAnswer(201, refBody(repository, ref, call));
};

const moveRef = (call: RestCall): HttpAnswer => {
  const repository = allowedRepository(call, 'write', 'contents');
  const update = {
    name: nameOf(call),
    afterOid: requiredText(call, 'sha'),
    force: call.body.force === true,
  };
  updateRef(repository, update, call.viewer.account);
  return jsonAnswer(200, refBody(repository, update.name, call));
};

const removeRef = (call: RestCall): HttpAnswer => {
  deleteRef(allowedRepository(call, 'write', 'contents'), nameOf(call), call.viewer.account);
  return { status: 204, headers: {}, body: '' };
};

export const refRoutes: readonly Route[] = [
  route('GET', '/repos/:owner/:repo/git/ref/*ref', readRef),
  route('POST', '/repos/:owner/:repo/git/refs', addRef),
  route('PATCH', '/repos/:owner/:repo/git/refs/*ref', moveRef),
  route('DELETE', '/repos/:owner/:repo/git/refs/*ref', removeRef),
];
