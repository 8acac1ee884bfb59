import type { SyncError } from '../../model/problem.js';
import { type MetadataCode, metadataError } from '../problems.js';

/** A text with the path of its file. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** The error for one place of a file, which its message begins with. */
export const refuse = (
  { path, text }: Source,
  offset: number,
  { code, what, remedy }: { code: MetadataCode; what: string; remedy: string },
): SyncError => {
  const before = text.slice(0, offset).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return metadataError({
    code,
    message: `${path}:${before.length}:${column}: ${what}.`,
    remedy,
  });
};

export const invalid = (source: Source, offset: number, what: string, remedy: string): SyncError =>
  refuse(source, offset, { code: 'metadata-invalid', what, remedy });
