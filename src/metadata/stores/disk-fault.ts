import { metadataError } from '../problems.js';

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : String(error);

/** Only what the disk says is not there, is not there. */
export const orNothing =
  <T>(path: string, nothing: T) =>
  (cause: unknown): T => {
    const code = codeOf(cause);
    if (code === 'ENOENT' || code === 'ENOTDIR') return nothing;
    throw metadataError(
      {
        code: 'file-unreadable',
        message: `\`${path}\` could not be read: ${code}.`,
        remedy: 'Check who may read it, and run again.',
      },
      { cause },
    );
  };
