import type { Field } from '../../model/field.js';

const tracked = (field: Omit<Field, 'owner'>): Field => ({ ...field, owner: 'tracker' });

/**
 * What the tracker knows of an item, by the names of `ledger`; a mapping uses them too. What it does
 * not know any more, such as the login of a deleted account, stays as it is on record.
 */
export const TRACKED_FIELDS: readonly Field[] = [
  tracked({ name: 'status', type: 'status', observe: (item) => item.status }),
  tracked({ name: 'title', type: 'text', observe: (item) => item.title }),
  tracked({ name: 'author', type: 'login', observe: (item) => item.author }),
  tracked({
    name: 'assignees',
    type: 'logins',
    list: 'assignees',
    observe: (item) => item.assignees,
  }),
  tracked({
    name: 'reviewers',
    type: 'logins',
    list: 'reviewers',
    observe: (item) => item.reviewers,
  }),
  tracked({ name: 'labels', type: 'labels', list: 'labels', observe: (item) => item.labels }),
  tracked({ name: 'draft', type: 'flag', observe: (item) => item.draft }),
  tracked({ name: 'head', type: 'text', observe: (item) => item.head }),
  tracked({ name: 'base', type: 'text', observe: (item) => item.base }),
  tracked({ name: 'createdAt', type: 'instant', observe: (item) => item.createdAt }),
  tracked({ name: 'mergedAt', type: 'instant', observe: (item) => item.mergedAt }),
  tracked({ name: 'closedAt', type: 'instant', observe: (item) => item.closedAt }),
  tracked({ name: 'mergedBy', type: 'login', observe: (item) => item.mergedBy }),
  tracked({ name: 'mergeCommit', type: 'text', observe: (item) => item.mergeCommit }),
  tracked({ name: 'url', type: 'text', observe: (item) => item.url }),
];
