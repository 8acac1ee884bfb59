import { createHash } from 'node:crypto';
import type { Identity } from './git/objects.js';

export interface Account {
  readonly kind: 'User' | 'Bot' | 'Organization' | 'Mannequin';
  /** As GraphQL spells it: a bot's without `[bot]`. */
  readonly login: string;
}

export interface Team {
  readonly kind: 'Team';
  readonly organization: string;
  readonly slug: string;
}

const BOTS = new Set(['dependabot', 'github-actions', 'renovate']);
const DATABASE_IDS: ReadonlyMap<string, number> = new Map([
  ['github-actions', 41898282],
  ['dependabot', 49699333],
]);

export const DEFAULT_LOGIN = 'octocat';

/** `octocat` is a user; `dependabot`, `github-actions` and anything that ends in `[bot]` is a bot. */
export const accountOf = (login: string): Account => {
  const name = login.replace(/\[bot\]$/, '');
  return { kind: name !== login || BOTS.has(name) ? 'Bot' : 'User', login: name };
};

/** `octo/maintainers` is a team, anything else an account. */
export const reviewerOf = (name: string): Account | Team => {
  const [organization = '', slug] = name.split('/');
  return slug === undefined ? accountOf(name) : { kind: 'Team', organization, slug };
};

/** The login as REST, webhooks and commits spell it. */
export const restLogin = (account: Account): string =>
  account.kind === 'Bot' ? `${account.login}[bot]` : account.login;

export const databaseIdOf = (name: string): number =>
  DATABASE_IDS.get(name) ?? createHash('sha1').update(name).digest().readUInt32BE(0) % 1e8;

export const identityOf = (account: Account, date: Date): Identity => {
  const name = restLogin(account);
  return { name, email: `${databaseIdOf(account.login)}+${name}@users.noreply.github.com`, date };
};

/** The committer of everything that is committed through the API or the website. */
export const webFlow = (date: Date): Identity => ({
  name: 'GitHub',
  email: 'noreply@github.com',
  date,
});

/** The account that a commit's e-mail address belongs to. */
export const accountOfEmail = (email: string): Account | undefined => {
  const login = /^\d+\+(.+)@users\.noreply\.github\.com$/.exec(email)?.[1];
  return login === undefined ? undefined : accountOf(login);
};
