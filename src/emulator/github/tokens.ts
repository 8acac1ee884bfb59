import { type Account, accountOf } from './accounts.js';
import { ApiRefusal } from './refusal.js';
import type { RepositoryContent } from './repository/model.js';

export type Access = 'none' | 'read' | 'write';

export interface Permissions {
  readonly contents: Access;
  readonly pullRequests: Access;
  readonly issues: Access;
}

export interface TokenOptions {
  readonly login?: string;
  /** What is left out is `write`. */
  readonly permissions?: Partial<Permissions>;
  /** `owner/name` of the only repositories that the token was given; all, when left out. */
  readonly repositories?: readonly string[];
  /** Without it a requested team reads as null, as for a workflow's own token. */
  readonly readsTeams?: boolean;
  /** The scopes of a classic token; other tokens have none to tell. */
  readonly scopes?: readonly string[];
  /** May look at the settings of every repository. */
  readonly isAdministrator?: boolean;
}

export type Authentication = Viewer | 'missing' | 'bad';

const ACTIONS = 'github-actions[bot]';
const SCOPE_NAMES: Record<keyof Permissions, string> = {
  contents: 'contents',
  pullRequests: 'pull_requests',
  issues: 'issues',
};
const LEVEL: Record<Access, number> = { none: 0, read: 1, write: 2 };

/** Who asks, and what their token may do. */
export class Viewer {
  readonly account: Account;
  readonly permissions: Permissions;
  readonly readsTeams: boolean;
  readonly isAdministrator: boolean;
  readonly #scopes: readonly string[] | undefined;
  readonly #repositories: readonly string[] | undefined;

  constructor(options: TokenOptions) {
    this.account = accountOf(options.login ?? ACTIONS);
    this.permissions = {
      contents: 'write',
      pullRequests: 'write',
      issues: 'write',
      ...options.permissions,
    };
    this.readsTeams = options.readsTeams ?? false;
    this.isAdministrator = options.isAdministrator ?? false;
    this.#scopes = options.scopes;
    this.#repositories = options.repositories;
  }

  can(scope: keyof Permissions, access: Access): boolean {
    return LEVEL[this.permissions[scope]] >= LEVEL[access];
  }

  /** What every answer says of a classic token. */
  headers(): Record<string, string> {
    return this.#scopes === undefined ? {} : { 'x-oauth-scopes': this.#scopes.join(', ') };
  }

  /** A private repository without any access reads exactly like a missing one. */
  sees(repository: RepositoryContent): boolean {
    if (!repository.settings.private) return true;
    const given = this.#repositories?.includes(repository.nameWithOwner) ?? true;
    return given && Object.values(this.permissions).some((access) => access !== 'none');
  }

  /** Refuses unless one of the scopes has the access. */
  demand(access: Access, ...scopes: (keyof Permissions)[]): void {
    if (scopes.some((scope) => this.can(scope, access))) return;
    const kind = this.account.kind === 'Bot' ? 'integration' : 'personal access token';
    const accepted = scopes.map((scope) => `${SCOPE_NAMES[scope]}=${access}`).join('; ');
    throw new ApiRefusal('FORBIDDEN', `Resource not accessible by ${kind}`, { accepted });
  }

  /** Refuses a write to a repository, be it for want of a permission or because it is archived. */
  demandWrite(repository: RepositoryContent, ...scopes: (keyof Permissions)[]): void {
    this.demand('write', ...scopes);
    if (this.#repositories?.includes(repository.nameWithOwner) === false) this.demand('write');
    if (repository.settings.archived) {
      throw new ApiRefusal('FORBIDDEN', 'Repository was archived so is read-only.');
    }
  }
}

export class TokenBook {
  readonly #viewers = new Map<string, Viewer>();

  add(token: string, options: TokenOptions): void {
    this.#viewers.set(token, new Viewer(options));
  }

  /** Whom an `authorization` header stands for; an unknown token may write, unless it is refused. */
  authenticate(header: string | undefined, refuseUnknown: boolean): Authentication {
    const token = /^(?:bearer|token)\s+(.+)$/i.exec(header ?? '')?.[1];
    if (token === undefined) return 'missing';
    return this.#viewers.get(token) ?? (refuseUnknown ? 'bad' : new Viewer({}));
  }
}
