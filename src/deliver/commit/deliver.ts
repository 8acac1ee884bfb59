import { type GitHubClient, GitHubFault, type RepositoryReader } from '../../github/index.js';
import { SyncError } from '../../model/problem.js';
import { type Delivery, NOT_DELIVERED } from '../../model/result.js';
import {
  additionsOf,
  assureUnmoved,
  committedOid,
} from '../correction-pull-request/commit-then-move.js';
import { COMMIT_ON_BRANCH } from '../correction-pull-request/mutations.js';
import type { Proposal } from '../correction-pull-request/proposal.js';
import { HeadMoved, NotAllowed, write } from '../correction-pull-request/write.js';
import { findOwnCommit } from './find-own.js';

/**
 * Delivers corrections as one commit straight on the base, made on the head that was planned from.
 *
 * @throws {HeadMoved} when the base or a file is not what the plan was made from
 * @throws {SyncError} `base-protected` when the base takes changes through pull requests only
 */
export const deliverCommit = async (
  { client, reader }: { readonly client: GitHubClient; readonly reader: RepositoryReader },
  proposal: Proposal,
): Promise<Delivery> => {
  const { base, files } = proposal;
  if (files.length === 0) return NOT_DELIVERED;
  const { owner, name } = reader.repository;
  try {
    await assureUnmoved(reader, proposal);
    const data = await write(client, COMMIT_ON_BRANCH, {
      commit: {
        branch: { repositoryNameWithOwner: `${owner}/${name}`, branchName: base.name },
        expectedHeadOid: base.oid,
        message: proposal.commit,
        fileChanges: { additions: additionsOf(proposal) },
      },
    });
    return committed(base.name, committedOid(data));
  } catch (error) {
    if (error instanceof HeadMoved && error.cause instanceof GitHubFault) {
      const own = await findOwnCommit(reader, proposal);
      if (own !== null) return committed(base.name, own);
    }
    if (error instanceof NotAllowed) return { ...NOT_DELIVERED, warnings: [error.problem] };
    throw error instanceof SyncError && error.code === 'branch-protected'
      ? baseProtected(base.name, error)
      : error;
  }
};

const committed = (branch: string, commit: string): Delivery => ({
  ...NOT_DELIVERED,
  branch,
  commit,
  carriesAll: true,
});

const baseProtected = (base: string, cause: SyncError): SyncError =>
  new SyncError(
    {
      code: 'base-protected',
      message: `The branch \`${base}\` is protected and takes no commit of this token: ${cause.message.replace(/^[^:]*: /, '')}`,
      remedy:
        'Use `deliver: pull-request`, or let the account of the `token` bypass the protection or the ruleset of the branch.',
    },
    { cause },
  );
