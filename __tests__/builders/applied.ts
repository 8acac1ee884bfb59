import { applyChanges } from '../../src/metadata/index.js';
import type { Correction } from '../../src/model/correction.js';
import type { Field } from '../../src/model/field.js';
import { openFile } from './metadata-file.js';

/** The text of a file of one project with the corrections made. */
export const applied = (
  text: string,
  corrections: readonly Correction[],
  now: Date,
  open: string | null = null,
  owned?: readonly Field[],
): string => {
  const file = openFile('notes.json', text);
  return applyChanges(text, [{ file, corrections, owned: owned ?? file.fields }], now, open);
};
