import type { GraphQLAnswer, GraphQLError } from './answer.js';

/**
 * A piece of one query on the repository. `fields` are selections by a name of the fragment's own;
 * `$name` in them stands for a variable of the fragment.
 */
export interface QueryFragment<T> {
  readonly fields: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, { readonly type: string; readonly value: unknown }>>;
  /** Definitions that the selections refer to; equal ones of several fragments are sent once. */
  readonly definitions?: readonly string[];
  /** How many nodes its connections may hold when each is full; GitHub bounds them for a query. */
  readonly nodes?: number;
  /** The caller asks for less when GitHub cannot answer it in time. */
  readonly sized?: true;
  /** `parse` judges the errors itself; else the fragment is refused when GitHub refused one of its fields. */
  readonly judgesErrors?: true;
  /** Takes the values by the fragment's names, with the errors that concern them. */
  parse(
    values: Readonly<Record<string, unknown>>,
    errors: readonly GraphQLError[],
    asked: Pick<GraphQLAnswer, 'askedAt' | 'points'>,
  ): T;
}

export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}
