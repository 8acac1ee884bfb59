import { CommitQueue } from './commit-queue.js';
import type { ObjectStore } from './object-store.js';
import type { Commit, Oid } from './objects.js';
import { findEntry } from './trees.js';

/** The newest commit that both histories have. */
export const findMergeBase = (store: ObjectStore, one: Oid, other: Oid): Oid | undefined => {
  const reachedBy = new Map<Oid, Set<Oid>>([[one, new Set([one])]]);
  reachedBy.set(other, new Set([...(reachedBy.get(other) ?? []), other]));
  const queue = new CommitQueue((oid) => store.generation(oid));
  queue.add(one);
  queue.add(other);
  for (let oid = queue.take(); oid !== undefined; oid = queue.take()) {
    const origins = reachedBy.get(oid) ?? new Set();
    if (one === other || origins.size === 2) return oid;
    for (const parent of store.commit(oid).parents) {
      reachedBy.set(parent, new Set([...(reachedBy.get(parent) ?? []), ...origins]));
      queue.add(parent);
    }
  }
  return undefined;
};

/** Whether `ancestor` is `descendant` or in its history. */
export const isAncestor = (store: ObjectStore, ancestor: Oid, descendant: Oid): boolean => {
  const lowest = store.generation(ancestor);
  const seen = new Set<Oid>();
  const waiting = [descendant];
  for (let oid = waiting.pop(); oid !== undefined; oid = waiting.pop()) {
    if (oid === ancestor) return true;
    if (seen.has(oid) || store.generation(oid) <= lowest) continue;
    seen.add(oid);
    waiting.push(...store.commit(oid).parents);
  }
  return false;
};

/** The commits that `head` has and `base` lacks, the newest first. */
export const commitsSince = (store: ObjectStore, base: Oid | undefined, head: Oid): Commit[] => {
  const inBase = new Map<Oid, boolean>();
  const queue = new CommitQueue((oid) => store.generation(oid));
  const found: Commit[] = [];
  let candidates = 0;
  const reach = (oid: Oid, fromBase: boolean) => {
    const known = inBase.get(oid);
    if (known === true || known === fromBase) return;
    inBase.set(oid, fromBase);
    candidates += fromBase ? (known === undefined ? 0 : -1) : 1;
    queue.add(oid);
  };
  if (base !== undefined) reach(base, true);
  reach(head, false);
  // A commit leaves the queue after all its descendants, so what is known of it is final.
  while (candidates > 0) {
    const oid = queue.take();
    if (oid === undefined) break;
    const shared = inBase.get(oid) ?? false;
    const commit = store.commit(oid);
    if (!shared) {
      candidates -= 1;
      found.push(commit);
    }
    for (const parent of commit.parents) reach(parent, shared);
  }
  return found;
};

export interface HistoryFilter {
  readonly path?: string | null | undefined;
  readonly since?: Date | undefined;
  readonly until?: Date | undefined;
}

/** `git log`: newest first, with git's default simplification when a path is given. */
export const listHistory = (
  store: ObjectStore,
  head: Oid,
  filter: HistoryFilter = {},
): Commit[] => {
  const queue = new CommitQueue((oid) => {
    return store.commit(oid).committer.date.getTime() + store.generation(oid) / 1e6;
  });
  queue.add(head);
  const found: Commit[] = [];
  for (let oid = queue.take(); oid !== undefined; oid = queue.take()) {
    const commit = store.commit(oid);
    const { interesting, follow } = simplify(store, commit, filter.path ?? undefined);
    if (interesting && isWithin(commit.committer.date, filter)) found.push(commit);
    for (const parent of follow) queue.add(parent);
  }
  return found;
};

const simplify = (store: ObjectStore, commit: Commit, path: string | undefined) => {
  if (path === undefined || path === '') return { interesting: true, follow: commit.parents };
  const entryIn = (tree: Oid) => findEntry(store, tree, path)?.oid;
  const own = entryIn(commit.tree);
  const same = commit.parents.find((parent) => entryIn(store.commit(parent).tree) === own);
  if (same !== undefined) return { interesting: false, follow: [same] };
  return { interesting: commit.parents.length > 0 || own !== undefined, follow: commit.parents };
};

const isWithin = (date: Date, { since, until }: HistoryFilter): boolean =>
  (since === undefined || date >= since) && (until === undefined || date <= until);
