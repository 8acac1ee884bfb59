import type { Commit, Identity, ObjectType, Oid, TreeEntry } from '../git/objects.js';
import type { RepositoryContent } from '../repository/model.js';

/** Git objects as GraphQL sees them: in a repository. */
export interface CommitHandle {
  readonly kind: 'Commit';
  readonly repository: RepositoryContent;
  /** The id that is reported, which a merge commit may have been given. */
  readonly oid: Oid;
  readonly commit: Commit;
}

export interface TreeHandle {
  readonly kind: 'Tree';
  readonly repository: RepositoryContent;
  readonly oid: Oid;
}

export interface BlobHandle {
  readonly kind: 'Blob';
  readonly repository: RepositoryContent;
  readonly oid: Oid;
}

export interface TreeEntryHandle {
  readonly repository: RepositoryContent;
  readonly path: string;
  readonly entry: TreeEntry;
}

export interface RefHandle {
  readonly kind: 'Ref';
  readonly repository: RepositoryContent;
  /** Fully qualified. */
  readonly name: string;
}

export type GitActor = Identity;

export type GitObjectHandle = CommitHandle | TreeHandle | BlobHandle;

export const commitHandle = (repository: RepositoryContent, oid: Oid): CommitHandle => ({
  kind: 'Commit',
  repository,
  oid,
  commit: repository.store.commit(oid),
});

export const objectHandle = (
  repository: RepositoryContent,
  oid: Oid,
  type: ObjectType,
): GitObjectHandle => {
  if (type === 'commit') return commitHandle(repository, oid);
  return { kind: type === 'tree' ? 'Tree' : 'Blob', repository, oid };
};

export const refHandle = (repository: RepositoryContent, name: string): RefHandle | null =>
  repository.findRef(name) === undefined ? null : { kind: 'Ref', repository, name };

export const branchHandle = (
  repository: RepositoryContent | null,
  branch: string,
): RefHandle | null => (repository === null ? null : refHandle(repository, `refs/heads/${branch}`));
