import { accountOf, DEFAULT_LOGIN } from '../accounts.js';
import type { Issue, RepositoryContent } from './model.js';

export interface IssueOptions {
  readonly number?: number;
  readonly title: string;
  readonly body?: string;
  readonly labels?: readonly string[];
  readonly assignees?: readonly string[];
  readonly author?: string;
  readonly createdAt?: Date | string;
}

export const openIssue = (repository: RepositoryContent, options: IssueOptions): Issue => {
  const at = repository.world.clock.stamp(options.createdAt);
  const issue: Issue = {
    kind: 'Issue',
    repository,
    number: repository.takeNumber(options.number),
    id: repository.world.nextId(),
    title: options.title,
    body: options.body ?? '',
    state: 'OPEN',
    stateReason: null,
    author: accountOf(options.author ?? DEFAULT_LOGIN),
    assignees: (options.assignees ?? []).map(accountOf),
    labels: (options.labels ?? []).map((name) => repository.ensureLabel(name)),
    comments: [],
    events: [],
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    locked: false,
  };
  repository.addIssue(issue);
  return issue;
};
