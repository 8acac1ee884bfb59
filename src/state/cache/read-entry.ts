import { readFile, stat } from 'node:fs/promises';
import { LARGEST } from './codec.js';

/** The bytes of an entry; null for what is no file of ours, such as a pipe or one without end. */
export const readEntry = async (path: string): Promise<Uint8Array | null> => {
  const found = await stat(path);
  return found.isFile() && found.size <= LARGEST ? readFile(path) : null;
};
