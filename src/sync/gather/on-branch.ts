import type { StoredFile } from '../../metadata/index.js';
import { SyncError } from '../../model/problem.js';
import { isOneOf } from '../problem-codes.js';

/**
 * The text of a metadata file on a branch of ours: null when there is none that can be read, undefined
 * when nobody looked, or could.
 */
export type TextOnBranch = string | null | undefined;

/** What people left there may be anything; it is compared, never parsed in earnest. */
export const textOnBranch = async (
  reading: Promise<StoredFile | null | undefined>,
): Promise<TextOnBranch> => {
  try {
    const file = await reading;
    return file === null ? null : file?.text;
  } catch (error) {
    // A fault tells nothing of the file; every other refusal tells that it is not the one we wrote.
    const isOfFile = error instanceof SyncError && error.name === 'SyncError';
    return isOfFile && !isOneOf(error, 'file-unreadable') ? null : undefined;
  }
};

/** The texts that were looked for, by path. */
export const branchTextsOf = (
  loaded: readonly {
    readonly project: { readonly metadata: string };
    readonly onBranch: TextOnBranch;
  }[],
): ReadonlyMap<string, string | null> =>
  new Map(
    loaded.flatMap(({ project, onBranch }) =>
      onBranch === undefined ? [] : [[project.metadata, onBranch] as const],
    ),
  );
