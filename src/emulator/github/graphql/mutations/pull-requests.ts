import { ApiRefusal } from '../../refusal.js';
import { assign, checkText, editPullRequest } from '../../repository/editing.js';
import { closePullRequest, reopenPullRequest } from '../../repository/lifecycle.js';
import { mergePullRequest } from '../../repository/merging.js';
import type { MergeMethod, PullRequest } from '../../repository/model.js';
import { createPullRequest, findHead } from '../../repository/opening.js';
import type { QueryContext } from '../context.js';
import { findNodeOf } from '../node-ids.js';
import { mutation } from './mutation.js';

interface CreateInput {
  readonly repositoryId: string;
  readonly baseRefName: string;
  readonly headRefName: string;
  readonly headRepositoryId?: string | null;
  readonly title: string;
  readonly body?: string | null;
  readonly draft?: boolean | null;
}

interface UpdateInput {
  readonly pullRequestId: string;
  readonly title?: string | null;
  readonly body?: string | null;
  readonly baseRefName?: string | null;
  readonly state?: 'OPEN' | 'CLOSED' | null;
  readonly labelIds?: readonly string[] | null;
  readonly assigneeIds?: readonly string[] | null;
}

interface MergeInput {
  readonly pullRequestId: string;
  readonly mergeMethod?: 'MERGE' | 'SQUASH' | 'REBASE' | null;
  readonly commitHeadline?: string | null;
  readonly commitBody?: string | null;
  readonly expectedHeadOid?: string | null;
}

const METHODS: Record<NonNullable<MergeInput['mergeMethod']>, MergeMethod> = {
  MERGE: 'merge',
  SQUASH: 'squash',
  REBASE: 'rebase',
};

const writable = (context: QueryContext, id: string): PullRequest => {
  const pullRequest = findNodeOf(context, id, 'PullRequest');
  context.viewer.demandWrite(pullRequest.repository, 'pullRequests');
  return pullRequest;
};

const actOf = ({ viewer, github }: QueryContext) => ({
  actor: viewer.account,
  at: github.clock.stamp(),
});

const update = (pullRequest: PullRequest, input: UpdateInput, context: QueryContext): void => {
  const { title, body, baseRefName } = input;
  checkText({ title: title ?? undefined, body: body ?? undefined });
  const labels = input.labelIds?.map((id) => findNodeOf(context, id, 'Label'));
  const assignees = input.assigneeIds?.map((id) => findNodeOf(context, id, 'User', 'Bot'));
  if (baseRefName != null && pullRequest.repository.head(baseRefName) === undefined) {
    throw new ApiRefusal('UNPROCESSABLE', `Proposed base branch '${baseRefName}' was not found`);
  }
  if (input.state === 'OPEN') reopenPullRequest(pullRequest, actOf(context));
  if (labels !== undefined) pullRequest.labels = [...new Set(labels)];
  if (assignees !== undefined)
    assign(
      pullRequest,
      assignees.map(({ login }) => login),
    );
  const edit = {
    ...(title != null && { title }),
    ...(body != null && { body }),
    ...(baseRefName != null && { base: baseRefName }),
  };
  editPullRequest(pullRequest, edit, context.github.clock.stamp());
  if (input.state === 'CLOSED') closePullRequest(pullRequest, actOf(context));
};

export const pullRequestMutations = {
  createPullRequest: mutation((input: CreateInput, context) => {
    const repository = findNodeOf(context, input.repositoryId, 'Repository');
    context.viewer.demandWrite(repository, 'pullRequests');
    const named = findHead(repository, input.headRefName);
    const headRepository =
      input.headRepositoryId == null
        ? named.headRepository
        : findNodeOf(context, input.headRepositoryId, 'Repository');
    const pullRequest = createPullRequest(repository, {
      title: input.title,
      body: input.body ?? '',
      headRepository,
      head: named.head,
      base: input.baseRefName,
      isDraft: input.draft ?? false,
      author: context.viewer.account,
    });
    return { pullRequest };
  }),

  updatePullRequest: mutation((input: UpdateInput, context) => {
    const pullRequest = writable(context, input.pullRequestId);
    update(pullRequest, input, context);
    return { actor: context.viewer.account, pullRequest };
  }),

  closePullRequest: mutation((input: { pullRequestId: string }, context) => {
    const pullRequest = writable(context, input.pullRequestId);
    closePullRequest(pullRequest, actOf(context));
    return { pullRequest };
  }),

  reopenPullRequest: mutation((input: { pullRequestId: string }, context) => {
    const pullRequest = writable(context, input.pullRequestId);
    reopenPullRequest(pullRequest, actOf(context));
    return { pullRequest };
  }),

  mergePullRequest: mutation((input: MergeInput, context) => {
    const pullRequest = writable(context, input.pullRequestId);
    context.viewer.demandWrite(pullRequest.repository, 'contents');
    mergePullRequest(pullRequest, {
      ...actOf(context),
      method: METHODS[input.mergeMethod ?? 'MERGE'],
      headline: input.commitHeadline ?? undefined,
      body: input.commitBody ?? undefined,
      expectedHeadOid: input.expectedHeadOid ?? undefined,
    });
    return { actor: context.viewer.account, pullRequest };
  }),
};
