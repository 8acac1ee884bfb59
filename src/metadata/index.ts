export { FIELD_NAMES, listsOf, type MetadataFile, openMetadataFile } from './file.js';
export {
  type Branch,
  branchPart,
  fileAt,
  RepositoryStore,
  revisionOf,
} from './stores/repository.js';
