import { ObjectStore } from '../git/object-store.js';
import type { Commit, Oid } from '../git/objects.js';
import { type LocatedObject, resolveCommit, resolveExpression } from '../git/revision.js';
import { LabelBook } from './labels.js';
import type {
  Issue,
  Label,
  PullRequest,
  RepositoryContent,
  RepositorySettings,
  WorkflowState,
  World,
} from './model.js';
import { OpenPullRequests } from './open-pull-requests.js';

export interface RepositoryOrigin {
  readonly owner: string;
  readonly name: string;
  readonly defaultBranch?: string;
  readonly parent?: RepositoryContent;
}

const LABEL_COLOR = 'ededed';

/** The content of a repository, in memory. */
export class RepositoryState implements RepositoryContent {
  readonly kind = 'Repository';
  readonly id: number;
  readonly owner: string;
  name: string;
  defaultBranch: string;
  readonly parent: RepositoryContent | null;
  readonly store: ObjectStore;
  readonly refs = new Map<string, Oid>();
  readonly protections = new Map<string, 'classic' | 'ruleset'>();
  /** By the name of the file. */
  readonly workflows = new Map<string, WorkflowState>();
  readonly openPullRequests = new OpenPullRequests();
  readonly labels: LabelBook = new LabelBook(this);
  readonly createdAt: Date;
  readonly settings: RepositorySettings = {
    allowActionsToCreatePullRequests: true,
    archived: false,
    autoMergeAllowed: false,
    deleteBranchOnMerge: false,
    private: false,
  };
  readonly #pullRequests = new Map<number, PullRequest>();
  readonly #issues = new Map<number, Issue>();
  #lastNumber = 0;
  #revision = 0;

  constructor(
    readonly world: World,
    origin: RepositoryOrigin,
  ) {
    this.id = world.nextId();
    this.owner = origin.owner;
    this.name = origin.name;
    this.parent = origin.parent ?? null;
    this.defaultBranch = origin.defaultBranch ?? origin.parent?.defaultBranch ?? 'main';
    this.store = origin.parent?.store ?? new ObjectStore();
    this.createdAt = world.clock.stamp();
  }

  get nameWithOwner(): string {
    return `${this.owner}/${this.name}`;
  }

  /** Grows with every change of a pull request or issue; what is derived from them can be kept so long. */
  get revision(): number {
    return this.#revision;
  }

  noteChange(): void {
    this.#revision += 1;
  }

  /** The commit of a fully qualified ref, `refs/pull/N/head` among them. */
  findRef(qualifiedName: string): Oid | undefined {
    const pull = /^refs\/pull\/(\d+)\/head$/.exec(qualifiedName)?.[1];
    if (pull !== undefined) return this.#pullRequests.get(Number(pull))?.headRefOid;
    return this.refs.get(qualifiedName);
  }

  head(branch: string): Oid | undefined {
    return this.refs.get(`refs/heads/${branch}`);
  }

  branches(): string[] {
    return [...this.refs.keys()].flatMap((name) => /^refs\/heads\/(.+)$/.exec(name)?.[1] ?? []);
  }

  /** The commit that a branch name, ref or object id stands for. */
  resolve(expression: string): Oid | undefined {
    return resolveCommit(this, expression);
  }

  /** The object that an expression such as `main:docs/a.md` stands for. */
  locate(expression: string): LocatedObject | undefined {
    return resolveExpression(this, expression);
  }

  readBytes(refOrOid: string, path: string): Buffer | undefined {
    const found = this.locate(`${refOrOid}:${path}`);
    return found?.type === 'blob' ? this.store.blob(found.oid) : undefined;
  }

  readFile(refOrOid: string, path: string): string | undefined {
    return this.readBytes(refOrOid, path)?.toString('utf8');
  }

  commitAt(oid: Oid): Commit & { readonly committedAt: Date } {
    const commit = this.store.commit(oid);
    return { ...commit, committedAt: commit.committer.date };
  }

  findPullRequest(number: number): PullRequest | undefined {
    return this.#pullRequests.get(number);
  }

  pullRequests(): PullRequest[] {
    return [...this.#pullRequests.values()];
  }

  findIssue(number: number): Issue | undefined {
    return this.#issues.get(number);
  }

  issues(): Issue[] {
    return [...this.#issues.values()];
  }

  addPullRequest(pullRequest: PullRequest): void {
    this.#pullRequests.set(pullRequest.number, pullRequest);
    this.openPullRequests.add(pullRequest);
    this.noteChange();
  }

  addIssue(issue: Issue): void {
    this.#issues.set(issue.number, issue);
    this.noteChange();
  }

  /** Removes a pull request for good; its number resolves to nothing from now on. */
  deletePullRequest(number: number): void {
    const pullRequest = this.#pullRequests.get(number);
    if (pullRequest !== undefined) this.openPullRequests.remove(pullRequest);
    this.#pullRequests.delete(number);
    this.noteChange();
  }

  /** A number for a new issue or pull request; one that was deleted is not given out again. */
  takeNumber(wanted?: number): number {
    const number = wanted ?? this.#lastNumber + 1;
    if (this.#pullRequests.has(number) || this.#issues.has(number)) {
      throw new Error(`${this.nameWithOwner} already has a number ${number}.`);
    }
    this.#lastNumber = Math.max(this.#lastNumber, number);
    return number;
  }

  /** The label of that name, created when it is missing. */
  ensureLabel(name: string): Label {
    return (
      this.labels.find(name) ?? this.labels.create({ name, color: LABEL_COLOR, description: null })
    );
  }
}
