import { randomBytes } from 'node:crypto';
import type { Dirent, Stats } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { isAbandoned } from '../../model/abandoned.js';
import { type MetadataProblem, metadataError } from '../problems.js';
import { type FolderEntry, foldersAbove, proveAbsent } from './absence.js';
import { orNothing } from './disk-fault.js';
import { entriesIn, type IndexEntry, isSubmodule, leftOutOf } from './index-entries.js';
import { OBSTACLES } from './obstacles.js';
import { blobId, decodeText, refuseSize, type StoredFile } from './text.js';

/** Whoever may read the repository may read what is new in it. */
const NEW_FILE = 0o644;

/** What the name of a file ends with that is being written. */
const UNFINISHED = '.tmp';
const LEFT_BEHIND = /^[0-9a-f]{12}\.tmp$/;

/** Files of a checked-out repository. Paths are from its root, with `/` between folders. */
export class WorkingTreeStore {
  readonly #root: string;
  readonly #index: () => Promise<readonly IndexEntry[]>;

  /**
   * @param root the folder of the working tree
   * @param index what git keeps of it
   */
  constructor(root: string, index: () => Promise<readonly IndexEntry[]> = async () => []) {
    this.#root = root;
    this.#index = index;
  }

  /**
   * Reads a file; null when there is none.
   *
   * @throws {SyncError} when it is no regular file, lies behind a symbolic link or in a submodule, or
   *   is not text
   */
  async read(path: string): Promise<StoredFile | null> {
    const found = await this.#find(path);
    if (found === null) return null;
    refuseSize(path, found.size);
    const bytes = await readFile(join(this.#root, path));
    return { path, blob: blobId(bytes), text: decodeText(path, bytes) };
  }

  /**
   * Makes sure that there is nothing at a path where `read` or `list` found nothing.
   *
   * @throws {SyncError} that names what stands there
   */
  async proveAbsent(path: string, wanted: 'file' | 'folder' = 'file'): Promise<void> {
    const [index] = await Promise.all([this.#index(), this.#refuseSubmodule(path)]);
    const folders = foldersAbove(path);
    const onDisk = await Promise.all(folders.map((folder) => this.#entries(folder)));
    proveAbsent(
      path,
      // What is on the disk stands first: the index has it as a file that is to be on the disk.
      (folder) => [
        ...(onDisk[folders.indexOf(folder)] ?? []).map(toEntry),
        ...entriesIn(index, folder),
      ],
      wanted,
    );
  }

  /**
   * The paths of what is in a folder and no folder itself, so many levels deep; with what git keeps
   * there and leaves out of the working tree.
   */
  async list(folder: string, depth: number): Promise<readonly string[]> {
    const [found, index] = await Promise.all([this.#walk(folder, depth), this.#index()]);
    return [...new Set([...found, ...leftOutOf(index, folder, depth)])];
  }

  async #walk(folder: string, depth: number): Promise<readonly string[]> {
    const paths = await Promise.all(
      (await this.#entries(folder)).map(async (entry) => {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (!entry.isDirectory()) return [path];
        return depth > 1 ? this.#walk(path, depth - 1) : [];
      }),
    );
    return paths.flat();
  }

  /** @throws {SyncError} when the folder is there, and cannot be read */
  #entries(folder: string): Promise<readonly Dirent[]> {
    return readdir(join(this.#root, folder), { withFileTypes: true }).catch(
      orNothing(folder || '.', []),
    );
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
    if (text !== before) throw metadataError(changed(path));
    await this.sweep(path);
    const target = join(this.#root, path);
    if (after === null) return rm(target, { force: true });
    const temporary = `${target}.${randomBytes(6).toString('hex')}${UNFINISHED}`;
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

  /**
   * Removes what runs that were killed left beside a file: what git does not keep, and nobody still
   * writes. What cannot be removed waits for another run.
   */
  async sweep(path: string): Promise<void> {
    try {
      // Nothing behind a symbolic link or in a submodule is ours.
      await this.#find(path);
      const left = await this.#leftBehind(path);
      if (left.length === 0) return;
      const kept = new Set((await this.#index()).map((entry) => entry.path));
      const removals = left.filter((one) => !kept.has(one)).map((one) => rm(join(this.#root, one)));
      await Promise.allSettled(removals);
    } catch {
      // It harms nothing, so neither must this.
    }
  }

  async #leftBehind(path: string): Promise<readonly string[]> {
    const folder = posix.dirname(path);
    const own = `${posix.basename(path)}.`;
    const left = (await this.#entries(folder))
      .filter(({ name }) => name.startsWith(own) && LEFT_BEHIND.test(name.slice(own.length)))
      .map(({ name }) => posix.join(folder, name));
    const stats = await Promise.all(left.map((one) => lstat(join(this.#root, one))));
    const now = Date.now();
    return left.filter((_, at) => stats[at]?.isFile() && isAbandoned(stats[at].mtimeMs, now));
  }

  async #find(path: string): Promise<{ size: number; mode: number } | null> {
    await this.#refuseSubmodule(path);
    const segments = path.split('/');
    for (let depth = 1; depth <= segments.length; depth += 1) {
      const part = segments.slice(0, depth).join('/');
      const stats = await lstat(join(this.#root, part)).catch(orNothing<Stats | null>(part, null));
      if (stats === null) return null;
      if (stats.isSymbolicLink()) throw metadataError(OBSTACLES['symbolic-link'](part));
      if (depth === segments.length) {
        if (!stats.isFile()) throw metadataError(OBSTACLES.other(path));
        return stats;
      }
      if (await this.#isRepository(part)) throw metadataError(OBSTACLES.repository(part));
    }
    return null;
  }

  /** Where a submodule is not checked out, its folder is empty; only the index tells what it is. */
  async #refuseSubmodule(path: string): Promise<void> {
    const parts = new Set([path, ...foldersAbove(path)]);
    const submodule = (await this.#index()).find(
      (entry) => isSubmodule(entry) && parts.has(entry.path),
    );
    if (submodule !== undefined) throw metadataError(OBSTACLES.submodule(submodule.path));
  }

  /** Whether a folder is a clone of its own. */
  async #isRepository(folder: string): Promise<boolean> {
    return (await lstat(join(this.#root, folder, '.git')).catch(() => null)) !== null;
  }
}

const toEntry = (entry: Dirent): FolderEntry => ({ name: entry.name, kind: kindOf(entry) });

const kindOf = (entry: Dirent): FolderEntry['kind'] => {
  if (entry.isDirectory()) return 'folder';
  if (entry.isSymbolicLink()) return 'symbolic-link';
  return entry.isFile() ? 'file' : 'other';
};

const changed = (path: string): MetadataProblem => ({
  code: 'file-changed',
  message: `\`${path}\` was changed while it was being corrected, so it was left as it is.`,
  remedy: 'Run again.',
});
