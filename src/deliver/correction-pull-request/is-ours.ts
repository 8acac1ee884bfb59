import type { CorrectionBranch } from './open-correction.js';
import { namedIn, runOf } from './trailers.js';

/** Both dates of a commit that GitHub makes are of one instant; they may fall into two seconds. */
const ONE_INSTANT = 1000;

/**
 * Whether the newest commit is as a run made it. One that somebody amended keeps our message and its
 * parent, so the message alone tells nothing.
 *
 * @param texts what stands on the branch, by path, of every file that was looked for; null for none
 *   that can be read
 */
export const isOurs = (
  commit: CorrectionBranch,
  texts: ReadonlyMap<string, string | null>,
): boolean => {
  if (runOf(commit.message) === null || isReworked(commit)) return false;
  const named = namedIn(commit.message);
  const { changedFiles } = commit;
  if (changedFiles !== null && changedFiles !== named.length) return false;
  const looked = [...texts];
  const found = named.map(({ isAt, isAs }) => {
    const [, text] = looked.find(([path]) => isAt(path)) ?? [];
    return text === undefined ? 'not looked for' : text !== null && isAs(text) ? 'ours' : 'changed';
  });
  if (found.includes('changed')) return false;
  const isProven = changedFiles !== null && !found.includes('not looked for');
  return isProven || !isOfOneHand(commit);
};

/** An amended or rebased commit keeps its author's date. */
const isReworked = ({ authoredAt, committedAt }: CorrectionBranch): boolean =>
  authoredAt !== null &&
  committedAt !== null &&
  Math.abs(Date.parse(committedAt) - Date.parse(authoredAt)) > ONE_INSTANT;

/** GitHub itself is the committer of what is committed through its API; git takes the author. */
const isOfOneHand = ({ authorEmail, committerEmail }: CorrectionBranch): boolean =>
  authorEmail !== null && authorEmail === committerEmail;
