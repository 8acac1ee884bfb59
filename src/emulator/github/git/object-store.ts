import {
  type Commit,
  encodeCommit,
  encodeTree,
  hashObject,
  type NewCommit,
  type ObjectType,
  type Oid,
  sortEntries,
  type TreeEntry,
} from './objects.js';

/** Git objects under the ids that git itself would give them. */
export class ObjectStore {
  readonly #blobs = new Map<Oid, Buffer>();
  readonly #trees = new Map<Oid, readonly TreeEntry[]>();
  /** The entries of trees that were looked into, by name; a folder may hold thousands. */
  readonly #entries = new Map<Oid, ReadonlyMap<string, TreeEntry>>();
  readonly #commits = new Map<Oid, Commit>();
  readonly #generations = new Map<Oid, number>();

  writeBlob(bytes: Buffer): Oid {
    const oid = hashObject('blob', bytes);
    if (!this.#blobs.has(oid)) this.#blobs.set(oid, bytes);
    return oid;
  }

  writeTree(entries: readonly TreeEntry[]): Oid {
    const sorted = sortEntries(entries);
    const oid = hashObject('tree', encodeTree(sorted));
    if (!this.#trees.has(oid)) this.#trees.set(oid, sorted);
    return oid;
  }

  writeCommit(commit: NewCommit): Commit {
    const oid = hashObject('commit', encodeCommit(commit));
    const known = this.#commits.get(oid);
    if (known !== undefined) return known;
    const written = { ...commit, oid };
    this.#commits.set(oid, written);
    this.#generations.set(oid, 1 + Math.max(0, ...commit.parents.map((it) => this.generation(it))));
    return written;
  }

  typeOf(oid: Oid): ObjectType | undefined {
    if (this.#blobs.has(oid)) return 'blob';
    if (this.#trees.has(oid)) return 'tree';
    return this.#commits.has(oid) ? 'commit' : undefined;
  }

  findBlob(oid: Oid): Buffer | undefined {
    return this.#blobs.get(oid);
  }

  findTree(oid: Oid): readonly TreeEntry[] | undefined {
    return this.#trees.get(oid);
  }

  /** What a tree has under a name. */
  entryOf(tree: Oid, name: string): TreeEntry | undefined {
    const entries = this.#entries.get(tree) ?? this.#index(tree);
    return entries?.get(name);
  }

  #index(tree: Oid): ReadonlyMap<string, TreeEntry> | undefined {
    const entries = this.#trees.get(tree);
    if (entries === undefined) return undefined;
    const byName = new Map(entries.map((entry) => [entry.name, entry]));
    this.#entries.set(tree, byName);
    return byName;
  }

  findCommit(oid: Oid): Commit | undefined {
    return this.#commits.get(oid);
  }

  blob(oid: Oid): Buffer {
    return this.#blobs.get(oid) ?? missing('blob', oid);
  }

  tree(oid: Oid): readonly TreeEntry[] {
    return this.#trees.get(oid) ?? missing('tree', oid);
  }

  commit(oid: Oid): Commit {
    return this.#commits.get(oid) ?? missing('commit', oid);
  }

  /** Longest distance to a root commit; a parent's is always smaller than its child's. */
  generation(oid: Oid): number {
    return this.#generations.get(oid) ?? 0;
  }
}

const missing = (type: ObjectType, oid: Oid): never => {
  throw new Error(`The embedded GitHub has no ${type} ${oid}.`);
};
