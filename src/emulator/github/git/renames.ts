import type { ObjectStore } from './object-store.js';
import type { Oid } from './objects.js';
import { compareTrees, type FileChange } from './trees.js';

/** The path of a file before, by what it is now, as `git diff --find-renames` tells it. */
export const findRenames = (
  store: ObjectStore,
  before: Oid,
  after: Oid,
): ReadonlyMap<string, string> => {
  const changes = compareTrees(store, before, after);
  const removed = changes.filter((change) => change.after === undefined);
  const renames = new Map<string, string>();
  for (const added of changes.filter((change) => change.before === undefined)) {
    const [best] = removed
      .filter(({ path }) => ![...renames.values()].includes(path))
      .map(({ path, before: old }) => ({ path, likeness: likeness(store, old, added.after) }))
      .sort((a, b) => b.likeness - a.likeness);
    if (best !== undefined && best.likeness >= 0.5) renames.set(added.path, best.path);
  }
  return renames;
};

/** The share of lines that both have; git counts a half as the same file. */
const likeness = (
  store: ObjectStore,
  old: FileChange['before'],
  now: FileChange['after'],
): number => {
  if (old === undefined || now === undefined) return 0;
  if (old.oid === now.oid) return 1;
  const [before, after] = [old, now].map(({ oid }) => store.blob(oid).toString().split('\n'));
  const lines = new Set(before);
  const shared = (after ?? []).filter((line) => lines.has(line)).length;
  return shared / Math.max(before?.length ?? 0, after?.length ?? 0);
};
