import { type TreeEntry, typeOfEntry } from '../git/objects.js';
import { listEntries } from '../git/trees.js';
import { type HttpAnswer, jsonAnswer } from '../http/answer.js';
import { ApiRefusal } from '../refusal.js';
import type { RepositoryContent } from '../repository/model.js';
import { allowedRepository, type RestCall } from './call.js';
import { type Route, route } from './route.js';

// Above it the object form has no content, and only the raw media type has (REST contents reference).
const LARGEST_INLINE = 1024 * 1024;

const wantsRaw = ({ accept }: RestCall): boolean =>
  /application\/vnd\.github(\.v3)?\.raw/.test(accept);

const rawAnswer = (bytes: Buffer): HttpAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
  body: bytes,
});

const linksOf = (
  { webUrl }: RestCall,
  repository: RepositoryContent,
  path: string,
  ref: string,
) => ({
  html_url: `${webUrl}/${repository.nameWithOwner}/blob/${ref}/${path}`,
  url: `${webUrl}/repos/${repository.nameWithOwner}/contents/${path}?ref=${ref}`,
});

const readContents = (call: RestCall): HttpAnswer => {
  const repository = allowedRepository(call, 'read', 'contents');
  const ref = call.query.get('ref') ?? repository.defaultBranch;
  const path = (call.params.path ?? '').replace(/^\/|\/$/g, '');
  if (repository.resolve(ref) === undefined)
    throw ApiRefusal.notFound(`No commit found for the ref ${ref}`);
  const found = repository.locate(`${ref}:${path}`);
  if (found?.type === 'tree') return directoryAnswer(call, repository, path, ref, found.oid);
  if (found?.type !== 'blob') throw ApiRefusal.notFound('Not Found');
  const bytes = repository.store.blob(found.oid);
  if (wantsRaw(call)) return rawAnswer(bytes);
  const inline = bytes.length <= LARGEST_INLINE;
  return jsonAnswer(200, {
    type: 'file',
    name: path.split('/').at(-1),
    path,
    sha: found.oid,
    size: bytes.length,
    encoding: inline ? 'base64' : 'none',
    content: inline ? wrapBase64(bytes) : '',
    ...linksOf(call, repository, path, ref),
  });
};

const directoryAnswer = (
  call: RestCall,
  repository: RepositoryContent,
  directory: string,
  ref: string,
  oid: string,
): HttpAnswer => {
  const entries = repository.store.tree(oid).map((entry) => {
    const path = directory === '' ? entry.name : `${directory}/${entry.name}`;
    return {
      type: kindOf(entry),
      name: entry.name,
      path,
      sha: entry.oid,
      size: repository.store.findBlob(entry.oid)?.length ?? 0,
      ...linksOf(call, repository, path, ref),
    };
  });
  return jsonAnswer(200, entries);
};

// A listing says `file` of a submodule, for those who knew no submodules (REST contents reference).
const kindOf = ({ mode }: TreeEntry): string => {
  if (mode === '40000') return 'dir';
  return mode === '120000' ? 'symlink' : 'file';
};

const readBlob = (call: RestCall): HttpAnswer => {
  const repository = allowedRepository(call, 'read', 'contents');
  const sha = call.params.sha ?? '';
  const bytes = repository.store.findBlob(sha);
  if (bytes === undefined) throw ApiRefusal.notFound('Not Found');
  if (wantsRaw(call)) return rawAnswer(bytes);
  return jsonAnswer(200, {
    sha,
    size: bytes.length,
    encoding: 'base64',
    content: wrapBase64(bytes),
  });
};

const readTree = (call: RestCall): HttpAnswer => {
  const repository = allowedRepository(call, 'read', 'contents');
  const start = repository.locate(call.params.sha ?? '');
  const oid = start?.type === 'commit' ? repository.store.commit(start.oid).tree : start?.oid;
  if (oid === undefined || repository.store.findTree(oid) === undefined)
    throw ApiRefusal.notFound('Not Found');
  const entries = call.query.has('recursive')
    ? listEntries(repository.store, oid)
    : repository.store.tree(oid).map((entry) => ({ path: entry.name, entry }));
  const tree = entries.map(({ path, entry }) => ({
    path,
    mode: entry.mode.padStart(6, '0'),
    type: typeOfEntry(entry),
    sha: entry.oid,
    ...(typeOfEntry(entry) === 'blob' && { size: repository.store.blob(entry.oid).length }),
  }));
  return jsonAnswer(200, { sha: oid, tree, truncated: false });
};

// GitHub breaks base64 into lines of 60 characters.
const wrapBase64 = (bytes: Buffer): string => bytes.toString('base64').replace(/.{1,60}/g, '$&\n');

export const contentRoutes: readonly Route[] = [
  route('GET', '/repos/:owner/:repo/contents/?*path', readContents),
  route('GET', '/repos/:owner/:repo/git/blobs/:sha', readBlob),
  route('GET', '/repos/:owner/:repo/git/trees/*sha', readTree),
];
