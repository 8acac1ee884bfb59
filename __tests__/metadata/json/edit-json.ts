import type { Edit } from '../../../src/metadata/json/edit.js';
import { openJson } from '../../../src/metadata/json/open.js';

/** The text with the edits made. */
export const editJson = (text: string, edits: readonly Edit[]): string =>
  openJson('file.json', text).edit(edits);
