import { restLogin } from '../../accounts.js';
import type { RateLimit } from '../../rate-limit.js';
import { ApiRefusal } from '../../refusal.js';
import { fieldsOf, type QueryContext } from '../context.js';
import { findNode } from '../node-ids.js';

export const queryFields = fieldsOf<undefined>({
  node: (_source, args: { id: string }, context) => findNode(context, args.id),
  nodes: (_source, args: { ids: string[] }, context) => args.ids.map((id) => settle(context, id)),
  rateLimit: (_source, _args, { github }) => github.rateLimit,
  // A bot that asks who it is is told so as a user with the REST spelling.
  viewer: (_source, _args, { viewer }) => ({ kind: 'User', login: restLogin(viewer.account) }),
  repository: (
    _source,
    args: { owner: string; name: string; followRenames?: boolean },
    { github, viewer },
  ) => {
    const repository = github.findRepository(args.owner, args.name, args.followRenames ?? true);
    if (repository !== undefined && viewer.sees(repository)) return repository;
    const name = `${args.owner}/${args.name}`;
    throw ApiRefusal.notFound(`Could not resolve to a Repository with the name '${name}'.`);
  },
});

export const rateLimitFields = fieldsOf<RateLimit>({
  cost: (_source, _args, { cost }) => cost.points,
  nodeCount: (_source, _args, { cost }) => cost.nodes,
  limit: ({ limit }) => limit,
  remaining: ({ remaining }) => remaining,
  resetAt: ({ resetAt }) => resetAt,
  used: ({ used }) => used,
});

const settle = (context: QueryContext, id: string): unknown => {
  try {
    return findNode(context, id);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};
