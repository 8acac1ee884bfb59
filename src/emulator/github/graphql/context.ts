import type { GraphQLResolveInfo } from 'graphql';
import type { GitHubState } from '../github-state.js';
import type { Viewer } from '../tokens.js';

export interface QueryCost {
  readonly points: number;
  readonly nodes: number;
}

export interface QueryContext {
  readonly github: GitHubState;
  readonly viewer: Viewer;
  /** What links to the website begin with. */
  readonly webUrl: string;
  readonly cost: QueryCost;
}

export type FieldResolver<Source> = (
  source: Source,
  args: never,
  context: QueryContext,
  info: GraphQLResolveInfo,
) => unknown;

export type FieldMap<Source> = Readonly<Record<string, FieldResolver<Source>>>;

/** Resolvers of one type, whatever their source. */
export type AnyFields = FieldMap<never>;

/** Names the source of a type's resolvers, which the map of all types cannot. */
export const fieldsOf = <Source>(fields: FieldMap<Source>): AnyFields => fields;
