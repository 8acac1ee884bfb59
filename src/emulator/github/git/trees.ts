import type { ObjectStore } from './object-store.js';
import type { FileMode, Oid, TreeEntry } from './objects.js';

export interface FileEntry {
  readonly mode: FileMode;
  readonly oid: Oid;
}

/** What a commit does to files: a new entry by path, or null for a deletion. */
export type TreeChanges = ReadonlyMap<string, FileEntry | null>;

export interface FileChange {
  readonly path: string;
  readonly before: FileEntry | undefined;
  readonly after: FileEntry | undefined;
}

export const findEntry = (store: ObjectStore, tree: Oid, path: string): TreeEntry | undefined => {
  let entry: TreeEntry = { mode: '40000', name: '', oid: tree };
  for (const name of path.split('/')) {
    const next = store.entryOf(entry.oid, name);
    if (next === undefined) return undefined;
    entry = next;
  }
  return entry;
};

export const findFile = (store: ObjectStore, tree: Oid, path: string): FileEntry | undefined => {
  const entry = findEntry(store, tree, path);
  return entry === undefined ? undefined : asFile(entry);
};

/** Writes the tree that `changes` make of `base`; a directory that becomes empty disappears. */
export const writeTreeChanges = (
  store: ObjectStore,
  base: Oid | undefined,
  changes: TreeChanges,
): Oid => {
  const entries = new Map<string, TreeEntry>();
  for (const entry of base === undefined ? [] : store.tree(base)) entries.set(entry.name, entry);
  for (const [name, below] of groupByDirectory(changes)) {
    const entry = changeEntry(store, name, entries.get(name), below);
    if (entry === undefined) entries.delete(name);
    else entries.set(name, entry);
  }
  return store.writeTree([...entries.values()]);
};

const changeEntry = (
  store: ObjectStore,
  name: string,
  present: TreeEntry | undefined,
  below: Map<string, FileEntry | null>,
): TreeEntry | undefined => {
  const own = below.get('');
  const base = present?.mode === '40000' && own === undefined ? present.oid : undefined;
  below.delete('');
  if (below.size === 0) return own ? { ...own, name } : undefined;
  const oid = writeTreeChanges(store, base, below);
  return store.tree(oid).length === 0 ? undefined : { mode: '40000', name, oid };
};

// The key '' stands for the name itself, any other for a path below it.
const groupByDirectory = (changes: TreeChanges): Map<string, Map<string, FileEntry | null>> => {
  const groups = new Map<string, Map<string, FileEntry | null>>();
  for (const [path, entry] of changes) {
    const slash = path.indexOf('/');
    const name = slash === -1 ? path : path.slice(0, slash);
    const group = groups.get(name) ?? new Map<string, FileEntry | null>();
    group.set(slash === -1 ? '' : path.slice(slash + 1), entry);
    groups.set(name, group);
  }
  return groups;
};

/** The files that differ between two trees, sorted by path. */
export const compareTrees = (
  store: ObjectStore,
  before: Oid | undefined,
  after: Oid | undefined,
  directory = '',
): FileChange[] => {
  if (before === after) return [];
  const [old, now] = [before, after].map((oid) => {
    const entries = oid === undefined ? [] : store.tree(oid);
    return new Map(entries.map((entry) => [entry.name, entry]));
  });
  const names = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].sort();
  return names.flatMap((name) =>
    compareEntries(store, old?.get(name), now?.get(name), `${directory}${name}`),
  );
};

const compareEntries = (
  store: ObjectStore,
  before: TreeEntry | undefined,
  after: TreeEntry | undefined,
  path: string,
): FileChange[] => {
  if (before?.oid === after?.oid && before?.mode === after?.mode) return [];
  const files = { before: before && asFile(before), after: after && asFile(after) };
  const changed =
    files.before === undefined && files.after === undefined ? [] : [{ path, ...files }];
  const directories = [before, after].map((it) => (it?.mode === '40000' ? it.oid : undefined));
  return [...changed, ...compareTrees(store, directories[0], directories[1], `${path}/`)];
};

const asFile = (entry: TreeEntry): FileEntry | undefined =>
  entry.mode === '40000' ? undefined : { mode: entry.mode, oid: entry.oid };

/** Every entry below a tree with its full path, as `git ls-tree -r -t` lists them. */
export const listEntries = (
  store: ObjectStore,
  tree: Oid,
  directory = '',
): { readonly path: string; readonly entry: TreeEntry }[] =>
  store.tree(tree).flatMap((entry) => {
    const path = `${directory}${entry.name}`;
    const below = entry.mode === '40000' ? listEntries(store, entry.oid, `${path}/`) : [];
    return [{ path, entry }, ...below];
  });
