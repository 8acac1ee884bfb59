import type { ObjectStore } from './object-store.js';
import { isOid, type ObjectType, type Oid } from './objects.js';
import { findEntry } from './trees.js';

export interface Revisions {
  readonly store: ObjectStore;
  readonly defaultBranch: string;
  /** The commit of a fully qualified ref. */
  findRef(qualifiedName: string): Oid | undefined;
}

export interface LocatedObject {
  readonly type: ObjectType;
  readonly oid: Oid;
}

/** What `git rev-parse` makes of an expression such as `main:docs/a.md`, or nothing. */
export const resolveExpression = (
  revisions: Revisions,
  expression: string,
): LocatedObject | undefined => {
  const colon = expression.indexOf(':');
  if (colon === -1) {
    const oid = resolveRevision(revisions, expression);
    return oid === undefined ? undefined : locate(revisions.store, oid);
  }
  const start = resolveRevision(revisions, expression.slice(0, colon));
  if (start === undefined) return undefined;
  const tree = revisions.store.findCommit(start)?.tree ?? start;
  const path = expression.slice(colon + 1).replace(/\/$/, '');
  if (path === '') return locate(revisions.store, tree);
  const entry = findEntry(revisions.store, tree, path);
  return entry === undefined ? undefined : locate(revisions.store, entry.oid);
};

/** The commit of a branch name, ref or object id; or undefined. */
export const resolveCommit = (revisions: Revisions, expression: string): Oid | undefined => {
  const oid = resolveRevision(revisions, expression);
  return oid !== undefined && revisions.store.findCommit(oid) !== undefined ? oid : undefined;
};

const locate = (store: ObjectStore, oid: Oid): LocatedObject | undefined => {
  const type = store.typeOf(oid);
  return type === undefined ? undefined : { type, oid };
};

const resolveRevision = (revisions: Revisions, expression: string): Oid | undefined => {
  const [, name = '', steps = ''] = /^(.*?)((?:\^|~\d*)*)$/.exec(expression) ?? [];
  let oid = resolveName(revisions, name);
  for (const [step] of steps.matchAll(/\^|~\d*/g)) {
    const count = step === '^' || step === '~' ? 1 : Number(step.slice(1));
    for (let i = 0; i < count && oid !== undefined; i += 1) {
      oid = revisions.store.findCommit(oid)?.parents[0];
    }
  }
  return oid;
};

const resolveName = (revisions: Revisions, name: string): Oid | undefined => {
  if (name === 'HEAD') return revisions.findRef(`refs/heads/${revisions.defaultBranch}`);
  for (const candidate of [name, `refs/${name}`, `refs/tags/${name}`, `refs/heads/${name}`]) {
    const oid = candidate.startsWith('refs/') ? revisions.findRef(candidate) : undefined;
    if (oid !== undefined) return oid;
  }
  return isOid(name) ? name : undefined;
};
