import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEntry } from './read-entry.js';
import type { CacheStore } from './store.js';

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
  }

  #path(prefix: string): string {
    return join(this.#folder, `${prefix}observation.json.gz`);
  }
}
