import type { Disk } from '../../deliver/index.js';
import {
  RepositoryStore,
  revisionOf,
  type StoredFile,
  WorkingTreeStore,
} from '../../metadata/index.js';
import type { Ports, Reading, WorkingTree } from '../ports.js';

/** Where a run reads its files: through the API, or on the disk. */
export interface Files {
  /**
   * The config file, of a revision where there are revisions; null only when it is proven that
   * nothing stands there.
   */
  config(revision: string, path: string): Promise<StoredFile | null>;
  /**
   * A metadata file on the base, whose name is null for the default branch; null only when it is
   * proven that nothing stands there.
   */
  read(base: string | null, path: string): Promise<StoredFile | null>;
  /** Whether a branch of ours is there. */
  hasBranch(branch: string): Promise<boolean>;
  /** What a branch of ours makes of a metadata file; undefined where that concerns nobody. */
  onBranch(branch: string, path: string): Promise<StoredFile | null | undefined>;
  /**
   * The paths of the files in a folder of the base, so many levels deep; of links and the like, too,
   * which cannot be read.
   */
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

/** Reads a file, or proves that there is none. */
const readProven = async (
  store: RepositoryStore,
  revision: string,
  path: string,
): Promise<StoredFile | null> => {
  const found = await store.read(revision, path);
  if (found === null) await store.proveAbsent(revision, path);
  return found;
};

const inRepository = (store: RepositoryStore): Files => ({
  config: (revision, path) => readProven(store, revision, path),
  read: (base, path) => readProven(store, revisionOf(base), path),
  hasBranch: (branch) => store.hasBranch(branch),
  onBranch: (branch, path) => store.read(revisionOf(branch), path),
  list: async (base, folder, depth) => {
    const paths = await store.list(revisionOf(base), folder, depth);
    if (paths.length === 0 && folder !== '') {
      await store.proveAbsent(revisionOf(base), folder, 'folder');
    }
    return paths;
  },
});

/** What is checked out is the base, whatever its name; nothing that is proposed concerns it. */
const onDisk = (
  { root, index, reading = DIRECT }: WorkingTree,
  repository: RepositoryStore | null,
): Files => {
  const tree = new WorkingTreeStore(root, once(index));
  const read = (path: string) => reading.file(path, () => tree.read(path));
  const provenHere = (path: string) =>
    reading.file(path, async () => {
      const found = await tree.read(path);
      if (found === null) await tree.proveAbsent(path);
      return found;
    });
  return {
    // A branch that holds nothing but metadata files has no config file of its own.
    config: async (_, path) =>
      (await read(path)) ??
      (repository && (await readProven(repository, 'HEAD', path))) ??
      (await provenHere(path)),
    read: (_, path) => provenHere(path),
    hasBranch: async () => false,
    onBranch: async () => undefined,
    list: (_, folder, depth) =>
      reading.list(folder, async () => {
        const paths = await tree.list(folder, depth);
        if (paths.length === 0 && folder !== '') await tree.proveAbsent(folder, 'folder');
        return paths;
      }),
  };
};

const once = (index: WorkingTree['index']): WorkingTree['index'] => {
  let asked: ReturnType<NonNullable<typeof index>> | undefined;
  return index && (() => (asked ??= index()));
};

const DIRECT: Reading = { file: (_, read) => read(), list: (_, list) => list() };

/** Removes what killed runs left beside these files of a working tree. */
export const sweepBeside = async (
  { root, index }: Pick<WorkingTree, 'root' | 'index'>,
  paths: readonly string[],
): Promise<void> => {
  const tree = new WorkingTreeStore(root, once(index));
  await Promise.all([...new Set(paths)].map((path) => tree.sweep(path)));
};

/** The working tree as delivery sees it. */
export const diskOf = ({ root, index, uncommitted }: WorkingTree): Disk => {
  const tree = new WorkingTreeStore(root, once(index));
  return {
    replace: (path, before, after) => tree.replace(path, before, after),
    uncommitted,
  };
};
