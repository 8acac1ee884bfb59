import type { Problem } from '../../model/problem.js';

/** What stands under the path of a file, or above it, and is no file or folder of the repository. */
export type Obstacle = 'symbolic-link' | 'submodule' | 'other' | 'left-out' | 'deleted';

const NAME_THE_FILE = 'Give the path of the file itself.';

export const OBSTACLES: Readonly<Record<Obstacle, (path: string) => Problem>> = {
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
  other: (path) => ({
    code: 'not-a-file',
    message: `\`${path}\` is no regular file.`,
    remedy: NAME_THE_FILE,
  }),
  'left-out': (path) => ({
    code: 'not-checked-out',
    message: `\`${path}\` is in the repository, but left out of this working tree (a sparse checkout, or \`skip-worktree\`).`,
    remedy:
      'Add its folder with `git sparse-checkout add`, or take the mark off with `git update-index --no-skip-worktree`; or work through the API with `--repo owner/name`.',
  }),
  deleted: (path) => ({
    code: 'not-checked-out',
    message: `git keeps \`${path}\`, but it is not in the working tree.`,
    remedy: 'Bring it back with `git restore`, or delete it for good with `git rm`.',
  }),
};
