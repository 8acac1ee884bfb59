import type { Issue, Label } from '../../repository/model.js';
import { fieldsOf } from '../context.js';
import { databaseId, nodeId } from '../node-ids.js';
import { conversationFields } from './conversation.js';
import { timelineOf } from './timeline.js';

export const issueFields = fieldsOf<Issue>({
  ...conversationFields,
  databaseId,
  stateReason: ({ stateReason }, { enableDuplicate }: { enableDuplicate?: boolean | null }) =>
    stateReason === 'DUPLICATE' && enableDuplicate !== true ? null : stateReason,
  timelineItems: timelineOf,
});

const labelPath = ({ repository, name }: Label): string =>
  `/${repository.nameWithOwner}/labels/${encodeURIComponent(name)}`;

export const labelFields = fieldsOf<Label>({
  color: ({ color }) => color,
  createdAt: ({ createdAt }) => createdAt,
  description: ({ description }) => description,
  id: nodeId,
  isDefault: () => false,
  name: ({ name }) => name,
  repository: ({ repository }) => repository,
  resourcePath: labelPath,
  url: (label, _args, { webUrl }) => `${webUrl}${labelPath(label)}`,
});

/** There are no milestones here, so these only tell the schema that nothing was forgotten. */
export const milestoneFields = fieldsOf<{ readonly [field: string]: unknown }>(
  Object.fromEntries(
    ['closed', 'closedAt', 'description', 'dueOn', 'id', 'number', 'state', 'title', 'url'].map(
      (field) => [field, (milestone: { readonly [field: string]: unknown }) => milestone[field]],
    ),
  ),
);
