import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbandoned } from '../../model/abandoned.js';
import { readEntry } from './read-entry.js';
import type { CacheStore } from './store.js';

const UNFINISHED = /^metadata-sync-.+observation\.json\.gz\./;

/** A folder of the user's, for the command line. One file an entry; the newest replaces the older. */
export class FolderStore implements CacheStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async load(prefix: string): Promise<Uint8Array | null> {
    return readEntry(this.#path(prefix)).catch(() => null);
  }

  async save(prefix: string, suffix: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const unfinished = `${this.#path(prefix)}.${suffix}`;
    await writeFile(unfinished, bytes);
    await rename(unfinished, this.#path(prefix));
    await this.#sweep(prefix);
  }

  /** Removes what runs that were killed left; one that still writes is younger. The disk's own clock tells. */
  async #sweep(prefix: string): Promise<void> {
    const { mtimeMs: now } = await stat(this.#path(prefix));
    const names = (await readdir(this.#folder)).filter((name) => UNFINISHED.test(name));
    const removals = names.map(async (name) => {
      const path = join(this.#folder, name);
      const { mtimeMs } = await stat(path);
      if (isAbandoned(mtimeMs, now)) await rm(path);
    });
    await Promise.allSettled(removals);
  }

  #path(prefix: string): string {
    return join(this.#folder, `${prefix}observation.json.gz`);
  }
}
