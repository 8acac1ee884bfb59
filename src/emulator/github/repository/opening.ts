import { type Account, accountOf, DEFAULT_LOGIN, identityOf } from '../accounts.js';
import { isAncestor } from '../git/history.js';
import type { Oid } from '../git/objects.js';
import { ApiRefusal } from '../refusal.js';
import { writeCommit } from './committing.js';
import { assign, checkText, requestReviewers, setReviewers } from './editing.js';
import type { PullRequest, RepositoryContent } from './model.js';
import { setRef } from './refs.js';

export interface PullRequestOptions {
  readonly number?: number;
  readonly title: string;
  readonly body?: string;
  /** Made with a small commit when it has none of its own. */
  readonly head: string;
  readonly base?: string;
  readonly author?: string;
  readonly labels?: readonly string[];
  readonly assignees?: readonly string[];
  /** Logins, or `organization/team`. */
  readonly requestedReviewers?: readonly string[];
  /** Users who left a review. */
  readonly reviewers?: readonly string[];
  readonly draft?: boolean;
  readonly createdAt?: Date | string;
  /** The owner of the fork that the head is in. */
  readonly fork?: string;
}

export interface NewPullRequest {
  readonly title: string;
  readonly body: string;
  readonly headRepository: RepositoryContent;
  readonly head: string;
  readonly base: string;
  readonly isDraft: boolean;
  readonly author: Account;
}

/** Opens a pull request as a fixture asks for it, and makes what it needs. */
export const openPullRequest = (
  repository: RepositoryContent,
  options: PullRequestOptions,
): PullRequest => {
  const at = repository.world.clock.stamp(options.createdAt);
  const author = accountOf(options.author ?? DEFAULT_LOGIN);
  const number = repository.takeNumber(options.number);
  const proposal = {
    title: options.title,
    body: options.body ?? '',
    headRepository:
      options.fork === undefined ? repository : repository.world.fork(repository, options.fork),
    head: options.head,
    base: options.base ?? repository.defaultBranch,
    isDraft: options.draft ?? false,
    author,
  };
  const headOid = prepareHead(repository, proposal, number, at);
  checkProposal(repository, proposal);
  const pullRequest = record(repository, proposal, headOid, number, at);
  pullRequest.labels = (options.labels ?? []).map((name) => repository.ensureLabel(name));
  assign(pullRequest, options.assignees ?? []);
  setReviewers(pullRequest, options.reviewers ?? [], at);
  requestReviewers(pullRequest, options.requestedReviewers ?? []);
  return pullRequest;
};

/** Opens a pull request as the API does. Throws GitHub's refusals. */
export const createPullRequest = (
  repository: RepositoryContent,
  proposal: NewPullRequest,
): PullRequest => {
  const { author, title, body } = proposal;
  if (author.login === 'github-actions' && !repository.settings.allowActionsToCreatePullRequests) {
    throw new ApiRefusal(
      'FORBIDDEN',
      'GitHub Actions is not permitted to create or approve pull requests.',
    );
  }
  checkText({ title, body });
  const headOid = checkProposal(repository, proposal);
  const at = repository.world.clock.stamp();
  return record(repository, proposal, headOid, repository.takeNumber(), at);
};

/** The branch that a name stands for; `owner:branch` is one of someone's fork. */
export const findHead = (
  repository: RepositoryContent,
  name: string,
): { readonly headRepository: RepositoryContent; readonly head: string } => {
  const [, owner, head = name] = /^([^:]+):(.+)$/.exec(name) ?? [];
  if (owner === undefined || owner === repository.owner)
    return { headRepository: repository, head };
  const fork = repository.world.findRepository(owner, repository.name);
  if (fork?.parent !== repository) throw missingBranch('head', name);
  return { headRepository: fork, head };
};

const checkProposal = (
  repository: RepositoryContent,
  { headRepository, head, base }: NewPullRequest,
): Oid => {
  const baseOid = repository.head(base);
  const headOid = headRepository.head(head);
  if (baseOid === undefined) throw missingBranch('base', base);
  if (headOid === undefined) throw missingBranch('head', head);
  const open = repository.openPullRequests.withHead(headRepository, head);
  if (open.some((other) => other.baseRefName === base)) {
    const message = `A pull request already exists for ${headRepository.owner}:${head}.`;
    throw ApiRefusal.invalid('PullRequest', message);
  }
  if (isAncestor(repository.store, headOid, baseOid)) {
    throw ApiRefusal.invalid('PullRequest', `No commits between ${base} and ${head}`);
  }
  return headOid;
};

const missingBranch = (field: 'base' | 'head', name: string): ApiRefusal =>
  new ApiRefusal(
    'UNPROCESSABLE',
    `${field === 'head' ? 'Head' : 'Base'} ref must be a branch: ${name}`,
    {
      message: 'Validation Failed',
      errors: [{ resource: 'PullRequest', field, code: 'invalid' }],
    },
  );

const prepareHead = (
  repository: RepositoryContent,
  proposal: NewPullRequest,
  number: number,
  at: Date,
): Oid => {
  const { headRepository, head, base, author, title } = proposal;
  const baseOid = repository.head(base);
  if (baseOid === undefined) throw missingBranch('base', base);
  const present = headRepository.head(head);
  if (present !== undefined && !isAncestor(repository.store, present, baseOid)) return present;
  // Many pull requests share a directory no larger than a hundred files, which keeps trees small.
  const path = `changes/${Math.floor(number / 100)}/${number}.md`;
  const commit = writeCommit(repository, {
    parents: [baseOid],
    files: { [path]: `# ${title}\n` },
    message: title,
    author: identityOf(author, at),
  });
  setRef(headRepository, `refs/heads/${head}`, commit.oid, author, at);
  return commit.oid;
};

const record = (
  repository: RepositoryContent,
  proposal: NewPullRequest,
  headOid: Oid,
  number: number,
  at: Date,
): PullRequest => {
  const pullRequest: PullRequest = {
    kind: 'PullRequest',
    repository,
    number,
    id: repository.world.nextId(),
    title: proposal.title,
    body: proposal.body,
    state: 'OPEN',
    isDraft: proposal.isDraft,
    author: proposal.author,
    headRepository: proposal.headRepository,
    headRefName: proposal.head,
    headRefOid: headOid,
    baseRefName: proposal.base,
    baseRefOid: repository.head(proposal.base) ?? headOid,
    assignees: [],
    labels: [],
    reviews: [],
    reviewRequests: [],
    comments: [],
    events: [],
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    locked: false,
    mergedAt: null,
    mergedBy: null,
    mergeCommit: null,
    lastEditedAt: null,
  };
  repository.addPullRequest(pullRequest);
  return pullRequest;
};
