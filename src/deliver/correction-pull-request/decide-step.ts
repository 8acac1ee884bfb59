import { labelKey } from '../../model/labels.js';
import type { CorrectionSettings } from '../../model/settings.js';
import { commitsByPeople } from './commits-by-people.js';
import type { BranchCommit, OpenCorrection, OpenPullRequest } from './open-correction.js';
import type { Proposal } from './proposal.js';

/** What happens to the correction pull request in this run. */
export type Step =
  | { readonly step: 'nothing' }
  | { readonly step: 'keep' }
  | { readonly step: 'leave-to-full-run' }
  | { readonly step: 'leave-to-people'; readonly commits: readonly BranchCommit[] }
  | { readonly step: 'branch-taken'; readonly author: string }
  | { readonly step: 'close' }
  /** The branch is as it should be; only title, body or labels are not, or nothing is open yet. */
  | { readonly step: 'describe' }
  | { readonly step: 'rebuild' };

/** The life of the correction pull request, as a pure function of what was read and planned. */
export const decideStep = (
  open: OpenCorrection,
  proposal: Proposal,
  { labels }: Pick<CorrectionSettings, 'labels'>,
): Step => {
  const { branch, pullRequest } = open;
  const byPeople = commitsByPeople(open, proposal.branchTexts);
  if (proposal.files.length === 0) return stepWithoutCorrections(pullRequest, proposal, byPeople);
  const last = byPeople.at(-1);
  if (last !== undefined) {
    return pullRequest === null
      ? { step: 'branch-taken', author: last.author }
      : { step: 'leave-to-people', commits: byPeople };
  }
  if (pullRequest !== null && !proposal.mayTakeOut && !proposal.keepsCarried) {
    return { step: 'leave-to-full-run' };
  }
  const isSame =
    branch?.parent === proposal.base.oid &&
    isOnBranch(proposal) &&
    branch.message.includes(proposal.carried);
  if (!isSame) return { step: 'rebuild' };
  return { step: isDescribed(pullRequest, proposal, labels) ? 'keep' : 'describe' };
};

const stepWithoutCorrections = (
  pullRequest: OpenPullRequest | null,
  { mayTakeOut }: Proposal,
  byPeople: readonly BranchCommit[],
): Step => {
  if (pullRequest === null) return { step: 'nothing' };
  if (!mayTakeOut) return { step: 'keep' };
  return byPeople.length === 0 ? { step: 'close' } : { step: 'leave-to-people', commits: byPeople };
};

const isDescribed = (
  pullRequest: OpenPullRequest | null,
  { title, body }: Proposal,
  labels: readonly string[],
): boolean => {
  if (pullRequest === null) return false;
  const present = new Set(pullRequest.labels.map(labelKey));
  return (
    pullRequest.title === title &&
    sameText(pullRequest.body, body) &&
    labels.every((label) => present.has(labelKey(label)))
  );
};

/** Whether the branch already has the text that is planned for every file. */
export const isOnBranch = ({ files }: Proposal): boolean =>
  files.every(({ after, onBranch }) => after === onBranch);

/** GitHub may store line ends its own way. */
export const sameText = (a: string, b: string): boolean =>
  a.replaceAll('\r\n', '\n').trim() === b.replaceAll('\r\n', '\n').trim();
