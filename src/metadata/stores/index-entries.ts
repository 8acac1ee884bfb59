import type { FolderEntry } from './absence.js';

/** A path that git keeps in a working tree's index. */
export interface IndexEntry {
  readonly path: string;
  /** As git writes it, such as `100644`. */
  readonly mode: string;
  /** Left out of the working tree: sparse checkout, or `skip-worktree`. */
  readonly skipped: boolean;
}

/** Whether the index has a submodule at that path, checked out or not. */
export const isSubmodule = ({ mode }: IndexEntry): boolean => mode === '160000';

/** What stands in a folder as the index has it; what should be on the disk is `deleted` here. */
export const entriesIn = (index: readonly IndexEntry[], folder: string): readonly FolderEntry[] => {
  const start = folder === '' ? '' : `${folder}/`;
  return index.flatMap((entry): FolderEntry[] => {
    const { path, skipped } = entry;
    if (!path.startsWith(start)) return [];
    const [name = '', below] = path.slice(start.length).split('/', 2);
    if (below !== undefined) return [{ name, kind: 'folder' }];
    if (isSubmodule(entry)) return [{ name, kind: 'submodule' }];
    return [{ name, kind: skipped ? 'left-out' : 'deleted' }];
  });
};

/** The paths in a folder, so many levels deep, that the index has and the working tree leaves out. */
export const leftOutOf = (
  index: readonly IndexEntry[],
  folder: string,
  depth: number,
): readonly string[] => {
  const start = folder === '' ? '' : `${folder}/`;
  return index
    .filter(({ path, skipped }) => skipped && path.startsWith(start))
    .map(({ path }) => path)
    .filter((path) => path.slice(start.length).split('/').length <= depth);
};
