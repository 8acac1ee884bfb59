import { addComment, addLabels, checkUnlocked, removeLabels } from '../../repository/editing.js';
import type { Issue, PullRequest } from '../../repository/model.js';
import type { QueryContext } from '../context.js';
import { encodeCursor } from '../cursor.js';
import { findNodeOf } from '../node-ids.js';
import { mutation } from './mutation.js';

interface LabelsInput {
  readonly labelableId: string;
  readonly labelIds: readonly string[];
}

const writable = (context: QueryContext, id: string): PullRequest | Issue => {
  const item = findNodeOf(context, id, 'PullRequest', 'Issue');
  context.viewer.demandWrite(item.repository, 'issues', ...pullRequestScope(item));
  return item;
};

// A pull request is an issue too, so either permission will do.
const pullRequestScope = ({ kind }: PullRequest | Issue): 'pullRequests'[] =>
  kind === 'PullRequest' ? ['pullRequests'] : [];

const actOf = ({ viewer, github }: QueryContext) => ({
  actor: viewer.account,
  at: github.clock.stamp(),
});

export const labelMutations = {
  addLabelsToLabelable: mutation((input: LabelsInput, context) => {
    const labelable = writable(context, input.labelableId);
    const labels = input.labelIds.map((id) => findNodeOf(context, id, 'Label'));
    addLabels(labelable, labels, actOf(context));
    return { labelable };
  }),

  removeLabelsFromLabelable: mutation((input: LabelsInput, context) => {
    const labelable = writable(context, input.labelableId);
    const labels = input.labelIds.map((id) => findNodeOf(context, id, 'Label'));
    removeLabels(labelable, labels, actOf(context));
    return { labelable };
  }),

  createLabel: mutation(
    (
      input: { repositoryId: string; name: string; color: string; description?: string | null },
      context,
    ) => {
      const repository = findNodeOf(context, input.repositoryId, 'Repository');
      context.viewer.demandWrite(repository, 'issues', 'pullRequests');
      const { name, color, description = null } = input;
      return { label: repository.labels.create({ name, color, description }) };
    },
  ),

  addComment: mutation((input: { subjectId: string; body: string }, context) => {
    const subject = writable(context, input.subjectId);
    checkUnlocked(subject);
    const node = addComment(subject, input.body, actOf(context));
    const cursor = encodeCursor([subject.comments.length - 1, 0]);
    return { subject, commentEdge: { cursor, node } };
  }),
};
