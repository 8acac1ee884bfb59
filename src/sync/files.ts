import type { Disk } from '../deliver/index.js';
import {
  RepositoryStore,
  revisionOf,
  type StoredFile,
  WorkingTreeStore,
} from '../metadata/index.js';
import type { Ports, Reading, WorkingTree } from './ports.js';

/** Where a run reads its files: through the API, or on the disk. */
export interface Files {
  /** The config file, of a revision where there are revisions; null when there is none. */
  config(revision: string, path: string): Promise<StoredFile | null>;
  /** A metadata file on the base, whose name is null for the default branch. */
  read(base: string | null, path: string): Promise<StoredFile | null>;
  /** What a branch of ours makes of a metadata file. */
  onBranch(branch: string, path: string): Promise<StoredFile | null>;
  /** The paths of the files in a folder of the base, so many levels deep. */
  list(base: string | null, folder: string, depth: number): Promise<readonly string[]>;
}

export const filesOf = ({
  reader,
  client,
  workingTree,
  config,
  offline = false,
}: Pick<Ports, 'reader' | 'client' | 'workingTree' | 'config' | 'offline'>): Files => {
  const repository = new RepositoryStore(reader, client);
  const files =
    workingTree === undefined
      ? inRepository(repository)
      : onDisk(workingTree, offline ? null : repository);
  if (config === undefined) return files;
  return { ...files, config: async (_, path) => ({ path, text: config, blob: '' }) };
};

const inRepository = (store: RepositoryStore): Files => ({
  config: (revision, path) => store.read(revision, path),
  read: (base, path) => store.read(revisionOf(base), path),
  onBranch: (branch, path) => store.read(revisionOf(branch), path),
  list: (base, folder, depth) => store.list(revisionOf(base), folder, depth),
});

/** What is checked out is the base, whatever its name; nothing that is proposed concerns it. */
const onDisk = (
  { root, reading = DIRECT }: WorkingTree,
  repository: RepositoryStore | null,
): Files => {
  const tree = new WorkingTreeStore(root);
  const read = (path: string) => reading.file(path, () => tree.read(path));
  return {
    // A branch that holds nothing but metadata files has no config file of its own.
    config: async (_, path) => (await read(path)) ?? (await repository?.read('HEAD', path)) ?? null,
    read: (_, path) => read(path),
    onBranch: async () => null,
    list: (_, folder, depth) => reading.list(folder, () => tree.list(folder, depth)),
  };
};

const DIRECT: Reading = { file: (_, read) => read(), list: (_, list) => list() };

/** The working tree as delivery sees it. */
export const diskOf = ({ root, uncommitted }: WorkingTree): Disk => {
  const tree = new WorkingTreeStore(root);
  return {
    replace: (path, before, after) => tree.replace(path, before, after),
    uncommitted,
  };
};
