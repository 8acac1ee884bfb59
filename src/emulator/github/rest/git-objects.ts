import { identityOf } from '../accounts.js';
import { writeTreeChanges } from '../git/trees.js';
import { isRecord } from '../graphql/operation.js';
import { type HttpAnswer, jsonAnswer } from '../http/answer.js';
import { ApiRefusal } from '../refusal.js';
import type { RepositoryContent } from '../repository/model.js';
import { allowedRepository, type RestCall, requiredText } from './call.js';
import { type Route, route } from './route.js';

/** An empty repository has no object database yet; GitHub answers 409. */
const objectsOf = (call: RestCall): RepositoryContent => {
  const repository = allowedRepository(call, 'write', 'contents');
  if (repository.refs.size > 0) return repository;
  throw new ApiRefusal('UNPROCESSABLE', 'Git Repository is empty.', { status: 409 });
};

const addTree = (call: RestCall): HttpAnswer => {
  const repository = objectsOf(call);
  const { store } = repository;
  const listed: readonly unknown[] = Array.isArray(call.body.tree) ? call.body.tree : [];
  const entries = listed.filter(isRecord).map(({ path, content }) => {
    const oid = store.writeBlob(Buffer.from(String(content)));
    return [String(path), { mode: '100644', oid }] as const;
  });
  if (entries.length === 0) throw new ApiRefusal('UNPROCESSABLE', 'Invalid tree info');
  const sha = writeTreeChanges(store, undefined, new Map(entries));
  return jsonAnswer(201, { sha, truncated: false });
};

const addCommit = (call: RestCall): HttpAnswer => {
  const { store } = objectsOf(call);
  const tree = requiredText(call, 'tree');
  if (store.findTree(tree) === undefined) {
    throw new ApiRefusal('UNPROCESSABLE', 'Tree SHA does not exist');
  }
  const parents = Array.isArray(call.body.parents) ? call.body.parents.map(String) : [];
  if (parents.some((oid) => store.findCommit(oid) === undefined)) {
    throw new ApiRefusal('UNPROCESSABLE', 'Parent SHA does not exist or is not a commit object');
  }
  const author = identityOf(call.viewer.account, call.github.clock.stamp());
  const message = requiredText(call, 'message');
  const { oid } = store.writeCommit({ tree, parents, message, author, committer: author });
  return jsonAnswer(201, { sha: oid, message, tree: { sha: tree } });
};

export const gitObjectRoutes: readonly Route[] = [
  route('POST', '/repos/:owner/:repo/git/trees', addTree),
  route('POST', '/repos/:owner/:repo/git/commits', addCommit),
];
