import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEntry } from './read-entry.js';
import type { CacheStore } from './store.js';

/** The name of the entry's file; the cache finds an entry by its paths as well as by its key. */
const FILE = 'observation.json.gz';

/**
 * The cache of GitHub Actions. Its client is large, so it is loaded when it is first used.
 *
 * @param folder where files may be written for a while; the same in each run
 */
export class ActionsStore implements CacheStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = join(folder, 'metadata-sync-cache');
  }

  async load(prefix: string): Promise<Uint8Array | null> {
    const { restoreCache } = await import('@actions/cache');
    const path = await this.#path(prefix);
    const found = await restoreCache([path], `${prefix}none`, [prefix]);
    return found === undefined ? null : readEntry(path);
  }

  async save(prefix: string, suffix: string, bytes: Uint8Array): Promise<void> {
    const { saveCache } = await import('@actions/cache');
    const path = await this.#path(prefix);
    await writeFile(path, bytes);
    await saveCache([path], `${prefix}${suffix}`);
  }

  async #path(prefix: string): Promise<string> {
    const folder = join(this.#folder, prefix);
    await mkdir(folder, { recursive: true });
    return join(folder, FILE);
  }
}
