import { applyPatch, structuredPatch } from 'diff';
import { findMergeBase } from './history.js';
import type { ObjectStore } from './object-store.js';
import type { Oid } from './objects.js';
import {
  compareTrees,
  type FileChange,
  type FileEntry,
  findFile,
  writeTreeChanges,
} from './trees.js';

export interface MergeResult {
  readonly tree: Oid;
  readonly conflicts: readonly string[];
}

/** Three-way merge of `head` into `base`; the tree is only meaningful without conflicts. */
export const mergeTrees = (store: ObjectStore, base: Oid, head: Oid): MergeResult => {
  const ancestor = findMergeBase(store, base, head);
  const from = ancestor === undefined ? undefined : store.commit(ancestor).tree;
  const into = store.commit(base).tree;
  const merged = new Map<string, FileEntry | null>();
  const conflicts: string[] = [];
  for (const change of compareTrees(store, from, store.commit(head).tree)) {
    const result = mergeFile(store, change, findFile(store, into, change.path));
    if (result === 'conflict') conflicts.push(change.path);
    else merged.set(change.path, result);
  }
  return { tree: writeTreeChanges(store, into, merged), conflicts };
};

const mergeFile = (
  store: ObjectStore,
  { before, after, path }: FileChange,
  ours: FileEntry | undefined,
): FileEntry | null | 'conflict' => {
  if (ours?.oid === before?.oid || ours?.oid === after?.oid) return after ?? null;
  if (before === undefined || after === undefined || ours === undefined) return 'conflict';
  if ([before, after, ours].some(({ mode }) => mode === '160000')) return 'conflict';
  const [origin, theirs, present] = [before, after, ours].map((it) =>
    store.blob(it.oid).toString(),
  );
  const patch = structuredPatch(path, path, origin ?? '', theirs ?? '');
  const text = applyPatch(present ?? '', patch);
  if (text === false) return 'conflict';
  return { mode: after.mode, oid: store.writeBlob(Buffer.from(text)) };
};
