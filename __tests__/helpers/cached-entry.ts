import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { CacheService } from './cache-service.js';

/** An entry of the cache, as whoever may write to it sees it. */
export interface CachedEntry {
  complete: unknown;
  since: unknown;
  fullScanAt: unknown;
  items: Record<string, unknown>[];
  streams: Record<string, unknown>[];
}

export type Poison = (entry: CachedEntry) => void;

type Changes = Readonly<Record<string, unknown>>;

/** Changes the cached item of that number, and what it has by field name. */
export const poisonItem =
  (number: number, changes: Changes, values: Changes = {}): Poison =>
  ({ items }) => {
    const item = items.find(({ key }) => key === `#${number}`);
    if (item === undefined) throw new Error(`There is no #${number} in the cache.`);
    Object.assign(item, changes, { values: Object.assign(item.values ?? {}, values) });
  };

const poisoned = (bytes: Uint8Array, poison: Poison): Buffer => {
  const entry: CachedEntry = JSON.parse(gunzipSync(bytes).toString('utf8'));
  poison(entry);
  return gzipSync(JSON.stringify(entry));
};

/** Changes every entry of the action's cache, each of which is an archive of one file. */
export const poisonEntries = (cache: CacheService, poison: Poison): void => {
  const folder = join(cache.env.RUNNER_TEMP ?? '', 'poisoned');
  for (const [key, bytes] of cache.entries) {
    mkdirSync(folder);
    const archive = join(folder, 'archive');
    writeFileSync(archive, bytes);
    const zstd = bytes.readUInt32BE(0) === 0x28b52ffd ? '--zstd' : '--gzip';
    execFileSync('tar', [zstd, '-xf', archive, '-C', folder]);
    rmSync(archive);
    const [file = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.gz'),
    );
    writeFileSync(join(folder, file), poisoned(readFileSync(join(folder, file)), poison));
    const packed = execFileSync('tar', [zstd, '-cf', '-', '-C', folder, file]);
    cache.entries.set(key, packed);
    rmSync(folder, { recursive: true });
  }
};

/** Changes every entry in a folder of the user's. */
export const poisonFolder = (folder: string, poison: Poison): void => {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    writeFileSync(path, poisoned(readFileSync(path), poison));
  }
};

/** A `tar` that tells its environment before it does what it is asked to. */
export const tellingTar = (folder: string): { readonly path: string; readonly told: string } => {
  const told = join(folder, 'environment');
  const path = join(folder, 'tar');
  const real = execFileSync('which', ['tar'], { encoding: 'utf8' }).trim();
  writeFileSync(path, `#!/bin/sh\nenv >> '${told}'\nexec ${real} "$@"\n`, { mode: 0o755 });
  return { path: dirname(path), told };
};
