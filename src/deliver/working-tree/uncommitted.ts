import type { SyncError } from '../../model/problem.js';
import { shellWord } from '../../model/shell-word.js';
import { deliveryError } from '../problems.js';

/** A file that differs from what is committed. */
export interface Uncommitted {
  readonly path: string;
  /** What keeps `git status` from showing that; null for nothing. */
  readonly hiddenBy: 'skip-worktree' | 'assume-unchanged' | 'gitignore' | null;
}

export const uncommittedChanges = (files: readonly Uncommitted[]): SyncError => {
  const hidden = files.filter(({ hiddenBy }) => hiddenBy !== null);
  const reasons = hidden.map(
    ({ path, hiddenBy }) =>
      ` \`git status\` does not show \`${path}\`: ${hiddenBy === 'gitignore' ? '`.gitignore` names it' : `it is marked \`${hiddenBy}\``}.`,
  );
  return deliveryError({
    code: 'uncommitted-changes',
    message: `${files.map(({ path }) => `\`${path}\``).join(', ')} ${files.length === 1 ? 'has' : 'have'} changes that are not committed, so nothing was written.${reasons.join('')}`,
    remedy: `${hidden.length === 0 ? '' : `Run ${hidden.map((file) => `\`${commandFor(file)}\``).join(' and ')}. `}Commit ${hidden.some(({ hiddenBy }) => hiddenBy === 'gitignore') ? '' : 'or stash '}${files.length === 1 && hidden.length === 1 ? 'it' : 'them'}, or add \`--allow-dirty\`.`,
  });
};

/** What lets git see the changes. */
const commandFor = ({ path, hiddenBy }: Uncommitted): string =>
  hiddenBy === 'gitignore'
    ? `git add --force ${shellWord(path)}`
    : `git update-index --no-${hiddenBy} ${shellWord(path)}`;
