import { type GitHubClient, isNotPermitted, type RepositoryReader } from '../../github/index.js';
import type { Clock } from '../../http/index.js';
import type { Problem } from '../../model/problem.js';
import { type Delivery, NOT_DELIVERED } from '../../model/result.js';
import type { CorrectionSettings } from '../../model/settings.js';
import { text } from '../../model/text.js';
import { deliveryError } from '../problems.js';
import { closePullRequest } from './close.js';
import { commitThenMove } from './commit-then-move.js';
import { createPullRequest } from './create.js';
import { decideStep, isOnBranch } from './decide-step.js';
import { addLabels } from './labels.js';
import { abandoned, leaveToPeople, removeTemporary } from './leave.js';
import type { BranchCommit, OpenCorrection, OpenPullRequest } from './open-correction.js';
import { branchTaken, leftToFullRun } from './problems.js';
import type { Merged, Proposal } from './proposal.js';
import { refusalToUpdate, updatePullRequest } from './update.js';

interface Ports {
  readonly client: GitHubClient;
  readonly reader: RepositoryReader;
  readonly clock: Pick<Clock, 'sleep'>;
  readonly serverUrl: string;
}

type Target = NonNullable<Delivery['pullRequest']>;

/** Delivers corrections as the one open correction pull request. */
export class CorrectionPullRequest {
  readonly #ports: Ports;
  readonly #settings: Pick<CorrectionSettings, 'branch' | 'labels'>;

  constructor(ports: Ports, settings: Pick<CorrectionSettings, 'branch' | 'labels'>) {
    this.#ports = ports;
    this.#settings = settings;
  }

  /**
   * Brings the correction pull request to what is proposed.
   *
   * @param mergedBy what merging brings of a correction that is left as people made it
   * @throws {WriteRefused} `head-moved` when something moved since it was read; read and plan again then
   * @throws {SyncError} when the repository does not allow it
   */
  async deliver(
    open: OpenCorrection,
    proposal: Proposal,
    mergedBy: (open: OpenCorrection) => Promise<Merged> = async () => ({
      carriesAll: isOnBranch(proposal),
    }),
  ): Promise<Delivery> {
    const step = decideStep(open, proposal, this.#settings);
    if (step.step === 'rebuild') return this.#rebuild(open, proposal);
    const { client } = this.#ports;
    await removeTemporary(client, open.repositoryId, abandoned(open, proposal.startedAt));
    switch (step.step) {
      case 'nothing':
        return NOT_DELIVERED;
      case 'keep':
        return this.#unchanged(open, isOnBranch(proposal), []);
      case 'leave-to-full-run':
        return this.#unchanged(open, false, [await this.#whyLeft(open)]);
      case 'leave-to-people':
        return this.#leaveToPeople(open, proposal, step.commits, mergedBy);
      case 'branch-taken':
        throw deliveryError(branchTaken(step.author, this.#settings.branch));
      case 'close':
        return this.#close(open, proposal);
      case 'describe':
        return this.#describe(open, proposal, open.branch?.oid ?? null);
    }
  }

  /** What a run could not confirm is left to a full one; what it may not write, to another token. */
  async #whyLeft({ pullRequest }: OpenCorrection): Promise<Problem> {
    if (pullRequest === null) return leftToFullRun;
    const refusal = await refusalToUpdate(this.#ports.client, pullRequest);
    return refusal ?? leftToFullRun;
  }

  async #leaveToPeople(
    open: OpenCorrection,
    proposal: Proposal,
    commits: readonly BranchCommit[],
    mergedBy: (open: OpenCorrection) => Promise<Merged>,
  ): Promise<Delivery> {
    const { branch } = this.#settings;
    const left = await leaveToPeople(this.#ports, branch, open, proposal, commits);
    // What cannot be merged is not delivered, however much stands on the branch.
    const canDeliver = left.conflictsSince === null && proposal.files.length > 0;
    const merged = canDeliver ? await mergedBy(open) : { carriesAll: false };
    return { ...this.#unchanged(open, merged.carriesAll, left.warnings), ...left, ...merged };
  }

  #unchanged(
    { pullRequest, branch }: OpenCorrection,
    carriesAll: boolean,
    warnings: readonly Problem[],
  ): Delivery {
    return {
      operation: 'unchanged',
      pullRequest: pullRequest === null ? null : target(pullRequest),
      branch: this.#settings.branch,
      commit: branch?.oid ?? null,
      carriesAll,
      conflictsSince: pullRequest?.conflictsSince ?? null,
      warnings,
    };
  }

  async #rebuild(open: OpenCorrection, proposal: Proposal): Promise<Delivery> {
    const { client, reader } = this.#ports;
    let commit: string;
    try {
      commit = await commitThenMove(client, reader, this.#settings.branch, open, proposal);
    } catch (error) {
      if (!isNotPermitted(error)) throw error;
      return { ...NOT_DELIVERED, warnings: [error.problem] };
    }
    // Whoever made these finds the branch moved, and so has to begin anew in any case.
    await removeTemporary(client, open.repositoryId, open.temporary);
    return this.#describe(open, proposal, commit);
  }

  /** Creates the pull request, or brings its title, body and labels up to date. */
  async #describe(
    open: OpenCorrection,
    proposal: Proposal,
    commit: string | null,
  ): Promise<Delivery> {
    const { client } = this.#ports;
    const { branch } = this.#settings;
    const delivered = { branch, commit, carriesAll: true, warnings: [] };
    try {
      const { pullRequest } = open;
      const described =
        pullRequest === null
          ? await createPullRequest(client, open.repositoryId, branch, proposal)
          : await updatePullRequest(client, pullRequest, {
              title: proposal.title,
              body: proposal.body,
            });
      const warnings = await addLabels(
        this.#ports,
        described.number,
        this.#settings.labels,
        pullRequest?.labels ?? [],
      );
      const operation = pullRequest === null ? 'created' : 'updated';
      return { ...delivered, operation, pullRequest: described, warnings };
    } catch (error) {
      if (!isNotPermitted(error)) throw error;
      const link = this.#compareLink(proposal);
      const remedy = text`${error.problem.remedy} The commit is there; open the pull request at ${link}.`;
      const pullRequest = open.pullRequest === null ? null : target(open.pullRequest);
      return {
        ...delivered,
        operation: pullRequest === null ? 'none' : 'updated',
        pullRequest,
        carriesAll: pullRequest !== null,
        warnings: [{ ...error.problem, remedy }],
      };
    }
  }

  async #close(open: OpenCorrection, proposal: Proposal): Promise<Delivery> {
    const { client } = this.#ports;
    const { pullRequest, branch, repositoryId } = open;
    if (pullRequest === null) return NOT_DELIVERED;
    let warnings: readonly Problem[];
    try {
      warnings = await closePullRequest(client, {
        repositoryId,
        pullRequest,
        branch: branch && { name: this.#settings.branch, oid: branch.oid },
        comment: proposal.closingComment,
      });
    } catch (error) {
      if (!isNotPermitted(error)) throw error;
      return this.#unchanged(open, false, [error.problem]);
    }
    await removeTemporary(client, repositoryId, open.temporary);
    return {
      operation: 'closed',
      pullRequest: target(pullRequest),
      branch: this.#settings.branch,
      commit: null,
      carriesAll: false,
      warnings,
    };
  }

  #compareLink({ base }: Proposal): string {
    const { owner, name } = this.#ports.reader.repository;
    return `${this.#ports.serverUrl}/${owner}/${name}/compare/${base.name}...${this.#settings.branch}?expand=1`;
  }
}

const target = ({ number, url }: OpenPullRequest): Target => ({ number, url });
