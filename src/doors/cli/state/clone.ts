import type { SyncError } from '../../../model/problem.js';
import type { StateElsewhere } from '../../../sync/index.js';
import { commandLineError } from '../problems.js';
import { firstRef, pathsAt, textAt } from '../target/git.js';

/**
 * The state branch as it was last fetched into a clone.
 *
 * @param onFound told which ref is read, and when its newest commit was made
 */
export const stateInClone =
  (root: string, onFound: (ref: string, committedAt: string) => void): StateElsewhere =>
  (branch) => {
    const fetched = `refs/remotes/origin/${branch}`;
    const found = firstRef(root, [fetched, `refs/heads/${branch}`]).then((one) => {
      if (one === null) throw notFetched(branch, fetched);
      onFound(one.ref.replace(/^refs\/(remotes|heads)\//, ''), one.committedAt);
      return one.ref;
    });
    return {
      read: async (path) => textAt(root, await found, path),
      list: async (folder) => pathsAt(root, await found, folder),
    };
  };

const notFetched = (branch: string, ref: string): SyncError =>
  commandLineError({
    code: 'state-not-fetched',
    message: `This clone has no branch \`${branch}\`, on which the history is kept.`,
    remedy: `Run \`git fetch origin ${branch}:${ref}\`, or leave out \`--offline\` to ask GitHub.`,
  });
