import { SyncError } from '../../model/problem.js';

/** GitHub gives no file above this size, and no metadata file comes near it. */
const MOST_BYTES = 100 * 1024 * 1024;

/**
 * The text of a file's bytes, with its byte-order mark.
 *
 * @throws {SyncError} `not-text` when it is binary or not UTF-8, `file-too-large` above 100 MB
 */
export const decodeText = (path: string, bytes: Uint8Array): string => {
  refuseSize(path, bytes.byteLength);
  if (bytes.includes(0)) throw new SyncError(notText(path));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new SyncError(notText(path), { cause });
  }
};

/** @throws {SyncError} `file-too-large` */
export const refuseSize = (path: string, bytes: number): void => {
  if (bytes <= MOST_BYTES) return;
  throw new SyncError({
    code: 'file-too-large',
    message: `\`${path}\` has ${Math.round(bytes / 1024 / 1024)} MB; at most 100 MB are read.`,
    remedy: 'Split the file by project, or check the path.',
  });
};

export const notText = (path: string) => ({
  code: 'not-text',
  message: `\`${path}\` is not a text file in UTF-8.`,
  remedy: 'Check the path; convert the file to UTF-8.',
});
