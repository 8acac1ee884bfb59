export { applyChanges, type ProjectEdit } from './apply.js';
export { type OpenDocument, openerFor } from './document.js';
export {
  fieldNames,
  type MetadataFile,
  openMetadataFile,
  projectsIn,
  recordedFields,
} from './file.js';
export { newLedger } from './formats/ledger.js';
export type { MetadataCode } from './problems.js';
export { recognise, type Shape } from './recognise.js';
export { foldersAbove } from './stores/absence.js';
export { type IndexEntry, isSubmodule } from './stores/index-entries.js';
export {
  type Branch,
  branchesFragment,
  branchFragment,
  fileAt,
  RepositoryStore,
  revisionOf,
} from './stores/repository.js';
export type { StoredFile } from './stores/text.js';
export { folderAt } from './stores/trees.js';
export { WorkingTreeStore } from './stores/working-tree.js';
export { depthOf, fillIn, folderOf, hasPlaceholder, projectOf } from './template.js';
