export { FIELD_NAMES, listsOf, type MetadataFile, openMetadataFile } from './file.js';
export {
  type Branch,
  branchPart,
  fileAt,
  RepositoryStore,
  revisionOf,
  type StoredFile,
} from './stores/repository.js';
