import {
  type MetadataFile,
  type OpenDocument,
  openMetadataFile,
} from '../../src/metadata/index.js';
import type { FormatName, MappedFormat } from '../../src/model/settings.js';
import { PULL_REQUESTS } from '../../src/trackers/github/pull-requests/definition.js';

/** A metadata file that records pull requests; its format is detected when none is given. */
export const openFile = (
  path: string,
  text: string,
  format: FormatName | MappedFormat | null = null,
  project?: string,
  openDocument?: OpenDocument,
): MetadataFile => openMetadataFile(path, text, PULL_REQUESTS, format, project, openDocument);
