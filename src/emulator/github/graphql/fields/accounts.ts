import { type Account, databaseIdOf, restLogin, type Team } from '../../accounts.js';
import { fieldsOf, type QueryContext } from '../context.js';
import { nodeId } from '../node-ids.js';

const pathOf = (account: Account): string =>
  account.kind === 'Bot' ? `/apps/${account.login}` : `/${account.login}`;

const actorFields = {
  avatarUrl: (account: Account, args: { size?: number | null }, { webUrl }: QueryContext) => {
    const size = args.size == null ? '' : `?s=${args.size}`;
    return `${webUrl}/avatars/${databaseIdOf(account.login)}${size}`;
  },
  id: nodeId,
  login: (account: Account) => account.login,
  resourcePath: pathOf,
  url: (account: Account, _args: unknown, { webUrl }: QueryContext) =>
    `${webUrl}${pathOf(account)}`,
};

export const mannequinFields = fieldsOf<Account>(actorFields);

export const botFields = fieldsOf<Account>({
  ...actorFields,
  databaseId: ({ login }) => databaseIdOf(login),
});

export const organizationFields = fieldsOf<Account>({
  ...actorFields,
  databaseId: ({ login }) => databaseIdOf(login),
  name: ({ login }) => login,
});

export const userFields = fieldsOf<Account>({
  ...actorFields,
  databaseId: ({ login }) => databaseIdOf(login),
  email: () => '',
  isViewer: ({ login }, _args, { viewer }) => login === restLogin(viewer.account),
  name: () => null,
});

const teamPath = ({ organization, slug }: Team): string => `/orgs/${organization}/teams/${slug}`;

export const teamFields = fieldsOf<Team>({
  avatarUrl: ({ slug }, _args, { webUrl }) => `${webUrl}/avatars/t/${databaseIdOf(slug)}`,
  combinedSlug: ({ organization, slug }) => `${organization}/${slug}`,
  id: nodeId,
  name: ({ slug }) => slug,
  resourcePath: teamPath,
  slug: ({ slug }) => slug,
  url: (team, _args, { webUrl }) => `${webUrl}${teamPath(team)}`,
});
