import type { Commit, Identity, ObjectType, Oid, TreeEntry } from '../git/objects.js';
import type { Repository } from '../repository/repository.js';

/** Git objects as GraphQL sees them: in a repository. */
export interface CommitHandle {
  readonly kind: 'Commit';
  readonly repository: Repository;
  /** The id that is reported, which a merge commit may have been given. */
  readonly oid: Oid;
  readonly commit: Commit;
}

export interface TreeHandle {
  readonly kind: 'Tree';
  readonly repository: Repository;
  readonly oid: Oid;
}

export interface BlobHandle {
  readonly kind: 'Blob';
  readonly repository: Repository;
  readonly oid: Oid;
}

export interface TreeEntryHandle {
  readonly repository: Repository;
  readonly path: string;
  readonly entry: TreeEntry;
}

export interface RefHandle {
  readonly kind: 'Ref';
  readonly repository: Repository;
  /** Fully qualified. */
  readonly name: string;
}

export type GitActor = Identity;

export type GitObjectHandle = CommitHandle | TreeHandle | BlobHandle;

export function commitHandle(repository: Repository, oid: Oid): CommitHandle {
  return { kind: 'Commit', repository, oid, commit: repository.store.commit(oid) };
}

export function objectHandle(repository: Repository, oid: Oid, type: ObjectType): GitObjectHandle {
  if (type === 'commit') return commitHandle(repository, oid);
  return { kind: type === 'tree' ? 'Tree' : 'Blob', repository, oid };
}

export function refHandle(repository: Repository, name: string): RefHandle | null {
  return repository.findRef(name) === undefined ? null : { kind: 'Ref', repository, name };
}

export function branchHandle(repository: Repository | null, branch: string): RefHandle | null {
  return repository === null ? null : refHandle(repository, `refs/heads/${branch}`);
}
