import { EmulatedClock } from './clock.js';
import { type Fault, FaultQueue, type RequestMatcher } from './faults.js';
import type { RequestLog } from './http/request.js';
import { RateLimit } from './rate-limit.js';
import { commitFiles, type FileContents } from './repository/committing.js';
import type { World } from './repository/model.js';
import { Repository } from './repository/repository.js';
import { TokenBook, type TokenOptions } from './tokens.js';

export interface GitHubOptions {
  /** Where the clock starts; real time when left out. */
  readonly now?: Date | string;
  /** A still clock moves only when it is told to. */
  readonly clock?: 'still' | 'real';
}

export interface RepositoryOptions {
  readonly owner: string;
  readonly name: string;
  readonly defaultBranch?: string;
  /** The files of the first commit. */
  readonly files?: FileContents;
  /** No commit and no branch at all. */
  readonly empty?: boolean;
  readonly private?: boolean;
}

const POINTS_PER_HOUR = 5000;

/** All that a GitHub holds: repositories, tokens, time and faults. */
export class GitHubState implements World {
  readonly clock: EmulatedClock;
  readonly rateLimit: RateLimit;
  readonly restRateLimit: RateLimit;
  readonly tokens = new TokenBook();
  readonly faults = new FaultQueue();
  /** Every request to the API, in order; set its length to 0 to forget them. */
  readonly requests: RequestLog[] = [];
  readonly latency = { perRequestMs: 0, perNodeMs: 0 };
  /** Answers 401 to a token that was not added. */
  refuseUnknownTokens = false;
  /** What links to the website begin with; the server's own address when not set. */
  webUrl: string | undefined;
  readonly #repositories = new Map<string, Repository>();
  readonly #formerNames = new Map<string, Repository>();
  #lastId = 0;

  constructor(options: GitHubOptions = {}) {
    this.clock = new EmulatedClock(options.now, options.clock);
    this.rateLimit = new RateLimit(this.clock, 'graphql', POINTS_PER_HOUR);
    this.restRateLimit = new RateLimit(this.clock, 'core', POINTS_PER_HOUR);
  }

  createRepository(options: RepositoryOptions): Repository {
    const { owner, name, defaultBranch } = options;
    const repository = this.#register({ owner, name, ...(defaultBranch && { defaultBranch }) });
    repository.settings.private = options.private ?? false;
    if (options.empty !== true) {
      const files = options.files ?? { 'README.md': `# ${name}\n` };
      commitFiles(repository, { files, message: 'Initial commit' });
    }
    return repository;
  }

  repository(owner: string, name: string): Repository {
    const repository = this.findRepository(owner, name);
    if (repository === undefined) throw new Error(`There is no repository ${owner}/${name}.`);
    return repository;
  }

  /** A former name still leads to the repository, unless renames are not followed. */
  findRepository(owner: string, name: string, followRenames = true): Repository | undefined {
    const key = `${owner}/${name}`.toLowerCase();
    const former = followRenames ? this.#formerNames.get(key) : undefined;
    return this.#repositories.get(key) ?? former;
  }

  findRepositoryById(id: number): Repository | undefined {
    return [...this.#repositories.values()].find((repository) => repository.id === id);
  }

  renameRepository(repository: Repository, name: string): void {
    const former = repository.nameWithOwner.toLowerCase();
    this.#repositories.delete(former);
    this.#formerNames.set(former, repository);
    repository.name = name;
    this.#repositories.set(repository.nameWithOwner.toLowerCase(), repository);
  }

  /** The fork of a repository that someone has; made when they have none. */
  fork(parent: Repository, owner: string): Repository {
    const present = this.findRepository(owner, parent.name);
    if (present !== undefined) return present;
    const fork = this.#register({ owner, name: parent.name, parent });
    for (const [name, oid] of parent.refs) fork.refs.set(name, oid);
    return fork;
  }

  addToken(token: string, options: TokenOptions = {}): void {
    this.tokens.add(token, options);
  }

  /** Lets the next matching requests fail. */
  failNext(fault: Fault): void {
    this.faults.add(fault);
  }

  /** Runs an action once, just before the next matching request is executed. */
  before(match: RequestMatcher, action: () => void | Promise<void>): void {
    this.faults.addHook(match, action);
  }

  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  #register(origin: ConstructorParameters<typeof Repository>[1]): Repository {
    const repository = new Repository(this, origin);
    const key = repository.nameWithOwner.toLowerCase();
    if (this.#repositories.has(key)) throw new Error(`There is already a repository ${key}.`);
    this.#repositories.set(key, repository);
    return repository;
  }
}
