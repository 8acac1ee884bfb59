import { accountOfEmail, databaseIdOf, restLogin } from '../../accounts.js';
import { typeOfEntry } from '../../git/objects.js';
import { isBinary } from '../../git/patches.js';
import { pageOf } from '../connection.js';
import { fieldsOf, type QueryContext } from '../context.js';
import {
  type BlobHandle,
  type GitActor,
  type GitObjectHandle,
  objectHandle,
  type RefHandle,
  type TreeEntryHandle,
  type TreeHandle,
} from '../git-handles.js';
import { nodeId } from '../node-ids.js';
import { listPullRequests, type PullRequestArgs } from './repository.js';

// GitHub cuts the text of a blob at exactly this many bytes and says so only in `isTruncated`.
const TEXT_LIMIT = 512_000;

const commitPath = ({ repository, oid }: GitObjectHandle): string =>
  `/${repository.nameWithOwner}/commit/${oid}`;

export const gitObjectFields = {
  abbreviatedOid: ({ oid }: GitObjectHandle) => oid.slice(0, 7),
  commitResourcePath: commitPath,
  commitUrl: (object: GitObjectHandle, _args: unknown, { webUrl }: QueryContext) =>
    `${webUrl}${commitPath(object)}`,
  id: nodeId,
  oid: ({ oid }: GitObjectHandle) => oid,
  repository: ({ repository }: GitObjectHandle) => repository,
};

export const treeFields = fieldsOf<TreeHandle>({
  ...gitObjectFields,
  entries: ({ repository, oid }): TreeEntryHandle[] =>
    repository.store.tree(oid).map((entry) => ({ repository, path: entry.name, entry })),
});

export const treeEntryFields = fieldsOf<TreeEntryHandle>({
  extension: ({ entry }) => /\.[^.]+$/.exec(entry.name)?.[0] ?? '',
  mode: ({ entry }) => Number.parseInt(entry.mode, 8),
  name: ({ entry }) => entry.name,
  // The commit of a submodule is in another repository.
  object: ({ repository, entry }) =>
    entry.mode === '160000' ? null : objectHandle(repository, entry.oid, typeOfEntry(entry)),
  oid: ({ entry }) => entry.oid,
  path: ({ path }) => path,
  repository: ({ repository }) => repository,
  size: ({ repository, entry }) => repository.store.findBlob(entry.oid)?.length ?? 0,
  type: ({ entry }) => typeOfEntry(entry),
});

const bytesOf = ({ repository, oid }: BlobHandle): Buffer => repository.store.blob(oid);

export const blobFields = fieldsOf<BlobHandle>({
  ...gitObjectFields,
  byteSize: (blob) => bytesOf(blob).length,
  isBinary: (blob) => isBinary(bytesOf(blob)),
  isTruncated: (blob) => bytesOf(blob).length > TEXT_LIMIT,
  text: (blob) => {
    const bytes = bytesOf(blob);
    return isBinary(bytes) ? null : bytes.subarray(0, TEXT_LIMIT).toString('utf8');
  },
});

export const gitActorFields = fieldsOf<GitActor>({
  avatarUrl: ({ email }, _args, { webUrl }) => `${webUrl}/avatars/${databaseIdOf(email)}`,
  date: ({ date }) => date,
  email: ({ email }) => email,
  name: ({ name }) => name,
  user: ({ email }) => {
    const account = accountOfEmail(email);
    return account === undefined ? null : { kind: 'User', login: restLogin(account) };
  },
});

export const refFields = fieldsOf<RefHandle>({
  associatedPullRequests: ({ repository, name }, args: PullRequestArgs, { viewer }, info) => {
    viewer.demand('read', 'pullRequests');
    const headRefName = args.headRefName ?? shortName(name);
    const { rows, ordering } = listPullRequests(repository, { ...args, headRefName });
    return pageOf(rows, args, info, ordering);
  },
  id: nodeId,
  name: ({ name }) => shortName(name),
  prefix: ({ name }) => /^refs\/[^/]+\//.exec(name)?.[0] ?? '',
  repository: ({ repository }) => repository,
  target: ({ repository, name }) => {
    const oid = repository.findRef(name);
    return oid === undefined ? null : objectHandle(repository, oid, 'commit');
  },
});

const shortName = (qualifiedName: string): string => {
  return qualifiedName.replace(/^refs\/[^/]+\//, '');
};
