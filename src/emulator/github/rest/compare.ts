import { commitsSince, findMergeBase } from '../git/history.js';
import { listPatches } from '../git/patches.js';
import { findRenames } from '../git/renames.js';
import { type HttpAnswer, jsonAnswer } from '../http/answer.js';
import { ApiRefusal } from '../refusal.js';
import { allowedRepository, type RestCall } from './call.js';
import { type Route, route } from './route.js';

/** `BASE...HEAD`: how many commits each has that the other lacks, and what head changed since they parted. */
const compare = (call: RestCall): HttpAnswer => {
  const repository = allowedRepository(call, 'read', 'contents');
  const { store } = repository;
  const [base, head] = (call.params.basehead ?? '')
    .split('...')
    .map((name) => repository.resolve(name));
  const parted =
    base === undefined || head === undefined ? undefined : findMergeBase(store, base, head);
  if (base === undefined || head === undefined || parted === undefined) {
    throw ApiRefusal.notFound('Not Found');
  }
  const [ahead, behind] = [commitsSince(store, base, head), commitsSince(store, head, base)];
  const trees = [store.commit(parted).tree, store.commit(head).tree] as const;
  const renames = findRenames(store, ...trees);
  const former = new Set(renames.values());
  return jsonAnswer(200, {
    status: statusOf(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    merge_base_commit: { sha: parted },
    commits: ahead.map(({ oid, message }) => ({ sha: oid, commit: { message } })),
    files: listPatches(store, ...trees)
      .filter(({ path }) => !former.has(path))
      .map(({ path, oid, status, additions, deletions }) => ({
        ...{ sha: oid, filename: path, additions, deletions },
        ...(renames.has(path)
          ? { status: 'renamed', previous_filename: renames.get(path) }
          : { status }),
      })),
  });
};

const statusOf = (ahead: number, behind: number): string => {
  if (ahead === 0) return behind === 0 ? 'identical' : 'behind';
  return behind === 0 ? 'ahead' : 'diverged';
};

export const compareRoutes: readonly Route[] = [
  route('GET', '/repos/:owner/:repo/compare/*basehead', compare),
];
