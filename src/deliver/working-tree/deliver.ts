import { headMoved } from '../../github/index.js';
import type { PlannedFile } from '../../model/plan.js';
import { SyncError } from '../../model/problem.js';
import { type Delivery, NOT_DELIVERED } from '../../model/result.js';
import { type Uncommitted, uncommittedChanges } from './uncommitted.js';

/** The files of a checkout, as far as delivery needs them. */
export interface Disk {
  /**
   * Replaces a file in one step; refuses with `file-changed` when it is not `before` any more. Null
   * stands for no file.
   */
  replace(path: string, before: string | null, after: string | null): Promise<void>;
  /** Those of these files that differ from what is committed. */
  uncommitted(paths: readonly string[]): Promise<readonly Uncommitted[]>;
}

/**
 * Writes the planned texts to the working tree: all of them or none, and no other file.
 *
 * @throws {WriteRefused} `head-moved` when a file changed since it was read; read and plan again then
 * @throws {SyncError} `uncommitted-changes` when a file holds changes that git does not have yet
 */
export const deliverToWorkingTree = async (
  disk: Disk,
  files: readonly PlannedFile[],
): Promise<Delivery> => {
  if (files.length === 0) return NOT_DELIVERED;
  const unsaved = await disk.uncommitted(files.map(({ path }) => path));
  if (unsaved.length > 0) throw uncommittedChanges(unsaved);
  const written: PlannedFile[] = [];
  try {
    for (const file of files) {
      await disk.replace(file.path, file.before, file.after);
      written.push(file);
    }
  } catch (error) {
    // What somebody changed in the moment since is theirs, and stays.
    await Promise.allSettled(
      written.map(({ path, before, after }) => disk.replace(path, after, before)),
    );
    throw error instanceof SyncError && error.code === 'file-changed'
      ? headMoved(error.message)
      : error;
  }
  return { ...NOT_DELIVERED, carriesAll: true, written: files.map(({ path }) => path) };
};
