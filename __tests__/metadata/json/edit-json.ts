import { openJson } from '../../../src/metadata/json/open.js';
import type { Edit } from '../../../src/metadata/text/edit.js';

/** The text with the edits made. */
export const editJson = (text: string, edits: readonly Edit[]): string =>
  openJson('file.json', text).edit(edits);
