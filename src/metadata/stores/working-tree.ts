import { randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Problem, SyncError } from '../../model/problem.js';
import { blobId, decodeText, refuseSize, type StoredFile } from './text.js';

/** Whoever may read the repository may read what is new in it. */
const NEW_FILE = 0o644;

/** Files of a checked-out repository. Paths are from its root, with `/` between folders. */
export class WorkingTreeStore {
  readonly #root: string;

  /** @param root the folder of the working tree */
  constructor(root: string) {
    this.#root = root;
  }

  /**
   * Reads a file; null when there is none.
   *
   * @throws {SyncError} when it is no regular file, lies behind a symbolic link, or is not text
   */
  async read(path: string): Promise<StoredFile | null> {
    const found = await this.#find(path);
    if (found === null) return null;
    refuseSize(path, found.size);
    const bytes = await readFile(join(this.#root, path));
    return { path, blob: blobId(bytes), text: decodeText(path, bytes) };
  }

  /** The paths of the files in a folder, so many levels deep. */
  async list(folder: string, depth: number): Promise<readonly string[]> {
    const entries = await readdir(join(this.#root, folder), { withFileTypes: true }).catch(
      () => [],
    );
    const paths = await Promise.all(
      entries.map(async (entry) => {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isFile()) return [path];
        return entry.isDirectory() && depth > 1 ? this.list(path, depth - 1) : [];
      }),
    );
    return paths.flat();
  }

  /**
   * Replaces a file in one step, so that a reader sees the old text or the new one, never a part:
   * a new file in the same folder is flushed and takes the place of the old one. Its mode is kept.
   *
   * @param before the text that the new one was made from; null when there is to be no file yet
   * @param after null to have no file
   * @throws {SyncError} `file-changed` when the file is another one by now
   */
  async replace(path: string, before: string | null, after: string | null): Promise<void> {
    const found = await this.#find(path);
    const text = found === null ? null : ((await this.read(path))?.text ?? null);
    if (text !== before) throw new SyncError(changed(path));
    const target = join(this.#root, path);
    if (after === null) return rm(target, { force: true });
    const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      await mkdir(dirname(target), { recursive: true });
      const mode = (found?.mode ?? NEW_FILE) & 0o7777;
      const file = await open(temporary, 'wx', mode);
      try {
        if (found !== null) await file.chmod(mode);
        await file.writeFile(after);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  async #find(path: string): Promise<{ size: number; mode: number } | null> {
    const segments = path.split('/');
    for (let depth = 1; depth <= segments.length; depth += 1) {
      const part = segments.slice(0, depth).join('/');
      const stats = await lstat(join(this.#root, part)).catch(() => null);
      if (stats === null) return null;
      if (stats.isSymbolicLink()) throw new SyncError(link(part));
      if (depth === segments.length) {
        if (!stats.isFile()) throw new SyncError(notAFile(path));
        return stats;
      }
    }
    return null;
  }
}

const link = (path: string): Problem => ({
  code: 'symbolic-link',
  message: `\`${path}\` is a symbolic link; what it points to may lie outside of the repository.`,
  remedy: 'Give the path of the file itself.',
});

const notAFile = (path: string): Problem => ({
  code: 'not-a-file',
  message: `\`${path}\` is no regular file.`,
  remedy: 'Give the path of the file itself.',
});

const changed = (path: string): Problem => ({
  code: 'file-changed',
  message: `\`${path}\` was changed while it was being corrected, so it was left as it is.`,
  remedy: 'Run again.',
});
