import {
  commitOnBranch,
  type GitHubClient,
  hasMoved,
  isNotPermitted,
  type RepositoryReader,
  WriteRefused,
} from '../../github/index.js';
import { RemoteFault } from '../../http/index.js';
import type { SyncError } from '../../model/problem.js';
import { type Delivery, NOT_DELIVERED } from '../../model/result.js';
import { inputName, text, values } from '../../model/text.js';
import { assureUnmoved, textsOf } from '../correction-pull-request/commit-then-move.js';
import type { Proposal } from '../correction-pull-request/proposal.js';
import { deliveryError } from '../problems.js';
import { findOwnCommit } from './find-own.js';

/**
 * Delivers corrections as one commit straight on the base, made on the head that was planned from.
 *
 * @throws {WriteRefused} `head-moved` when the base or a file is not what the plan was made from
 * @throws {SyncError} `base-protected` when the base takes changes through pull requests only
 */
export const deliverCommit = async (
  ports: { readonly client: GitHubClient; readonly reader: RepositoryReader },
  proposal: Proposal,
): Promise<Delivery> => {
  const { base, files } = proposal;
  if (files.length === 0) return NOT_DELIVERED;
  try {
    await assureUnmoved(ports.reader, proposal);
    const commit = await commitOnBranch(ports, {
      branch: base.name,
      parent: base.oid,
      message: proposal.commit,
      files: textsOf(proposal),
    });
    return committed(base.name, commit);
  } catch (error) {
    if (hasMoved(error) && error.cause instanceof RemoteFault) {
      const own = await findOwnCommit(ports.reader, proposal);
      if (own !== null) return committed(base.name, own);
    }
    if (isNotPermitted(error)) return { ...NOT_DELIVERED, warnings: [error.problem] };
    throw error instanceof WriteRefused && error.code === 'branch-protected'
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

const baseProtected = (base: string, cause: WriteRefused): SyncError =>
  deliveryError(
    {
      code: 'base-protected',
      message: `The branch \`${base}\` is protected and takes no commit of this token: ${cause.reason}`,
      remedy: text`Use ${values({ deliver: 'pull-request' })}, or let the account of the ${inputName('token')} bypass the protection or the ruleset of the branch.`,
    },
    { cause },
  );
