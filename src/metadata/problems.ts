import { errorOf, type Problem } from '../model/problem.js';

/** Every code of a problem that this folder makes. */
export type MetadataCode =
  | 'base-not-found'
  | 'field-unknown'
  | 'file-changed'
  | 'file-too-large'
  | 'file-unreadable'
  | 'format-unknown'
  | 'in-submodule'
  | 'metadata-alias'
  | 'metadata-invalid'
  | 'metadata-layout'
  | 'metadata-not-the-format'
  | 'metadata-tag'
  | 'not-a-file'
  | 'not-a-folder'
  | 'not-checked-out'
  | 'not-text'
  | 'repository-empty'
  | 'spelled-otherwise'
  | 'symbolic-link';

export type MetadataProblem = Problem<MetadataCode>;

export const metadataError = errorOf<MetadataCode>();
