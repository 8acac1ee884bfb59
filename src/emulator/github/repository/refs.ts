import type { Account } from '../accounts.js';
import { isAncestor } from '../git/history.js';
import { type Oid, ZERO_OID } from '../git/objects.js';
import { ApiRefusal } from '../refusal.js';
import { followBranch } from './head-tracking.js';
import type { RepositoryContent } from './model.js';

export interface RefUpdate {
  /** Fully qualified: `refs/heads/x`. */
  readonly name: string;
  /** What the ref must point to now; the zero id when it must not exist. */
  readonly beforeOid?: Oid | undefined;
  /** The zero id deletes the ref. */
  readonly afterOid: Oid;
  readonly force?: boolean | undefined;
}

const BRANCH_PREFIX = 'refs/heads/';

/** Moves, creates or deletes a ref without asking, and lets pull requests follow it. */
export const setRef = (
  repository: RepositoryContent,
  name: string,
  oid: Oid | undefined,
  actor: Account | null,
  at?: Date,
): void => {
  const before = repository.findRef(name);
  if (before === oid) return;
  if (oid === undefined) repository.refs.delete(name);
  else repository.refs.set(name, oid);
  if (!name.startsWith(BRANCH_PREFIX)) return;
  const act = { actor, at: repository.world.clock.stamp(at) };
  followBranch(repository, name.slice(BRANCH_PREFIX.length), before, oid, act);
};

export const createRef = (
  repository: RepositoryContent,
  name: string,
  oid: Oid,
  actor: Account,
): void => {
  checkCreation(repository, name, oid);
  setRef(repository, name, oid, actor);
};

export const updateRef = (
  repository: RepositoryContent,
  { name, afterOid, force }: RefUpdate,
  actor: Account,
): void => {
  checkMove(repository, name, afterOid, force ?? false);
  setRef(repository, name, afterOid, actor);
};

export const deleteRef = (repository: RepositoryContent, name: string, actor: Account): void => {
  checkDeletion(repository, name);
  setRef(repository, name, undefined, actor);
};

/** All of the updates, or none. */
export const updateRefs = (
  repository: RepositoryContent,
  updates: readonly RefUpdate[],
  actor: Account,
): void => {
  for (const update of updates) checkUpdate(repository, update);
  for (const { name, afterOid } of updates) {
    setRef(repository, name, afterOid === ZERO_OID ? undefined : afterOid, actor);
  }
};

/** Refuses a direct change of a protected branch, in the words of what protects it. */
export const checkProtection = (repository: RepositoryContent, name: string): void => {
  const protection = repository.protections.get(name.replace(BRANCH_PREFIX, ''));
  if (protection === 'classic') {
    throw new ApiRefusal(
      'BRANCH_PROTECTION_RULE_VIOLATION',
      `Protected branch update failed for ${name}. Changes must be made through a pull request.`,
    );
  }
  if (protection === 'ruleset') {
    throw new ApiRefusal(
      'UNPROCESSABLE',
      'Repository rule violations found\n\nChanges must be made through a pull request.\n\n',
    );
  }
};

export const staleHead = (expected: Oid): ApiRefusal =>
  new ApiRefusal(
    'STALE_DATA',
    `Expected branch to point to "${expected}" but it did not. Pull and try again.`,
  );

const checkUpdate = (
  repository: RepositoryContent,
  { name, beforeOid, afterOid, force }: RefUpdate,
): void => {
  const current = repository.findRef(name);
  if (beforeOid !== undefined && beforeOid !== (current ?? ZERO_OID)) throw staleHead(beforeOid);
  if (afterOid === ZERO_OID) checkDeletion(repository, name);
  else if (current === undefined) checkCreation(repository, name, afterOid);
  else checkMove(repository, name, afterOid, force ?? false);
};

const checkCreation = (repository: RepositoryContent, name: string, oid: Oid): void => {
  if (repository.findRef(name) !== undefined) {
    throw new ApiRefusal(
      'UNPROCESSABLE',
      `A ref named "${name}" already exists in the repository.`,
      {
        message: 'Reference already exists',
      },
    );
  }
  if (
    !/^refs\/(heads|tags)\/[^\s~^:?*[\\]+$/.test(name) ||
    /\.\.|\/\/|@\{|\.lock$|[/.]$/.test(name)
  ) {
    throw new ApiRefusal('UNPROCESSABLE', `${name} is not a valid ref name.`, {
      message: 'Reference name is not valid',
    });
  }
  checkObject(repository, oid);
  if (
    hasNameClash(repository, name) ||
    repository.protections.has(name.replace(BRANCH_PREFIX, ''))
  ) {
    throw new ApiRefusal('UNPROCESSABLE', 'Ref cannot be created.', {
      message: 'Reference update failed',
    });
  }
};

// A directory and a file cannot share a name, neither can `refs/heads/a` and `refs/heads/a/b`.
const hasNameClash = (repository: RepositoryContent, name: string): boolean => {
  const taken = [...repository.refs.keys()];
  return taken.some((other) => other.startsWith(`${name}/`) || name.startsWith(`${other}/`));
};

const checkMove = (repository: RepositoryContent, name: string, oid: Oid, force: boolean): void => {
  const current = repository.findRef(name);
  if (current === undefined) throw new ApiRefusal('UNPROCESSABLE', 'Reference does not exist');
  checkObject(repository, oid);
  checkProtection(repository, name);
  if (!force && !isAncestor(repository.store, current, oid)) {
    throw new ApiRefusal('UNPROCESSABLE', 'Update is not a fast forward');
  }
};

const checkDeletion = (repository: RepositoryContent, name: string): void => {
  if (repository.findRef(name) === undefined) {
    throw new ApiRefusal('UNPROCESSABLE', 'Reference does not exist');
  }
  if (name === `${BRANCH_PREFIX}${repository.defaultBranch}`) {
    throw new ApiRefusal('UNPROCESSABLE', 'Cannot delete the default branch.');
  }
  checkProtection(repository, name);
};

const checkObject = (repository: RepositoryContent, oid: Oid): void => {
  if (repository.store.findCommit(oid) === undefined) {
    throw new ApiRefusal('UNPROCESSABLE', 'Object does not exist');
  }
};
