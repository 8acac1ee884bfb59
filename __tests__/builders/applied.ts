import { applyChanges, openMetadataFile } from '../../src/metadata/index.js';
import type { Correction } from '../../src/model/correction.js';
import type { Field } from '../../src/model/field.js';

/** The text of a file of one project with the corrections made. */
export const applied = (
  text: string,
  corrections: readonly Correction[],
  now: Date,
  open: string | null = null,
  owned?: readonly Field[],
): string => {
  const file = openMetadataFile('notes.json', text, null);
  return applyChanges(text, [{ file, corrections, owned: owned ?? file.fields }], now, open);
};
