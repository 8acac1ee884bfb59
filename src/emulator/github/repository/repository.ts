import { type Account, accountOf, DEFAULT_LOGIN } from '../accounts.js';
import { type CommitOptions, commitFiles } from './committing.js';
import {
  addComment,
  addLabels,
  addReview,
  editPullRequest,
  type PullRequestEdit,
  removeLabels,
} from './editing.js';
import { type IssueOptions, openIssue } from './issues.js';
import {
  type Act,
  closePullRequest,
  reopenPullRequest,
  setIssueState,
  touch,
} from './lifecycle.js';
import { listChanges, mergePullRequest } from './merging.js';
import type { Comment, Issue, MergeMethod, PullRequest, ReviewState } from './model.js';
import { openPullRequest, type PullRequestOptions } from './opening.js';
import { setRef } from './refs.js';
import { RepositoryState } from './repository-state.js';

/** When an act takes place (default: now) and whose it is (default: octocat's). */
export interface ActOptions {
  readonly at?: Date | string;
  readonly by?: string;
}

export interface MergeRequest extends ActOptions {
  readonly method?: MergeMethod;
  /** Reported as the merge commit instead of the one that is made. */
  readonly commitOid?: string;
}

/** A repository as its users know it: what people do to it, bypassing permissions and protection. */
export class Repository extends RepositoryState {
  /** Commits to a branch, which is created when it is missing. Returns the commit's id. */
  commit(options: CommitOptions): string {
    return commitFiles(this, options);
  }

  createBranch(name: string, from: string = this.defaultBranch): string {
    if (this.head(name) !== undefined)
      throw new Error(`${this.nameWithOwner} has a branch ${name}.`);
    return this.moveBranch(name, from);
  }

  /** Moves a branch to any commit, as a forced push does. */
  moveBranch(name: string, to: string): string {
    const oid = this.resolve(to);
    if (oid === undefined) throw new Error(`${this.nameWithOwner} has no commit ${to}.`);
    setRef(this, `refs/heads/${name}`, oid, accountOf(DEFAULT_LOGIN));
    return oid;
  }

  /** Open pull requests follow a base that is renamed; what is closed or merged keeps the name of then. */
  renameBranch(name: string, to: string): void {
    const oid = this.head(name);
    if (oid === undefined) throw new Error(`${this.nameWithOwner} has no branch ${name}.`);
    this.refs.set(`refs/heads/${to}`, oid);
    this.refs.delete(`refs/heads/${name}`);
    if (this.defaultBranch === name) this.defaultBranch = to;
    for (const pullRequest of this.openPullRequests.withBase(name)) {
      this.openPullRequests.remove(pullRequest);
      pullRequest.baseRefName = to;
      this.openPullRequests.add(pullRequest);
    }
    this.noteChange();
  }

  deleteBranch(name: string): void {
    setRef(this, `refs/heads/${name}`, undefined, accountOf(DEFAULT_LOGIN));
  }

  /** Refuses direct changes of a branch from now on. */
  protect(branch: string, protection: 'classic' | 'ruleset'): void {
    this.protections.set(branch, protection);
  }

  openPullRequest(options: PullRequestOptions): PullRequest {
    return openPullRequest(this, options);
  }

  pullRequest(number: number): PullRequest {
    const pullRequest = this.findPullRequest(number);
    if (pullRequest === undefined)
      throw new Error(`${this.nameWithOwner} has no pull request ${number}.`);
    return pullRequest;
  }

  mergePullRequest(number: number, options: MergeRequest = {}): PullRequest {
    const pullRequest = this.pullRequest(number);
    const { method, commitOid: reportedOid } = options;
    mergePullRequest(pullRequest, { ...this.#act(options), method, reportedOid });
    return pullRequest;
  }

  closePullRequest(number: number, options: ActOptions = {}): void {
    closePullRequest(this.pullRequest(number), this.#act(options));
  }

  /** Reopens a pull request; a head branch that was deleted is restored first. */
  reopenPullRequest(number: number, options: ActOptions = {}): void {
    const pullRequest = this.pullRequest(number);
    const { headRepository, headRefName, headRefOid } = pullRequest;
    const act = this.#act(options);
    if (headRepository !== null && headRepository.head(headRefName) === undefined) {
      setRef(headRepository, `refs/heads/${headRefName}`, headRefOid, act.actor, act.at);
    }
    reopenPullRequest(pullRequest, act);
  }

  editPullRequest(number: number, edit: PullRequestEdit, options: ActOptions = {}): void {
    editPullRequest(this.pullRequest(number), edit, this.#act(options).at);
  }

  review(
    number: number,
    login: string,
    state: ReviewState = 'APPROVED',
    options: ActOptions = {},
  ): void {
    const { at } = this.#act(options);
    addReview(this.pullRequest(number), accountOf(login), state, '', at);
    touch(this.pullRequest(number), at);
  }

  openIssue(options: IssueOptions): Issue {
    return openIssue(this, options);
  }

  closeIssue(number: number, options: ActOptions = {}): void {
    const issue = this.findIssue(number);
    if (issue === undefined) throw new Error(`${this.nameWithOwner} has no issue ${number}.`);
    setIssueState(issue, 'CLOSED', this.#act(options));
  }

  label(number: number, name: string, options: ActOptions = {}): void {
    addLabels(this.#item(number), [this.ensureLabel(name)], this.#act(options));
  }

  unlabel(number: number, name: string, options: ActOptions = {}): void {
    const label = this.labels.find(name);
    removeLabels(this.#item(number), label === undefined ? [] : [label], this.#act(options));
  }

  comment(number: number, body: string, options: ActOptions = {}): Comment {
    return addComment(this.#item(number), body, this.#act(options));
  }

  /** Closes a conversation for everybody who may not write to the repository. */
  lockConversation(number: number): void {
    this.#item(number).locked = true;
  }

  /** The unified diff of a pull request. */
  diff(number: number): string {
    return listChanges(this.pullRequest(number))
      .map((patch) => patch.text)
      .join('');
  }

  /** Gives a label another name, which touches no item. */
  renameLabel(from: string, to: string): void {
    const label = this.labels.find(from);
    if (label === undefined) throw new Error(`${this.nameWithOwner} has no label ${from}.`);
    this.labels.rename(label, to);
  }

  /** Deletes a label, and takes it off its items without touching them. */
  deleteLabel(name: string): void {
    const label = this.labels.find(name);
    if (label === undefined) throw new Error(`${this.nameWithOwner} has no label ${name}.`);
    for (const item of [...this.pullRequests(), ...this.issues()]) {
      item.labels = item.labels.filter((one) => one !== label);
    }
    this.labels.delete(label);
    this.noteChange();
  }

  #item(number: number): PullRequest | Issue {
    return this.findIssue(number) ?? this.pullRequest(number);
  }

  #act({ at, by }: ActOptions): Act & { readonly actor: Account } {
    return { actor: accountOf(by ?? DEFAULT_LOGIN), at: this.world.clock.stamp(at) };
  }
}
