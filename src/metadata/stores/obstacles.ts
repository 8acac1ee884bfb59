import { posix } from 'node:path';
import { shellWord } from '../../model/shell-word.js';
import type { MetadataProblem } from '../problems.js';

/** What stands under the path of a file, or above it, and is no file or folder of the repository. */
export type Obstacle =
  | 'symbolic-link'
  | 'submodule'
  | 'repository'
  | 'other'
  | 'left-out'
  | 'deleted';

/** Empty for what lies at the root. */
const folderOf = (path: string): string => posix.dirname(path).replace(/^\.$/, '');

const NAME_THE_FILE = 'Give the path of the file itself.';

export const OBSTACLES: Readonly<Record<Obstacle, (path: string) => MetadataProblem>> = {
  'symbolic-link': (path) => ({
    code: 'symbolic-link',
    message: `\`${path}\` is a symbolic link; what it points to may lie outside of the repository.`,
    remedy: NAME_THE_FILE,
  }),
  submodule: (path) => ({
    code: 'in-submodule',
    message: `\`${path}\` is a submodule; what is in it belongs to another repository.`,
    remedy:
      'Keep the metadata file in this repository, or run in the one that the submodule names.',
  }),
  repository: (path) => ({
    code: 'in-submodule',
    message: `\`${path}\` is a repository of its own, so what is in it does not belong to this one.`,
    remedy: 'Keep the metadata file in this repository, or run in that one.',
  }),
  other: (path) => ({
    code: 'not-a-file',
    message: `\`${path}\` is no regular file.`,
    remedy: NAME_THE_FILE,
  }),
  'left-out': (path) => ({
    code: 'not-checked-out',
    message: `\`${path}\` is in the repository, but left out of this working tree (a sparse checkout, or \`skip-worktree\`).`,
    remedy: `${folderOf(path) === '' ? 'Take' : `Add its folder with \`git sparse-checkout add ${shellWord(folderOf(path))}\`, or take`} the mark off with \`git update-index --no-skip-worktree ${shellWord(path)}\`; or work through the API with \`--repo owner/name\`.`,
  }),
  deleted: (path) => ({
    code: 'not-checked-out',
    message: `git keeps \`${path}\`, but it is not in the working tree.`,
    remedy: `Bring it back with \`git restore ${shellWord(path)}\`, or delete it for good with \`git rm ${shellWord(path)}\`.`,
  }),
};
