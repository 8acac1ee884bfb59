import { createHash } from 'node:crypto';

export type Oid = string;
export type ObjectType = 'blob' | 'tree' | 'commit';
/** A file, an executable one, a symbolic link, and a submodule, whose object is a commit elsewhere. */
export type FileMode = '100644' | '100755' | '120000' | '160000';

export interface Identity {
  readonly name: string;
  readonly email: string;
  readonly date: Date;
}

export interface TreeEntry {
  readonly mode: FileMode | '40000';
  readonly name: string;
  readonly oid: Oid;
}

export interface NewCommit {
  readonly tree: Oid;
  readonly parents: readonly Oid[];
  readonly author: Identity;
  readonly committer: Identity;
  readonly message: string;
}

export interface Commit extends NewCommit {
  readonly oid: Oid;
}

/** The type that a tree gives for an entry, whether or not the object is here. */
export const typeOfEntry = ({ mode }: Pick<TreeEntry, 'mode'>): ObjectType => {
  if (mode === '40000') return 'tree';
  return mode === '160000' ? 'commit' : 'blob';
};

export const ZERO_OID = '0'.repeat(40);

export const isOid = (text: string): boolean => /^[0-9a-f]{40}$/.test(text);

export const hashObject = (type: ObjectType, content: Buffer): Oid =>
  createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');

// Git sorts a directory as if its name ended in a slash, byte by byte.
const sortKey = (entry: TreeEntry): Buffer =>
  Buffer.from(entry.mode === '40000' ? `${entry.name}/` : entry.name);

export const sortEntries = (entries: readonly TreeEntry[]): TreeEntry[] =>
  entries
    .map((entry) => ({ entry, key: sortKey(entry) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ entry }) => entry);

export const encodeTree = (sorted: readonly TreeEntry[]): Buffer =>
  Buffer.concat(
    sorted.flatMap((entry) => [
      Buffer.from(`${entry.mode} ${entry.name}\0`),
      Buffer.from(entry.oid, 'hex'),
    ]),
  );

const encodeIdentity = (identity: Identity): string =>
  `${identity.name} <${identity.email}> ${Math.floor(identity.date.getTime() / 1000)} +0000`;

export const encodeCommit = (commit: NewCommit): Buffer => {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${encodeIdentity(commit.author)}`,
    `committer ${encodeIdentity(commit.committer)}`,
  ];
  return Buffer.from(`${lines.join('\n')}\n\n${commit.message}`);
};
