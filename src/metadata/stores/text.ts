import { createHash } from 'node:crypto';
import { type MetadataProblem, metadataError } from '../problems.js';

/** A file as it was read, and the blob that it is; text and bytes are the same to the last one. */
export interface StoredFile {
  readonly path: string;
  readonly text: string;
  readonly blob: string;
}

/** GitHub gives no file above this size, and no metadata file comes near it. */
const MOST_BYTES = 100 * 1024 * 1024;

/**
 * The text of a file's bytes, with its byte-order mark.
 *
 * @throws {SyncError} `not-text` when it is binary or not UTF-8, `file-too-large` above 100 MB
 */
export const decodeText = (path: string, bytes: Uint8Array): string => {
  refuseSize(path, bytes.byteLength);
  if (bytes.includes(0)) throw metadataError(notText(path));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw metadataError(notText(path), { cause });
  }
};

/** The id that git gives to a file of these bytes. */
export const blobId = (bytes: Uint8Array): string =>
  createHash('sha1').update(`blob ${bytes.byteLength}\0`).update(bytes).digest('hex');

/** @throws {SyncError} `file-too-large` */
export const refuseSize = (path: string, bytes: number): void => {
  if (bytes <= MOST_BYTES) return;
  throw metadataError({
    code: 'file-too-large',
    message: `\`${path}\` has ${Math.round(bytes / 1024 / 1024)} MB; at most 100 MB are read.`,
    remedy: 'Split the file by project, or check the path.',
  });
};

export const notText = (path: string): MetadataProblem => ({
  code: 'not-text',
  message: `\`${path}\` is not a text file in UTF-8.`,
  remedy: 'Check the path; convert the file to UTF-8.',
});
