import { isAncestor, listHistory } from '../../git/history.js';
import { type FilePatch, listPatches } from '../../git/patches.js';
import { findEntry } from '../../git/trees.js';
import { type PageArgs, pageOf } from '../connection.js';
import { fieldsOf, type QueryContext } from '../context.js';
import { type CommitHandle, commitHandle, type TreeEntryHandle } from '../git-handles.js';
import { sortItems } from '../listing.js';
import { gitObjectFields } from './git-objects.js';

interface HistoryArgs extends PageArgs {
  readonly path?: string | null;
  readonly since?: string | null;
  readonly until?: string | null;
  readonly author?: { readonly emails?: readonly string[] | null } | null;
}

const patchesOf = ({ repository, commit }: CommitHandle): FilePatch[] => {
  const parent = commit.parents[0];
  const before = parent === undefined ? undefined : repository.store.commit(parent).tree;
  return listPatches(repository.store, before, commit.tree);
};

const sum = (patches: readonly FilePatch[], side: 'additions' | 'deletions'): number =>
  patches.reduce((total, patch) => total + patch[side], 0);

const splitMessage = ({ commit }: CommitHandle): { headline: string; body: string } => {
  const [headline = '', ...rest] = commit.message.trimEnd().split('\n');
  return { headline, body: rest.join('\n').trim() };
};

const pathOf = ({ repository, oid }: CommitHandle, page: 'commit' | 'tree'): string =>
  `/${repository.nameWithOwner}/${page}/${oid}`;

const historyOf = ({ repository, commit }: CommitHandle, args: HistoryArgs): CommitHandle[] => {
  const { path, since, until, author } = args;
  const found = listHistory(repository.store, commit.oid, {
    path,
    since: since == null ? undefined : new Date(since),
    until: until == null ? undefined : new Date(until),
  });
  const emails = author?.emails;
  return found
    .filter((it) => emails == null || emails.includes(it.author.email))
    .map((it) => commitHandle(repository, it.oid));
};

export const commitFields = fieldsOf<CommitHandle>({
  ...gitObjectFields,
  additions: (handle) => sum(patchesOf(handle), 'additions'),
  associatedPullRequests: ({ repository, oid }, args: PageArgs, _context, info) => {
    const found = repository.pullRequests().filter((it) => {
      if (it.mergeCommit?.oid === oid || it.headRefOid === oid) return true;
      const inHead = isAncestor(repository.store, oid, it.headRefOid);
      return inHead && !isAncestor(repository.store, oid, it.baseRefOid);
    });
    const { rows, ordering } = sortItems(found, null);
    return pageOf(rows, args, info, ordering);
  },
  author: ({ commit }) => commit.author,
  authoredDate: ({ commit }) => commit.author.date,
  changedFilesIfAvailable: (handle) => patchesOf(handle).length,
  committedDate: ({ commit }) => commit.committer.date,
  committer: ({ commit }) => commit.committer,
  deletions: (handle) => sum(patchesOf(handle), 'deletions'),
  file: ({ repository, commit }, { path }: { path: string }): TreeEntryHandle | null => {
    const entry = findEntry(repository.store, commit.tree, path);
    return entry === undefined ? null : { repository, path, entry };
  },
  history: (handle, args: HistoryArgs, _context, info) =>
    pageOf(historyOf(handle, args), args, info),
  message: ({ commit }) => commit.message,
  messageBody: (handle) => splitMessage(handle).body,
  messageHeadline: (handle) => splitMessage(handle).headline,
  parents: ({ repository, commit }, args: PageArgs, _context, info) =>
    pageOf(
      commit.parents.map((oid) => commitHandle(repository, oid)),
      args,
      info,
    ),
  resourcePath: (handle) => pathOf(handle, 'commit'),
  tree: ({ repository, commit }) => ({ kind: 'Tree', repository, oid: commit.tree }),
  treeResourcePath: (handle) => pathOf(handle, 'tree'),
  treeUrl: (handle, _args, { webUrl }: QueryContext) => `${webUrl}${pathOf(handle, 'tree')}`,
  url: (handle, _args, { webUrl }: QueryContext) => `${webUrl}${pathOf(handle, 'commit')}`,
});
