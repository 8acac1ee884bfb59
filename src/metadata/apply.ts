import type { Correction } from '../model/correction.js';
import type { Field } from '../model/field.js';
import type { MetadataFile } from './file.js';

/** The corrections of one project, for its part of a file. */
export interface ProjectEdit {
  readonly file: MetadataFile;
  readonly corrections: readonly Correction[];
  /** The fields with the owners that hold. */
  readonly owned: readonly Field[];
}

/**
 * The text of a file with the corrections of all its projects made; without any it is the same.
 *
 * The stamp of an open correction is tried first: when the text is then the one that is proposed
 * already, nothing has to be written.
 *
 * @param now the run's start
 * @param open the text that an open correction proposes
 */
export const applyChanges = (
  text: string,
  changes: readonly ProjectEdit[],
  now: Date,
  open: string | null,
): string => {
  const edited = (stamped: string | null): string =>
    changes.reduce((current, { file, corrections, owned }) => {
      const here = current === text ? file : file.withText(current);
      return here.edit(corrections, now, stamped, owned);
    }, text);
  return open !== null && edited(open) === open ? open : edited(null);
};
