import { type Account, accountOf, DEFAULT_LOGIN, identityOf, webFlow } from '../accounts.js';
import type { Commit, Identity, Oid } from '../git/objects.js';
import { type FileEntry, findEntry, findFile, writeTreeChanges } from '../git/trees.js';
import { ApiRefusal } from '../refusal.js';
import type { RepositoryContent } from './model.js';
import { checkProtection, setRef, staleHead } from './refs.js';

export type FileContents = Readonly<Record<string, string | Buffer | null>>;

export interface CommitOptions {
  /** The branch to commit to; the default branch when left out. */
  readonly branch?: string;
  /** Branch or commit that a new branch starts from; the default branch when left out. */
  readonly base?: string;
  /** New content by path; null deletes. */
  readonly files: FileContents;
  /** Symbolic links by path, with what they point to. */
  readonly symlinks?: Readonly<Record<string, string>>;
  /** Submodules by path, with their commit in another repository. */
  readonly submodules?: Readonly<Record<string, Oid>>;
  readonly message?: string;
  readonly author?: string;
  readonly at?: Date | string;
  /** Without parents and with these files alone, in place of what the branch had. */
  readonly orphan?: boolean;
  /** In place of the newest commit, whose parents, author and, unless given, message stay. */
  readonly amend?: boolean;
}

export interface BranchCommitRequest {
  readonly branch: string;
  readonly expectedHeadOid: Oid;
  readonly message: string;
  readonly additions: readonly { readonly path: string; readonly bytes: Buffer }[];
  readonly deletions: readonly string[];
  readonly author: Identity;
}

interface PlainCommit extends Pick<CommitOptions, 'files' | 'symlinks' | 'submodules'> {
  readonly parents: readonly Oid[];
  /** What the files change; the first parent's tree when left out. */
  readonly tree?: Oid;
  readonly message: string;
  readonly author: Identity;
  readonly committer?: Identity;
}

/** Writes a commit without moving any branch. */
export const writeCommit = (repository: RepositoryContent, commit: PlainCommit): Commit => {
  const { store } = repository;
  const [parent] = commit.parents;
  const base = commit.tree ?? (parent === undefined ? undefined : store.commit(parent).tree);
  const tree = writeTreeChanges(store, base, toEntries(repository, base, commit));
  const { parents, message, author, committer = author } = commit;
  return store.writeCommit({ tree, parents, message, author, committer });
};

/** What a push does: a commit on top of the branch, which is created when it is missing. */
export const commitFiles = (repository: RepositoryContent, options: CommitOptions): Oid => {
  const branch = options.branch ?? repository.defaultBranch;
  const start = options.orphan
    ? undefined
    : (repository.head(branch) ?? repository.resolve(options.base ?? repository.defaultBranch));
  const account = accountOf(options.author ?? DEFAULT_LOGIN);
  const at = repository.world.clock.stamp(options.at);
  const amended = options.amend && start !== undefined ? repository.store.commit(start) : undefined;
  const person = identityOf(account, at);
  const commit = writeCommit(repository, {
    parents: amended?.parents ?? (start === undefined ? [] : [start]),
    ...(amended && { tree: amended.tree }),
    files: options.files,
    ...(options.symlinks && { symlinks: options.symlinks }),
    ...(options.submodules && { submodules: options.submodules }),
    message:
      options.message ?? amended?.message ?? `Change ${Object.keys(options.files).join(', ')}`,
    author: amended?.author ?? person,
    committer: person,
  });
  setRef(repository, `refs/heads/${branch}`, commit.oid, account, at);
  return commit.oid;
};

/** The commit of `createCommitOnBranch`: refused unless the branch is where it is expected. */
export const commitOnBranch = (
  repository: RepositoryContent,
  request: BranchCommitRequest,
  actor: Account,
): Commit => {
  const { branch, expectedHeadOid, additions, deletions } = request;
  const head = repository.head(branch);
  if (head === undefined) throw ApiRefusal.notFound('Branch not found');
  if (head !== expectedHeadOid) throw staleHead(expectedHeadOid);
  checkProtection(repository, `refs/heads/${branch}`);
  checkPaths(repository, head, additions, deletions);
  const added = additions.map(({ path, bytes }) => [path, bytes] as const);
  const deleted = deletions.map((path) => [path, null] as const);
  const commit = writeCommit(repository, {
    parents: [head],
    files: Object.fromEntries([...added, ...deleted]),
    message: request.message,
    author: request.author,
    committer: webFlow(request.author.date),
  });
  setRef(repository, `refs/heads/${branch}`, commit.oid, actor);
  return commit;
};

const checkPaths = (
  repository: RepositoryContent,
  head: Oid,
  additions: BranchCommitRequest['additions'],
  deletions: readonly string[],
): void => {
  const { store } = repository;
  const paths = [...additions.map(({ path }) => path), ...deletions];
  const wrong = paths.find((path) => path === '' || /^\/|\/$|\/\/|(^|\/)\.\.?(\/|$)/.test(path));
  if (wrong !== undefined) throw new ApiRefusal('UNPROCESSABLE', `A path is not valid: ${wrong}`);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) {
    throw new ApiRefusal('UNPROCESSABLE', `A path was specified more than once: ${twice}`);
  }
  if (deletions.some((path) => findEntry(store, store.commit(head).tree, path) === undefined)) {
    const message = `A path was requested for deletion which does not exist as of commit oid \`${head}\``;
    throw new ApiRefusal('UNPROCESSABLE', message);
  }
};

const toEntries = (
  repository: RepositoryContent,
  base: Oid | undefined,
  { files, symlinks = {}, submodules = {} }: PlainCommit,
): Map<string, FileEntry | null> => {
  const { store } = repository;
  const entries = new Map<string, FileEntry | null>();
  for (const [path, content] of Object.entries(files)) {
    if (content === null) entries.set(path, null);
    else {
      const present = base === undefined ? undefined : findFile(store, base, path);
      const mode = present === undefined || present.mode === '160000' ? '100644' : present.mode;
      entries.set(path, { mode, oid: store.writeBlob(Buffer.from(content)) });
    }
  }
  for (const [path, target] of Object.entries(symlinks)) {
    entries.set(path, { mode: '120000', oid: store.writeBlob(Buffer.from(target)) });
  }
  for (const [path, oid] of Object.entries(submodules)) entries.set(path, { mode: '160000', oid });
  return entries;
};
