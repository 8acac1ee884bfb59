import type { CorrectionSettings } from '../../model/settings.js';
import type { OpenCorrection } from './find.js';
import type { Proposal } from './proposal.js';

/** What happens to the correction pull request in this run. */
export type Step =
  | { readonly step: 'nothing' }
  | { readonly step: 'keep' }
  | { readonly step: 'leave-to-full-run' }
  | { readonly step: 'leave-to-people'; readonly author: string }
  | { readonly step: 'branch-taken'; readonly author: string }
  | { readonly step: 'close' }
  /** The branch is as it should be; only title, body or labels are not, or nothing is open yet. */
  | { readonly step: 'describe' }
  | { readonly step: 'rebuild' };

/** The trailer by which our commits are told from those of people. */
export const RUN_TRAILER = 'Metadata-Sync-Run';

const isOurs = (message: string): boolean =>
  new RegExp(`^${RUN_TRAILER}: \\S+$`, 'm').test(message);

/** The life of the correction pull request, as a pure function of what was read and planned. */
export const decideStep = (
  open: OpenCorrection,
  proposal: Proposal,
  { labels }: Pick<CorrectionSettings, 'labels'>,
): Step => {
  const { branch, pullRequest } = open;
  const byPeople = branch !== null && !isOurs(branch.message) ? branch.author : null;
  if (proposal.files.length === 0) {
    if (pullRequest === null) return { step: 'nothing' };
    if (!proposal.mayTakeOut) return { step: 'keep' };
    return byPeople === null ? { step: 'close' } : { step: 'leave-to-people', author: byPeople };
  }
  if (byPeople !== null) {
    return pullRequest === null
      ? { step: 'branch-taken', author: byPeople }
      : { step: 'leave-to-people', author: byPeople };
  }
  if (pullRequest !== null && !proposal.mayTakeOut && !proposal.keepsCarried) {
    return { step: 'leave-to-full-run' };
  }
  const sameTree = branch !== null && branch.parent === proposal.base.oid && isOnBranch(proposal);
  if (!sameTree) return { step: 'rebuild' };
  const described =
    pullRequest !== null &&
    pullRequest.title === proposal.title &&
    sameText(pullRequest.body, proposal.body) &&
    labels.every((label) =>
      pullRequest.labels.some((one) => one.toLowerCase() === label.toLowerCase()),
    );
  return { step: described ? 'keep' : 'describe' };
};

/** Whether the branch already has the text that is planned for every file. */
export const isOnBranch = ({ files }: Proposal): boolean =>
  files.every(({ after, onBranch }) => after === onBranch);

/** GitHub may store line ends its own way. */
const sameText = (a: string, b: string): boolean =>
  a.replaceAll('\r\n', '\n').trim() === b.replaceAll('\r\n', '\n').trim();
