import { isSubmodule, WorkingTreeStore } from '../../metadata/index.js';
import { SyncError } from '../../model/problem.js';
import type { WorkingTree } from '../ports.js';
import { syncError } from '../problem-codes.js';

/** Puts files where there are none into a working tree, and follows no link on the way. */
export interface NewFiles {
  /**
   * Whether something stands at a path.
   *
   * @throws {SyncError} that names what stands in the way of a file there
   */
  isThere(path: string): Promise<boolean>;
  /**
   * Writes all of them or none.
   *
   * @throws {SyncError} `file-not-written`, or when something stands there by now
   */
  write(files: readonly { readonly path: string; readonly text: string }[]): Promise<void>;
}

/** What can be read by nobody else either, or not by us, is there all the same. */
const IS_THERE = new Set(['file-unreadable', 'file-too-large', 'not-text']);

export const newFilesIn = ({ root, index }: Pick<WorkingTree, 'root' | 'index'>): NewFiles => {
  // What people deleted and did not commit may be made anew.
  const kept = async () =>
    (await index?.())?.filter((entry) => entry.skipped || isSubmodule(entry)) ?? [];
  const tree = new WorkingTreeStore(root, kept);
  return {
    isThere: async (path) => {
      try {
        if ((await tree.read(path)) !== null) return true;
        await tree.proveAbsent(path);
        return false;
      } catch (error) {
        if (!(error instanceof SyncError) || IS_THERE.has(error.code)) return true;
        throw HAS_A_REMEDY.has(error.code) ? error : inTheWay(error, path);
      }
    },
    write: async (files) => {
      const written: (typeof files)[number][] = [];
      try {
        for (const file of files) {
          await tree.replace(file.path, null, file.text);
          written.push(file);
        }
      } catch (error) {
        await Promise.allSettled(written.map(({ path, text }) => tree.replace(path, text, null)));
        throw error instanceof SyncError ? error : notWritten(files[written.length]?.path, error);
      }
    },
  };
};

const HAS_A_REMEDY = new Set(['spelled-otherwise', 'not-checked-out']);

const inTheWay = (cause: SyncError, path: string): SyncError =>
  new SyncError(
    {
      code: cause.code,
      message: cause.message,
      remedy: `Move it out of the way, so that \`${path}\` can be written.`,
    },
    { cause },
  );

const notWritten = (path: string | undefined, cause: unknown): SyncError =>
  syncError(
    {
      code: 'file-not-written',
      message: `\`${path ?? ''}\` could not be written: ${cause instanceof Error ? cause.message : String(cause)}.`,
      remedy: 'Check that its folder is one and may be written to, and that the disk has room.',
    },
    { cause },
  );
